import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { BROWSERS } from '../scripts/browsers.ts';
import { minified, outputOf } from '../scripts/minified.ts';
import { hashOf } from '../scripts/policy.ts';
import { onceABuild } from './once-a-build.ts';
import { PART_NAMES, sourceOf } from './parts.ts';
import { splitEngine } from './split-engine.ts';
import { lateStyle } from './style.ts';

/** A script as text, with the hash by which a page's policy allows it. */
export interface EmbedScript {
  text: string;
  hash: string;
}

export interface EmbedScripts {
  /** The scripts in the page of an embed with sliders, and of an embed without. */
  live: EmbedScript;
  still: EmbedScript;
  /** What the first fetches: `/embed/engine/<file>`, the same for every embed. */
  engine: EmbedScript & { file: string };
  /** What the model's file of an embed has besides: the parts of the engine that it needs, with their style. */
  parts: ReadonlyMap<string, string>;
}

/** One classic script. The sources are read where the build runs. */
export async function makeScript(entry: string, more: BuildOptions = {}): Promise<EmbedScript> {
  const made = await build({
    ...more,
    entryPoints: [inSource(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
  });
  const text = await minified(outputOf(made).text);
  return { text, hash: hashOf(text) };
}

const inSource = (path: string): string => join(process.cwd(), 'src', path);

export const embedScripts = (): Promise<EmbedScripts> =>
  onceABuild('scripts', async () => {
    const sources = new Map(PART_NAMES.map((name) => [name, inSource(sourceOf(name))]));
    const split = await splitEngine(inSource('browser/embed-engine.ts'), sources, { target: BROWSERS });
    const engineWith = async (style: string): Promise<string> =>
      minified(await split.engine({ define: { LATE_STYLE: JSON.stringify(style) } }));
    const bare = await engineWith('');
    const parts = new Map<string, string>();
    for (const [name, script] of split.parts) {
      const style = await lateStyle(bare, script);
      const adding = style === '' ? '' : `recount.style=(recount.style||"")+${JSON.stringify(style)};`;
      parts.set(name, await minified(script + adding));
    }
    const text = await engineWith(await lateStyle(bare));
    const hash = hashOf(text);
    const digest = createHash('sha256').update(text).digest('hex');
    return {
      live: await makeScript('browser/embed.ts', { define: { ENGINE_HASH: JSON.stringify(hash) } }),
      still: await makeScript('browser/embed-still.ts'),
      engine: { text, hash, file: `${digest.slice(0, 12)}.js` },
      parts,
    };
  });
