import { known } from '../../language/known.ts';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, BuildResult } from 'esbuild';
import { BROWSERS } from './browsers.ts';
import { minified, outputOf } from './minified.ts';

/** A script of pages as a file: its name, its text, and the hash by which a page's policy allows it. */
export interface ScriptFile {
  name: string;
  text: string;
  integrity: string;
}

/** What a page may have for a script. */
export type PageScript = 'article' | 'page' | 'claim-list';

interface Scripts {
  files: ReadonlyMap<string, ScriptFile>;
  /** Of each script its files in the order in which the page names them: what it imports comes first. */
  of: ReadonlyMap<PageScript, readonly ScriptFile[]>;
  /** Those that a page fetches when they are needed. */
  later: readonly ScriptFile[];
}

/**
 * A policy allows a file by its hash only where the page's own element gives that hash, and no `import` can. So a page has an element for every file, also
 * for those that its script imports: what is known to the page already is not asked for again.
 */
async function make(): Promise<Scripts> {
  const files = new Map<string, ScriptFile>();
  const add = async (name: string, text: string): Promise<ScriptFile> => {
    const code = await minified(text, true);
    const digest = createHash('sha256').update(code).digest();
    const file = {
      name: `${name}.${digest.toString('hex').slice(0, 8)}.js`,
      text: code,
      integrity: `sha256-${digest.toString('base64')}`,
    };
    files.set(file.name, file);
    return file;
  };

  // These are fetched when they are needed, with their hashes, which the scripts that fetch them know.
  const apart = async (name: string, define: Record<string, string> = {}): Promise<ScriptFile> =>
    add(name, outputOf(await bundle({ entryPoints: [source(name)], define })).text);
  const box = outputOf(await bundle({ entryPoints: [join(root, 'src/styles/offer-box.css')], minify: true })).text;
  const dialog = await apart('embed-dialog', { DIALOG_STYLE: JSON.stringify(box.trim()) });
  const [figures, extras, origins] = [await apart('figures'), await apart('extras'), await apart('origins')];
  const define = {
    DIALOG_FILE: dialog.name,
    DIALOG_HASH: dialog.integrity,
    FIGURES_FILE: figures.name,
    FIGURES_HASH: figures.integrity,
    EXTRAS_FILE: extras.name,
    EXTRAS_HASH: extras.integrity,
    ORIGINS_FILE: origins.name,
    ORIGINS_HASH: origins.integrity,
  };
  const names: PageScript[] = ['article', 'page', 'claim-list'];
  const { outputFiles, metafile } = await bundle({
    entryPoints: names.map(source),
    splitting: true,
    define: Object.fromEntries(Object.entries(define).map(([name, text]) => [name, JSON.stringify(text)])),
  });

  const made = new Map<string, readonly ScriptFile[]>();
  const finish = async (file: string): Promise<readonly ScriptFile[]> => {
    const before = made.get(file);
    if (before) return before;
    const imports = known(metafile.outputs, file, 'output')
      .imports.filter(({ external }) => !external)
      .map(({ path }) => path);
    let text = outputFiles.find(({ path }) => basename(path) === file)?.text ?? '';
    const imported: ScriptFile[] = [];
    for (const path of imports) {
      const needed = await finish(path);
      imported.push(...needed);
      text = text.replaceAll(`"./${path}"`, `"./${needed.at(-1)?.name}"`);
    }
    const all = [...new Set([...imported, await add(file.replace(/[.-][A-Z0-9]{8}(?=\.js$)|\.js$/g, ''), text)])];
    made.set(file, all);
    return all;
  };
  const of = new Map<PageScript, readonly ScriptFile[]>();
  for (const script of names) of.set(script, await finish(`${script}.js`));
  return { files, of, later: [dialog, figures, extras, origins] };
}

const root = process.cwd();
const source = (name: string): string => join(root, 'src/browser', `${name}.ts`);
const bundle = (more: BuildOptions): Promise<BuildResult<{ write: false; metafile: true }>> =>
  build({
    ...more,
    bundle: true,
    write: false,
    format: 'esm',
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    outdir: root,
    absWorkingDir: root,
    chunkNames: 'shared-[hash]',
  });

let kept: Promise<Scripts> | null = null;

/** Made once a build. Under `npm run dev` anew each time, since the code may have changed. */
export function scripts(): Promise<Scripts> {
  if (import.meta.env?.DEV) return make();
  return (kept ??= make());
}
