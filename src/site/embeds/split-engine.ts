import { dirname, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { outputOf } from '../scripts/minified.ts';

const OPTIONS = { bundle: true, write: false, format: 'iife', legalComments: 'none', charset: 'utf8' } as const;

/** Sources that do something when they are loaded. Of every other source the bundler leaves out what nobody uses, computed constants too. */
const ACTS = /\/src\/browser\//;

/** Puts other code in the place of some sources where they are imported. */
const replacing = (isMeant: (source: string) => boolean, load: (source: string) => Promise<string>): Plugin => ({
  name: 'replacing',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
      const source = resolve(resolveDir, path);
      return {
        path: source,
        sideEffects: ACTS.test(source),
        ...(isMeant(source) ? { namespace: 'replaced' } : {}),
      };
    });
    onLoad({ filter: /.*/, namespace: 'replaced' }, async ({ path }) => ({
      contents: await load(path),
      resolveDir: dirname(path),
    }));
  },
});

/** The names that a source exports, types left out. */
async function exportsOf(source: string): Promise<string[]> {
  const { metafile } = await build({
    ...OPTIONS,
    bundle: false,
    format: 'esm',
    metafile: true,
    entryPoints: [source],
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

const listed = (names: readonly string[]): string => `{ ${names.join(', ')} }`;
const importing = (names: readonly string[], source: string): string =>
  `import ${listed(names)} from ${JSON.stringify(source)};`;

export interface SplitEngine {
  /** The script without its parts, made with these options besides. */
  engine: (more?: BuildOptions) => Promise<string>;
  /** The script of each part. */
  parts: ReadonlyMap<string, string>;
}

/**
 * Takes some sources out of a script, as parts of their own. A part's script puts a function into `recount.parts`. The engine's script, which runs after it, calls that
 * function with what the part imports from the engine, and gets what the part exports:
 *
 *     // the part `rough`
 *     recount.parts.rough = (shared) => { const { compile } = shared; …; shared.createRough = createRough; };
 *     // the engine
 *     const shared = { compile };
 *     recount.parts?.rough?.(shared);
 *     const { createRough } = shared;
 *
 * So the engine is one file for all charts, and what a part shares with it is not sent a second time. Where a chart comes without a part, what that exports is undefined.
 *
 * `sources` has the whole path of each part's source by the part's name. What a part alone imports goes into its script.
 */
export async function splitEngine(
  entry: string,
  sources: ReadonlyMap<string, string>,
  options: BuildOptions,
): Promise<SplitEngine> {
  const names = new Map([...sources].map(([name, source]) => [source, name]));
  const exported = new Map<string, Promise<string[]>>();
  const namesFrom = (source: string): Promise<string[]> => {
    const known = exported.get(source) ?? exportsOf(source);
    exported.set(source, known);
    return known;
  };
  const makeEngine = (load: (source: string) => Promise<string>, more: BuildOptions = {}) =>
    build({
      ...options,
      ...more,
      ...OPTIONS,
      metafile: true,
      entryPoints: [entry],
      plugins: [replacing((source) => names.has(source), load)],
    });

  const bare = await makeEngine(async (source) => `export const ${listed(await namesFrom(source))} = recount;`);
  const inEngine = new Set(
    Object.values(bare.metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [resolve(path)] : [])),
    ),
  );
  const parts = new Map<string, string>();
  const before = new Map<string, string>();
  for (const [name, source] of sources) {
    const own = await namesFrom(source);
    const offered: Array<readonly [name: string, from: string]> = [];
    const made = await build({
      ...options,
      ...OPTIONS,
      // A part imports and exports nothing, so that this is its code and no more.
      format: 'esm',
      stdin: {
        contents: `${importing(own, source)}\nObject.assign(shared, ${listed(own)});`,
        resolveDir: dirname(source),
      },
      plugins: [
        replacing(
          (other) => other !== source && (inEngine.has(other) || names.has(other)),
          async (other) => {
            const some = await namesFrom(other);
            for (const one of some) offered.push([one, other]);
            // The bundler drops the names that the part does not use. It would keep a plain `shared.x`, which might do something; a call with this mark does nothing.
            return some.map((one) => `export const ${one} = /* @__PURE__ */ (() => shared.${one})();`).join('\n');
          },
        ),
      ],
    });
    const code = outputOf(made).text.replace(/\/\* @__PURE__ \*\/ \(\(\) => (shared\.\w+)\)\(\)/g, '$1');
    parts.set(name, `recount.parts.${name} = (shared) => {\n${code}};`);
    // By name: the bundler loads files in an order that differs from one time to the next, and each build must give the same bytes.
    const used = offered
      .filter(([one]) => new RegExp(`shared\\.${one}\\b`).test(code))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const twice = used.find(([one], i) => used[i - 1]?.[0] === one);
    if (twice)
      throw new Error(
        `two sources export \`${twice[0]}\`, and the part \`${relative(process.cwd(), source)}\` of the engine uses it: rename one of them`,
      );
    before.set(
      source,
      [
        ...used.map(([one, from]) => importing([one], from)),
        `const shared = ${listed(used.map(([one]) => one))};`,
        `recount.parts?.${name}?.(shared);`,
        `export const ${listed(own)} = shared;`,
      ].join('\n'),
    );
  }
  return {
    engine: async (more) => outputOf(await makeEngine(async (source) => before.get(source) ?? '', more)).text,
    parts,
  };
}
