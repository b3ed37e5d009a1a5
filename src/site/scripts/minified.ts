import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { minify, type MinifyOptions } from 'terser';
import { handedOver } from '../handed-over.ts';
import { keep } from '../kept.ts';

/**
 * How scripts of pages and embeds are made small. What terser makes of them is a twentieth smaller, compressed, than other minifiers' own. Those of embeds
 * are no modules, but are made of modules: they need no `use strict`.
 */
const options: MinifyOptions = {
  ecma: 2020,
  compress: {
    passes: 3,
    inline: 1,
    module: true,
    toplevel: true,
    unsafe: true,
    unsafe_arrows: true,
    keep_fargs: false,
  },
  mangle: { module: true, toplevel: true },
};

/** A script, minified, or found as an earlier build has kept it: half of the time of a small site's build goes into this. */
export async function minified(script: string, module = false): Promise<string> {
  const given = { ...options, module };
  const kept = handedOver().scripts;
  if (kept === undefined) return make(script, given);
  const key = createHash('sha256')
    .update(JSON.stringify([terserVersion(), given, script]))
    .digest('hex');
  const path = join(kept.cache, `${key.slice(0, 32)}.js`);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const code = await make(script, given);
  keep(path, kept.aside, code);
  return code;
}

async function make(script: string, given: MinifyOptions): Promise<string> {
  // Terser writes into the options that it is given.
  const { code } = await minify(script, structuredClone(given));
  if (code === undefined) throw new Error('terser gave no code');
  return code;
}

/** From the project's folder, since the built pages that call this may stand anywhere. */
const terserVersion = (): string =>
  (createRequire(join(process.cwd(), 'package.json'))('terser/package.json') as { version: string }).version;

/** The one file that a bundle of one entry gives. */
export function outputOf<File>({ outputFiles }: { outputFiles: readonly File[] }): File {
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild gave no file');
  return file;
}
