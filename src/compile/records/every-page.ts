import type { BuildCache } from '../cache.ts';
import type { ClaimEntry } from '../lookup.ts';
import type { World } from '../prose/world.ts';
import type { SeedFile } from '../../seeds/seed-file.ts';
import type { Decided } from '../statements/decisions.ts';
import { ledgerRecords, type Statement } from '../statements/ledger.ts';
import type { Seed, Site } from '../../seeds/types.ts';
import { keepPages, keptPages, type Versions, versionsOf } from '../versions.ts';
import { type ArticlePages, articlePages } from './article-pages.ts';
import { correctionsKey } from './corrections.ts';
import { estimatePage } from './estimate-page.ts';
import type { Pages } from './pages.ts';
import { referencePage } from './reference-page.ts';
import { sectionPages, sitePage } from './site-pages.ts';
import { traceUses } from './uses.ts';

/** Every record of the site, those of an earlier build where nothing that they rest on has changed. */
export function everyPage(
  world: World,
  site: Seed<Site>,
  statements: readonly Statement[],
  decided: Decided,
  cache: BuildCache,
): Pages {
  const { found } = world;
  const versions = versionsOf(found, cache);
  const articles = everyArticle(world, decided, cache, versions);
  const uses = traceUses(found, world.results);
  /** A page of an estimate or a reference, which rests on the common seeds and on what uses it. */
  const common = <Page>(name: string, file: SeedFile, used: unknown, make: () => Page): Page =>
    keepPages(found, cache, name, file, `${versions.common}; ${JSON.stringify(used)}`, make);
  return {
    articles,
    estimates: [...found.estimates.values()].map((seed) => {
      const claims = uses.ofEstimate(seed.slug);
      const used = [claims, correctionsKey(found, [`estimates/${seed.slug}`])];
      return common(`estimate ${seed.slug}`, seed.file, used, () =>
        estimatePage(world, seed, world.results.estimate(seed.slug), claims),
      );
    }),
    references: [...found.references.values()].map((seed) => {
      const used = uses.ofReference(seed.slug);
      const pictures = found.pictures.get(`references/${seed.slug}`);
      return common(`reference ${seed.slug}`, seed.file, [used, pictures], () => referencePage(world, seed, used));
    }),
    ledger: ledgerRecords(found, statements),
    sections: sectionPages(world, site),
    site: sitePage(world, site, decided.records),
  };
}

function everyArticle(world: World, decided: Decided, cache: BuildCache, versions: Versions): ArticlePages[] {
  const { found } = world;
  const entries = new Map([...found.articles.keys()].map((slug) => [slug, [] as ClaimEntry[]]));
  for (const entry of found.claims.values()) entries.get(entry.article.slug)?.push(entry);
  const plan = [...found.articles.values()].map((article) => {
    const own = entries.get(article.slug) ?? [];
    const contradictions = own.map(({ ref }) => (decided.ofClaim.get(ref) ?? []).join(' ')).join(',');
    const name = `article ${article.slug}`;
    const files = JSON.stringify([
      found.proofs.get(article.slug)?.token,
      found.pictures.get(`articles/${article.slug}`),
    ]);
    const corrections = correctionsKey(
      found,
      own.map(({ ref }) => `claims/${ref}`),
    );
    const key = `${versions.common}; ${versions.ofArticle(article.slug)}; ${contradictions}; ${files}; ${corrections}`;
    // Results are put back before any page is made, so that none is computed again for another's sake.
    for (const { ref, result } of keptPages<ArticlePages>(cache, name, article.file, key)?.claims ?? [])
      world.results.keep(ref, result);
    return { article, own, key, name };
  });
  return plan.map(({ article, own, key, name }) =>
    keepPages(found, cache, name, article.file, key, () => articlePages(world, article, own, decided)),
  );
}
