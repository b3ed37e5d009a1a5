import type { BuildCache } from './cache.ts';
import type { Lookup } from './lookup.ts';
import type { SeedFile } from './seed-file.ts';

/**
 * Tells versions of an article's pages apart: the article itself, every article that it names, and theirs; all estimates and references and
 * the site, with what these name. Made of the seeds' versions, without resolving anything.
 */
export function articleKeys(found: Lookup, cache: BuildCache, site: SeedFile): (slug: string) => string {
  const named = new Map<string, string[]>();
  const namedBy = (slug: string): string[] => {
    let list = named.get(slug);
    if (!list) named.set(slug, (list = articlesIn(found, found.articles.get(slug)!.file.text)));
    return list;
  };
  const versions = (slugs: Iterable<string>): string => {
    const reached = new Set(slugs);
    for (const slug of reached) for (const next of namedBy(slug)) reached.add(next);
    return [...reached].sort().map((slug) => `${slug}=${cache.numberOf(found.articles.get(slug)!.file)}`).join(' ');
  };
  const shared = [...found.estimates.values(), ...found.references.values()].map(({ file }) => file);
  const common = [site, ...shared].map((file) => cache.numberOf(file)).join(' ');
  const fromShared = versions(shared.flatMap(({ text }) => articlesIn(found, text)));
  return (slug) => `${common}; ${fromShared}; ${versions([slug])}`;
}

/** Articles that a text may name: whatever stands before a slash and is one. */
function articlesIn(found: Lookup, text: string): string[] {
  return [...new Set([...text.matchAll(/[a-z0-9-]+(?=\/[a-z0-9])/g)].map(([name]) => name))].filter((name) => found.articles.has(name));
}
