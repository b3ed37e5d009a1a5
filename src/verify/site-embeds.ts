import { createHash } from 'node:crypto';
import type { EmbedScript, EmbedScripts } from '../site/embeds/scripts.ts';
import { hashOf } from '../site/scripts/policy.ts';
import type { Files } from './check-files.ts';

/**
 * Stands for `src/site/embeds/scripts.ts` and `style.ts` where embeds are drawn again: script and style are those of the embed itself, whose policy must name their hashes,
 * and the engine is the one that the site has. Who checks a site has no bundler.
 */
interface Drawing extends Pick<EmbedScripts, 'engine' | 'course'> {
  /** The page as the site has it, given before it is drawn. */
  page: string;
}

let drawn: Drawing = { page: '', engine: { text: '', hash: '', file: '' }, course: { text: '', hash: '' } };

/** Says which embed is drawn next. */
export function drawEmbed(next: Drawing): void {
  drawn = next;
}

const inside = (tag: string): EmbedScript => {
  const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(drawn.page)?.[1] ?? '';
  return { text, hash: hashOf(text) };
};

/** The engine of a site, under the name that its own hash gives. */
export function engineOf(site: Files): Drawing['engine'] {
  const [bytes = new Uint8Array()] = [...site].flatMap(([path, file]) =>
    /^embed\/engine\/[^/]+\.js$/.test(path) ? [file] : [],
  );
  const digest = createHash('sha256').update(bytes).digest();
  return {
    text: new TextDecoder().decode(bytes),
    hash: `sha256-${digest.toString('base64')}`,
    file: `${digest.toString('hex').slice(0, 12)}.js`,
  };
}

/** What a site's embeds have besides where their result is drawn through time: it stands behind the data in one file of each, and is the same in all. */
export function courseOf(site: Files): EmbedScript {
  for (const [path, bytes] of site) {
    if (!/^embed\/.*\/model\.js$/.test(path)) continue;
    const [, text = ''] = new TextDecoder().decode(bytes).split(/\n;([\s\S]*)/);
    if (text !== '') return { text, hash: hashOf(text) };
  }
  return { text: '', hash: '' };
}

export const embedScripts = (): Promise<EmbedScripts> => {
  const script = inside('script');
  return Promise.resolve({ live: script, still: script, engine: drawn.engine, course: drawn.course });
};

export const embedStyle = (): Promise<EmbedScript> => Promise.resolve(inside('style'));
