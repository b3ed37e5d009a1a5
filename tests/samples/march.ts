import { join } from 'node:path';
import { BuildCache } from '../../src/compile/cache.ts';
import { buildContent, type BuildOptions, type Built } from '../../src/compile/build.ts';
import { diskFolder, type Folder, memoryFolder, textsOf } from '../../src/seeds/folder.ts';

/** A small site of two reports on one march, on which the tests of the build work. */
const march = join(import.meta.dirname, '../../src/compile/cases/march');

export const captures = diskFolder(join(march, 'captures'), 'captures');

/** The march's seeds as text, by path. */
export function marchSeeds(): Record<string, string> {
  return Object.fromEntries(textsOf(diskFolder(join(march, 'seeds'), 'seeds')));
}

/** The seeds with some of their text changed: each change has to find what it replaces. */
export function changed(seeds: Record<string, string>, path: string, from: string, to: string): Record<string, string> {
  const text = seeds[path];
  if (!text?.includes(from)) throw new Error(`${path} has no \`${from}\``);
  return { ...seeds, [path]: text.replace(from, to) };
}

/** As in `npm run dev`, a build costs little more than what its seeds changed. The cases of `src/compile/cases/` are built without it. */
const cache = new BuildCache();

export function buildMarch(
  seeds: Record<string, string>,
  content: Record<string, string> | ReadonlyMap<string, string> = {},
  more: Partial<BuildOptions> = {},
): Promise<Built> {
  const committed: Folder = memoryFolder(
    'content',
    content instanceof Map ? Object.fromEntries(content) : (content as Record<string, string>),
  );
  return buildContent({ seeds: memoryFolder('seeds', seeds), content: committed, captures, cache, ...more });
}
