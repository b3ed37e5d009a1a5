import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { transform } from '@astrojs/compiler-rs';
import { build, type Plugin } from 'esbuild';
import { filesIn } from '../files/files-in.ts';
import { project } from '../project.ts';
import { known } from '../../language/known.ts';
import { hashOf } from '../../verify/hash.ts';
import { advanceTable } from '../../site/pictures/advance-table.ts';

const source = (...path: string[]): string => join(project, 'src', ...path);
const inSource = (path: string): string => relative(source(), path).split(sep).join('/');

/** Code that exports everything of a file in the source. Every import gets the same module. */
const from = (path: string) => async (): Promise<string> => `export * from ${JSON.stringify(source(path))};`;

/** Files that need what a reader does not have (a bundler, typefaces), with what stands in their place. */
const instead: Readonly<Record<string, () => Promise<string>>> = {
  'raster/advance.ts': async () => advanceTable(),
  'site/scripts/page-scripts.ts': from('verify/site-scripts.ts'),
  'site/embeds/scripts.ts': from('verify/site-embeds.ts'),
  'site/embeds/style.ts': from('verify/site-embeds.ts'),
  // Pictures in pixels are not drawn.
  'site/pictures/pool.ts': async () => 'export const makeAside = async () => null;',
  'site/images/make-image.ts': async () => "export const imageWithin = async () => '';",
};

/** Packages that Astro's Markdown would load for what no record has: coloured code, typographers' quotes, MDX. */
const unused =
  /^(shiki|remark-smartypants|prismjs.*|#mdx-processor|@astrojs\/prism.*|@astrojs\/internal-helpers\/shiki)$/;

const checker = (publicFolder: string): Plugin => ({
  name: 'checker',
  setup: ({ onLoad, onResolve }) => {
    const virtual = (filter: RegExp, namespace: string, contents: () => Promise<string>): void => {
      onResolve({ filter }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: /.*/, namespace }, async () => ({
        contents: await contents(),
        loader: 'js',
        resolveDir: project,
      }));
    };
    virtual(/^recount:carried$/, 'carried', () => carried(publicFolder));
    virtual(/^astro:content$/, 'content', async () => 'export const getCollection = () => [];');
    virtual(unused, 'unused', async () => 'module.exports = {};');
    onResolve({ filter: /\.(css|js)\?raw$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?raw$/, '')),
      namespace: 'raw',
    }));
    onLoad({ filter: /.*/, namespace: 'raw' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
    // Style sheets belong to the site's own bundle.
    onLoad({ filter: /\.css$/, namespace: 'file' }, () => ({ contents: '', loader: 'js' }));
    onLoad({ filter: /\.astro$/ }, async ({ path }) => ({ contents: await compiled(path), loader: 'ts' }));
    onLoad({ filter: /\.ts$/, namespace: 'file' }, async ({ path }) => {
      const file = inSource(path);
      const other = Object.hasOwn(instead, file) ? await known(instead, file, 'stand-in')() : null;
      return other === null ? null : { contents: other, loader: 'ts', resolveDir: source() };
    });
  },
});

/** A component as the site's own build compiles it. */
async function compiled(path: string): Promise<string> {
  const name = `src/${inSource(path)}`;
  const { code, diagnostics } = transform(await readFile(path, 'utf8'), {
    compact: true,
    filename: name,
    normalizedFilename: name,
    internalURL: 'astro/compiler-runtime',
    resultScopedSlot: true,
    resolvePath: (specifier: string) => specifier,
  });
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (fault) throw new Error(`${name}: ${fault.text}`);
  return code;
}

/** Every page of the site, and the hashes of the files that it copies. */
async function carried(publicFolder: string): Promise<string> {
  const pages = filesIn(source('pages'))
    // The checker does not draw pictures in pixels again, and does not size them.
    .filter((path) => !path.endsWith('.png.ts') && !path.startsWith('pictures/'))
    .sort();
  const fixed = await Promise.all(
    (existsSync(publicFolder) ? filesIn(publicFolder) : [])
      .sort()
      .map(async (path) => [path, hashOf(await readFile(join(publicFolder, path)))] as const),
  );
  return [
    ...pages.map((path, i) => `import * as p${i} from ${JSON.stringify(source('pages', path))};`),
    `export const pages = [${pages.map((path, i) => `[${JSON.stringify(path)}, p${i}]`).join(', ')}];`,
    `export const fixed = ${JSON.stringify(Object.fromEntries(fixed))};`,
  ].join('\n');
}

const head = `// The checker of a Recount site, in one file: \`node verify.mjs FOLDER\`. Bundled from src/verify/standalone.ts; MIT, with packages under MIT, ISC and BSD licences.
import { createRequire } from 'node:module';
const require = createRequire('file:///');`;

const made = new Map<string, Promise<string>>();

/** The checker as one file without dependencies. The same sources give the same bytes. */
export function bundleChecker(publicFolder = join(project, 'public')): Promise<string> {
  const text =
    made.get(publicFolder) ??
    build({
      entryPoints: [source('verify/standalone.ts')],
      absWorkingDir: project,
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      minify: true,
      charset: 'utf8',
      legalComments: 'inline',
      define: { 'import.meta.env': 'recountEnv' },
      inject: [source('verify/environment.ts')],
      plugins: [checker(publicFolder)],
      banner: { js: head },
      logLevel: 'silent',
    }).then(({ outputFiles }) => outputFiles.map(({ text }) => text).join(''));
  made.set(publicFolder, text);
  return text;
}
