import { known } from '../language/known.ts';
import type { BuildCache } from './cache.ts';
import type { Lookup } from './lookup.ts';
import type { SeedFile } from '../seeds/seed-file.ts';

/** Keys that tell versions of pages apart, made of the versions of the seeds they rest on, without resolving anything. */
export interface Versions {
  /** All estimates and references, the site, and the articles that these name. */
  common: string;
  /** An article, every article that it names, and theirs. */
  ofArticle(slug: string): string;
}

export function versionsOf(found: Lookup, cache: BuildCache): Versions {
  const named = (file: SeedFile): string[] => namesIn(file, cache).filter((name) => found.articles.has(name));
  const reach = (slugs: Iterable<string>): string => {
    const reached = new Set(slugs);
    const fileOf = (slug: string): SeedFile => known(found.articles, slug, 'article').file;
    for (const slug of reached) for (const next of named(fileOf(slug))) reached.add(next);
    return [...reached]
      .sort()
      .map((slug) => `${slug}=${cache.numberOf(fileOf(slug))}`)
      .join(' ');
  };
  const shared = [
    found.siteFile,
    ...[...found.estimates.values(), ...found.references.values()].map(({ file }) => file),
  ];
  const common = `${shared.map((file) => cache.numberOf(file)).join(' ')}; ${reach(shared.flatMap(named))}`;
  return { common, ofArticle: (slug) => reach([slug]) };
}

function namesIn(file: SeedFile, cache: BuildCache): readonly string[] {
  let names = cache.named.get(file);
  if (!names)
    cache.named.set(
      file,
      (names = [...new Set([...file.text.matchAll(/\b[a-z0-9][a-z0-9-]*(?=\/[a-z0-9])/g)].map(([name]) => name))]),
    );
  return names;
}

/**
 * Pages of an earlier build where their key is the same, otherwise made now. Nothing is kept of a build with faults; pages that print counts of
 * the whole site are made each time.
 */
export function keepPages<Pages>(
  found: Lookup,
  cache: BuildCache,
  name: string,
  file: SeedFile,
  key: string,
  make: () => Pages,
): Pages {
  const known = keptPages<Pages>(cache, name, file, key);
  if (known) return known;
  const pages = make();
  if (!found.faults.failed) cache.pages.set(name, { key, pages });
  return pages;
}

export function keptPages<Pages>(cache: BuildCache, name: string, file: SeedFile, key: string): Pages | null {
  const known = cache.pages.get(name);
  return known?.key === key && !file.text.includes(':fig[site:') ? (known.pages as Pages) : null;
}
