import { createHash } from 'node:crypto';
import { join } from 'node:path';
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
  of: ReadonlyMap<PageScript, ScriptFile>;
  /** Those that a page fetches when they are needed. */
  later: readonly ScriptFile[];
}

/**
 * A policy allows a file by its hash only where the page's own element gives that hash, and no `import` can. So each page has one script with all in it:
 * what two kinds of pages have in common is less than one more file and its hash.
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

  const made = async (name: string, define: Record<string, string> = {}): Promise<ScriptFile> =>
    add(name, outputOf(await bundle({ entryPoints: [join(root, 'src/browser', `${name}.ts`)], define })).text);
  const style = async (path: string): Promise<string> =>
    JSON.stringify(outputOf(await bundle({ entryPoints: [join(root, 'src', path)], minify: true })).text.trim());

  // These are fetched when they are needed, with their hashes, which the scripts that fetch them know.
  const later: Record<string, ScriptFile> = {
    DIALOG: await made('embed-dialog', { DIALOG_STYLE: await style('styles/offer-box.css') }),
    FIGURES: await made('figures'),
    EXTRAS: await made('extras'),
    ORIGINS: await made('origins', { ORIGINS_STYLE: await style('browser/origin-box.css') }),
  };
  const define = Object.fromEntries(
    Object.entries(later).flatMap(([name, { name: file, integrity }]) => [
      [`${name}_FILE`, JSON.stringify(file)],
      [`${name}_HASH`, JSON.stringify(integrity)],
    ]),
  );
  const of = new Map<PageScript, ScriptFile>();
  for (const script of ['article', 'page', 'claim-list'] as const) of.set(script, await made(script, define));
  return { files, of, later: Object.values(later) };
}

const root = process.cwd();
const bundle = (more: BuildOptions): Promise<BuildResult<{ write: false }>> =>
  build({
    ...more,
    bundle: true,
    write: false,
    format: 'esm',
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
