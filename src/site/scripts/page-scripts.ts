import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions, BuildResult } from 'esbuild';
import { shortTokens } from '../look/short-tokens.ts';
import { path } from '../paths.ts';
import { BROWSERS } from './browsers.ts';
import { minified, outputOf } from './minified.ts';

/** A script of pages, or a style that it asks for, as a file: its name, its text, and the hash by which a page's policy allows it. */
export interface ScriptFile {
  name: string;
  text: string;
  integrity: string;
}

/** What a page may have for a script. */
export type PageScript = 'head' | 'article' | 'page' | 'claim-list';

interface Scripts {
  files: ReadonlyMap<string, ScriptFile>;
  /** The first two stand in the head of a page. Their files are there for who draws a page again and has no bundler (`src/verify/site-scripts.ts`). */
  of: ReadonlyMap<PageScript, ScriptFile>;
  /** The style sheet for paper. An article links to it where there is no script; else its text comes with `later.json`. */
  paper: ScriptFile;
  /** That of what few articles have. */
  rare: ScriptFile;
  /** Those that a page fetches when they are needed. */
  later: readonly ScriptFile[];
}

/**
 * A policy allows a file by its hash only where the page's own element gives that hash, and no `import` can. So each page has one script with all in it:
 * what two kinds of pages have in common is less than one more file and its hash. That of an article stands in its head: no file is waited for, and no second hash is needed.
 */
async function make(): Promise<Scripts> {
  const files = new Map<string, ScriptFile>();
  const add = (name: string, code: string, ending = 'js'): ScriptFile => {
    const digest = createHash('sha256').update(code).digest();
    const file = {
      name: `${name}.${digest.toString('hex').slice(0, 8)}.${ending}`,
      text: code,
      integrity: `sha256-${digest.toString('base64')}`,
    };
    files.set(file.name, file);
    return file;
  };

  const made = async (
    name: string,
    define: Record<string, string> = {},
    format: 'esm' | 'iife' = 'esm',
  ): Promise<ScriptFile> => {
    const { text } = outputOf(await bundle({ entryPoints: [join(root, 'src/browser', `${name}.ts`)], define, format }));
    return add(name, await minified(text, true));
  };
  const style = async (file: string): Promise<string> =>
    shortTokens(outputOf(await bundle({ entryPoints: [join(root, 'src', file)], minify: true })).text.trim());

  const folder = path('/_a/');
  const paper = add('paper', await style('styles/print.css'), 'css');
  const rare = add('rare', await style('styles/rare.css'), 'css');
  // These are fetched when they are needed, with their hashes, which the scripts that fetch them know.
  const define: Record<string, string> = {
    FOLDER: JSON.stringify(folder),
    FIGURES_STYLE: JSON.stringify(await style('chart/late.css')),
    DIALOG_STYLE: JSON.stringify(await style('styles/offer-box.css')),
    ORIGINS_STYLE: JSON.stringify(await style('browser/origin-box.css')),
  };
  const later: ScriptFile[] = [];
  // In this order: the last fetches the first.
  for (const name of ['figures', 'extras', 'touched']) {
    const file = await made(name, define);
    later.push(file);
    define[`${name.toUpperCase()}_FILE`] = JSON.stringify(file.name);
    define[`${name.toUpperCase()}_HASH`] = JSON.stringify(file.integrity);
  }
  const of = new Map<PageScript, ScriptFile>();
  for (const script of ['head', 'article'] as const) of.set(script, await made(script, define, 'iife'));
  for (const script of ['page', 'claim-list'] as const) of.set(script, await made(script, define));
  return { files, of, paper, rare, later };
}

const root = process.cwd();
const bundle = (more: BuildOptions): Promise<BuildResult<{ write: false }>> =>
  build({
    ...more,
    bundle: true,
    write: false,
    target: BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    outdir: root,
    absWorkingDir: root,
  });

let kept: Promise<Scripts> | null = null;

/** Made once a build. Under `npm run dev` anew each time, since the code may have changed. */
export function scripts(): Promise<Scripts> {
  if (import.meta.env?.DEV) return make();
  return (kept ??= make());
}
