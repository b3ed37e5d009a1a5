/**
 * Seeds -> content: parse, validate, check quotes, resolve and compute, write. With --check, says what in content/ is not
 * what the seeds give, and writes nothing.
 *
 * Environment: SEEDS, CONTENT, CAPTURES (folders), DRAFTS=1 (take in drafts; then CONTENT must name another folder).
 */
import { existsSync } from 'node:fs';
import { type Built, buildContent as build } from '../compile/build.ts';
import { printFaults } from '../seeds/fault.ts';
import { diskFolder } from '../seeds/folder.ts';
import type { BuildCache } from '../compile/cache.ts';
import { compareFiles, compareFolder, writeFolder } from '../compile/write.ts';
import { countOf } from '../language/count-of.ts';

export interface ContentSettings {
  env?: Readonly<Record<string, string | undefined>>;
  check?: boolean;
  log?: (text: string) => void;
  /** Kept by a process that builds again and again. */
  cache?: BuildCache;
  /** Given what was written, when all is well. */
  take?: (records: NonNullable<Built['records']>, files: NonNullable<Built['files']>) => void;
}

/** Builds content from seeds on the disk, as the environment names them. Nothing is written unless all is well. */
export async function buildContent({ env = process.env, check = false, log = (text) => process.stderr.write(text), cache, take }: ContentSettings = {}): Promise<{ ok: boolean; changed: string[] }> {
  const content = env.CONTENT || 'content';
  const drafts = env.DRAFTS === '1';
  if (drafts && content === 'content') {
    log('DRAFTS=1 would publish drafts; name another folder: CONTENT=.cache/content\n');
    return { ok: false, changed: [] };
  }
  const folder = diskFolder(content);
  const { messages, files, records, unseen } = await build({ seeds: diskFolder(env.SEEDS || 'seeds'), content: folder, captures: findCaptures(env), drafts, ...(cache ? { cache } : {}) });
  log(printFaults(messages));
  if (unseen.length > 0) log(`${countOf(unseen.length, 'capture')} ${unseen.length === 1 ? 'is not at hand, and its' : 'are not at hand, and their'} quotes were not checked: ${unseen.join(', ')}\n`);
  if (!files || !records) return { ok: false, changed: [] };

  const difference = cache?.written ? compareFiles(cache.written, files) : compareFolder(folder, files);
  for (const path of difference.foreign) log(`${content}/${path} was not written by the build; move it elsewhere\n`);
  const changed = [...difference.missing, ...difference.stale, ...difference.extra];
  if (check) {
    const names = [['missing', difference.missing], ['stale', difference.stale], ['extra', difference.extra]] as const;
    for (const [name, paths] of names) for (const path of paths) log(`${content}/${path} is ${name}\n`);
    if (changed.length > 0) log(`${content}/ is not what the seeds give; run \`npm run content\` and commit it\n`);
    return { ok: changed.length === 0 && difference.foreign.length === 0, changed };
  }
  writeFolder(content, files, difference);
  if (cache) cache.written = files;
  take?.(records, files);
  return { ok: difference.foreign.length === 0, changed };
}

/** The folder of saved articles: as named, else here, else beside the repository; null where there is none. */
export function findCaptures(env: Readonly<Record<string, string | undefined>>) {
  const folder = [env.CAPTURES, 'captures', '../shared/seeds'].find((path) => path && existsSync(path));
  return folder ? diskFolder(folder) : null;
}
