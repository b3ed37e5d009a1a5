import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { BROWSERS } from '../scripts/browsers.ts';
import { minified, outputOf } from '../scripts/minified.ts';
import { onceABuild } from './once-a-build.ts';
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
  /** What the model's file of an embed has besides where its result is drawn through time. */
  course: EmbedScript;
}

/** One classic script. The sources are read where the build runs. */
export async function makeScript(entry: string, more: BuildOptions = {}): Promise<EmbedScript> {
  const made = await build({
    ...more,
    entryPoints: [join(process.cwd(), 'src', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
  });
  const text = await minified(outputOf(made).text);
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

export const embedScripts = (): Promise<EmbedScripts> =>
  onceABuild('scripts', async () => {
    const engineWith = (style: string): Promise<EmbedScript> =>
      makeScript('browser/embed-engine.ts', { define: { LATE_STYLE: JSON.stringify(style) } });
    const { text } = await engineWith('');
    const engine = await engineWith(await lateStyle(text));
    const digest = createHash('sha256').update(engine.text).digest('hex');
    return {
      live: await makeScript('browser/embed.ts', { define: { ENGINE_HASH: JSON.stringify(engine.hash) } }),
      still: await makeScript('browser/embed-still.ts'),
      course: await makeScript('browser/embed-course.ts'),
      engine: { ...engine, file: `${digest.slice(0, 12)}.js` },
    };
  });
