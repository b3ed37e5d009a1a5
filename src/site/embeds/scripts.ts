import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { BROWSERS } from '../scripts/browsers.ts';
import { minified, outputOf } from '../scripts/minified.ts';
import { onceABuild } from './once-a-build.ts';

/** A script as text, with the hash by which a page's policy allows it. */
export interface EmbedScript {
  text: string;
  hash: string;
}

/** What stands in the page of an embed with sliders, and what it fetches: `/embed/engine/<file>`, the same for every embed of its kind. */
interface Running {
  live: EmbedScript;
  engine: EmbedScript & { file: string };
}

export interface EmbedScripts {
  /** With the parts that most models need, and with those that few do. */
  common: Running;
  rare: Running;
  /** What stands in the page of an embed without sliders. */
  still: EmbedScript;
}

/** In a model's data: what only a few models have, a result that bends or jumps, a shape with a table, an operation that cuts or chooses. */
const RARE = /"fine":|"shape":"(triangular|pert|beta|cut|samples|whole)"|\["(floor|ceil|log10|mod|clamp|if|[<>]=?)",/;

/** The scripts for a chart with this model. */
export const runningFor = ({ common, rare }: EmbedScripts, model: string): Running =>
  RARE.test(model) ? rare : common;

/** Files that the common engine leaves out, with what stands in their place. None is ever called for such a model. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['estimate/sample/fine.ts', 'export const createFine = () => {};'],
  ['estimate/rarest-shapes.ts', 'export const rarestScore = () => () => NaN;'],
  [
    'estimate/step-operations.ts',
    'export const stepValue = () => NaN, stepBounds = () => [], stepInverse = () => [], decides = () => false;',
  ],
]);

const leaveOut: Plugin = {
  name: 'leave-out',
  setup(made) {
    made.onLoad({ filter: /src[\\/]estimate[\\/].*\.ts$/ }, ({ path }) => {
      const contents = LEFT_OUT.get(relative(join(process.cwd(), 'src'), path).replaceAll('\\', '/'));
      return contents === undefined ? undefined : { contents, loader: 'js' };
    });
  },
};

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

async function running(plugins: Plugin[]): Promise<Running> {
  const engine = await makeScript('browser/embed-engine.ts', { plugins });
  const digest = createHash('sha256').update(engine.text).digest('hex');
  return {
    live: await makeScript('browser/embed.ts', { define: { ENGINE_HASH: JSON.stringify(engine.hash) } }),
    engine: { ...engine, file: `${digest.slice(0, 12)}.js` },
  };
}

export const embedScripts = (): Promise<EmbedScripts> =>
  onceABuild('scripts', async () => ({
    common: await running([leaveOut]),
    rare: await running([]),
    still: await makeScript('browser/embed-still.ts'),
  }));
