import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Files } from '../../verify/check-files.ts';
import type { Report } from '../../verify/report.ts';
import type { Options } from '../../verify/verify-site.ts';
import { bundleChecker } from './bundle.ts';

/** The checker as a module. */
export interface Checker {
  verify(files: Files, options?: Options): Promise<Report>;
  main(args: readonly string[], out: (text: string) => void): Promise<boolean>;
}

/** Bundles the checker from the sources at hand, and loads it for the site in a folder. Nothing of the site is run. */
export async function loadChecker(folder: string, publicFolder?: string): Promise<Checker> {
  const text = await bundleChecker(publicFolder);
  const place = mkdtempSync(join(tmpdir(), 'recount-checker-'));
  try {
    const file = join(place, 'verify.mjs');
    writeFileSync(file, `const CHECKED_FOLDER = ${JSON.stringify(folder)};\n${text}`);
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Checker;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
