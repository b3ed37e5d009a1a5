import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BROWSERS } from '../scripts/browsers.ts';
import { minified, outputOf } from '../scripts/minified.ts';
import { onceABuild } from './once-a-build.ts';

/** A script as text, with the hash by which a page's policy allows it. */
export interface EmbedScript {
  text: string;
  hash: string;
}

export interface EmbedScripts {
  /** What stands in the page of an embed with sliders, and of one without. */
  live: EmbedScript;
  still: EmbedScript;
  /** What the first fetches: `/embed/engine/<file>`, the same for every embed. */
  engine: EmbedScript & { file: string };
}

/** One classic script. The sources are read where the build runs. */
async function make(entry: string, define: Readonly<Record<string, string>> = {}): Promise<EmbedScript> {
  const made = await build({
    entryPoints: [join(process.cwd(), 'src/browser', `${entry}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    define: Object.fromEntries(Object.entries(define).map(([name, text]) => [name, JSON.stringify(text)])),
  });
  const text = await minified(outputOf(made).text);
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}

export const embedScripts = (): Promise<EmbedScripts> =>
  onceABuild('scripts', async () => {
    const engine = await make('embed-engine');
    const digest = createHash('sha256').update(engine.text).digest('hex');
    return {
      live: await make('embed', { ENGINE_HASH: engine.hash }),
      still: await make('embed-still'),
      engine: { ...engine, file: `${digest.slice(0, 12)}.js` },
    };
  });
