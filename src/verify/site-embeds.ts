import { createHash } from 'node:crypto';
import { PART_NAMES } from '../site/embeds/parts.ts';
import type { EmbedScript, EmbedScripts } from '../site/embeds/scripts.ts';
import { hashOf } from '../site/scripts/policy.ts';
import type { Files } from './check-files.ts';

/**
 * Stands for `src/site/embeds/scripts.ts` and `style.ts` where embeds are drawn again: script and style are those of the embed itself, whose policy must name their hashes,
 * and the engine is the one that the site has. Who checks a site has no bundler.
 */
interface Drawing extends Pick<EmbedScripts, 'engine' | 'parts'> {
  /** The page as the site has it, given before it is drawn. */
  page: string;
}

let drawn: Drawing = { page: '', engine: { text: '', hash: '', file: '' }, parts: new Map() };

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

/** The parts of the engine, as they stand behind the data in the model's files of embeds, each after a line with its name. */
export function partsIn(site: Files): ReadonlyMap<string, string> {
  const parts = new Map<string, string>(PART_NAMES.map((name) => [name, '']));
  for (const [path, bytes] of site) {
    if (!/^embed\/.*\/model\.js$/.test(path)) continue;
    const [, ...behind] = new TextDecoder().decode(bytes).split(/\n(?:\/\/(\w+)\n|$)/);
    for (let i = 0; i + 1 < behind.length; i += 2) {
      const [name, text] = [behind[i], behind[i + 1]];
      if (name !== undefined && text !== undefined && parts.get(name) === '') parts.set(name, text);
    }
  }
  return parts;
}

export const embedScripts = (): Promise<EmbedScripts> => {
  const script = inside('script');
  return Promise.resolve({ live: script, still: script, engine: drawn.engine, parts: drawn.parts });
};

export const embedStyle = (): Promise<EmbedScript> => Promise.resolve(inside('style'));
