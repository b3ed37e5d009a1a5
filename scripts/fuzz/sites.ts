import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildContent, type Built } from '../../src/compile/build.ts';
import { BuildCache } from '../../src/compile/cache.ts';
import { diskFolder, memoryFolder, textsOf } from '../../src/seeds/folder.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;
/** A small site without a fault. */
export interface Site {
  seeds: Readonly<Record<string, string>>;
  captures: Readonly<Record<string, Uint8Array>> | null;
}

const root = join(import.meta.dirname, '../..');

/** The site in a folder of this project. */
export function siteIn(path: string): Site {
  const captures = diskFolder(join(root, path, 'captures'), 'captures');
  const read = captures.list().flatMap((file) => {
    const bytes = captures.read(file);
    return bytes ? [[file, bytes] as const] : [];
  });
  const seeds = textsOf(diskFolder(join(root, path, 'seeds'), 'seeds'));
  return { captures: Object.fromEntries(read), seeds: Object.fromEntries(seeds) };
}

const examples = readdirSync(join(root, 'examples')).map((name) => `examples/${name}`);

/** The site of the tests, and the examples without pictures. The one with pictures shows most of what the engine can do: its ranges take longer than the five seconds that a case has. */
export const sites: readonly Site[] = [
  'src/compile/cases/march',
  ...examples.filter((path) => !existsSync(join(root, path, 'seeds/pictures'))),
].map(siteIn);

/** Keeps what was read, so that only the changed file is read again. */
const caches = new Map<Files, BuildCache>();

/** A site with some of its seeds changed, built in memory. */
export async function build(site: Site, seeds: Files, drafts = false): Promise<Built> {
  const run = (files: Files, cache: BuildCache) =>
    buildContent({
      seeds: memoryFolder('seeds', files),
      content: memoryFolder('content', {}),
      captures: site.captures && memoryFolder('captures', site.captures),
      drafts,
      cache,
    });
  const kept = caches.get(site.seeds) ?? new BuildCache();
  if (!caches.has(site.seeds)) await run(site.seeds, kept);
  caches.set(site.seeds, kept);
  const cache = new BuildCache();
  for (const [file, one] of kept.parsed) cache.parsed.set(file, one);
  for (const [key, one] of kept.units) cache.units.set(key, one);
  const built = await run(seeds, cache);
  // A table of units takes as long to make as the site, and a megabyte to keep.
  for (const [key, one] of cache.units) if (kept.units.size < 20) kept.units.set(key, one);
  return built;
}
