import type { BuildCache } from '../../content/cache.ts';
import type { Folder } from '../../content/folder.ts';
import { Faults } from '../../content/fault.ts';
import { parse } from '../../content/parse.ts';
import { type Article as ArticleSeed, type Seeds, type Site, validate } from '../../content/validate.ts';
import type { Article } from '../text/article.ts';

/** Seeds as they stand; what is wrong with them is for the build to say, not for an import. */
export function readSeeds(folder: Folder, cache: BuildCache): { seeds: Seeds; site: Site | null } {
  const faults = new Faults();
  const { files, broken } = parse(folder, faults, cache.parsed);
  const seeds = validate(files, broken, faults, cache);
  return { seeds, site: seeds.site?.data ?? null };
}

/** The seed of the same article, by its capture, its address, or its publisher, headline and day. */
export function seedOf(seeds: Seeds, article: Article, sha256: string): { slug: string; data: ArticleSeed } | null {
  const same = [
    (data: ArticleSeed) => data.capture.sha256 === sha256,
    (data: ArticleSeed) => data.url !== null && data.url === article.url,
    (data: ArticleSeed) => article.title !== null && alike(data.title, article.title.value) && (article.published === null || data.published === article.published.value || data.draft),
  ];
  for (const is of same) {
    for (const { slug, data } of seeds.articles.values()) if (is(data)) return { slug, data };
  }
  return null;
}

function alike(a: string, b: string): boolean {
  const plain = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain(a) === plain(b);
}
