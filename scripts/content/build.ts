import { type ArticlePages, articlePages } from './records/article-pages.ts';
import { BuildCache } from './cache.ts';
import { findContradictions } from './statements/contradictions.ts';
import { type Counts, countSite } from './prose/counts.ts';
import { decide, type Decided } from './statements/decisions.ts';
import { type Fault, Faults } from './fault.ts';
import type { Folder } from './folder.ts';
import { ledgerRecords, readLedger } from './statements/ledger.ts';
import { checkNames } from './models/names.ts';
import { type ClaimEntry, type Lookup, lookup } from './lookup.ts';
import { parse } from './parse.ts';
import { estimatePage } from './records/estimate-page.ts';
import { lineReader } from './prose/lines.ts';
import type { ProseWorld } from './prose/passage.ts';
import { referencePage } from './records/reference-page.ts';
import { sectionPages, sitePage } from './records/site-pages.ts';
import { checkQuotes } from './quotes.ts';
import { computeResults } from './results.ts';
import { printPages, type Printed } from './records/pages.ts';
import { traceUses } from './records/uses.ts';
import { keepPages, keptPages, type Versions, versionsOf } from './versions.ts';
import type { SeedFile } from './seed-file.ts';
import { type Seeds, validate } from './validate.ts';
import { checkFindings, knownFindings } from './records/verdicts.ts';

export interface BuildOptions {
  seeds: Folder;
  /** The committed records: what is published there may not change unsaid. */
  content: Folder;
  /** Null where no captures are at hand. */
  captures: Folder | null;
  /** Take in articles that are marked as drafts. */
  drafts?: boolean;
  /** Kept by a process that builds again and again. */
  cache?: BuildCache;
}

export interface Built {
  /** Errors and warnings, by file and place. */
  messages: Fault[];
  /** The records by path, when there is no error; else null. */
  files: Map<string, string> | null;
  /** The current records by path, as they were before they were printed; null likewise. */
  records: Printed['records'] | null;
  /** Captures that the seeds name and that were not at hand. */
  unseen: string[];
}

/** Seeds to content, with no effect of its own: what to write and what is wrong are returned. */
export async function buildContent(options: BuildOptions): Promise<Built> {
  const faults = new Faults();
  const cache = options.cache ?? new BuildCache();
  const { files, broken } = parse(options.seeds, faults, cache.parsed);
  const seeds = validate(files, broken, faults, cache);
  const unseen = checkQuotes(seeds, options.captures, faults, cache);
  const printed = seeds.site ? resolve(seeds, options, faults, cache) : null;
  return { messages: faults.sorted(), files: faults.failed ? null : (printed?.files ?? null), records: faults.failed ? null : (printed?.records ?? null), unseen };
}

/** Everything behind the edge: names, numbers, models, contradictions, prose, records. */
function resolve(seeds: Seeds, options: BuildOptions, faults: Faults, cache: BuildCache): Printed {
  const site = seeds.site!;
  const found = lookup(seeds, site, options.drafts ?? false, faults, cache);
  checkNames(found);
  checkFindings(found);
  const world = createWorld(found, cache);
  const statements = readLedger(found);
  const decided = decide(found, findContradictions(found, statements), (text, article, index) =>
    lineReader(world, found.articles.get(article)!.file, { article })(text, ['contradictions', index, 'reason']),
  );
  world.standing = decided.records.filter(({ decision }) => decision !== 'dismissed').length;

  const versions = versionsOf(found, cache);
  const articles = eachArticle(found, world, decided, cache, versions);
  const uses = traceUses(found, world.results);
  /** A page of an estimate or a reference, which rests on the common seeds and on what uses it. */
  const common = <Page>(name: string, file: SeedFile, used: unknown, make: () => Page): Page =>
    keepPages(found, cache, name, file, `${versions.common}; ${JSON.stringify(used)}`, make);
  return printPages(found, options.content, cache, {
    articles,
    estimates: [...found.estimates.values()].map((seed) => {
      const claims = uses.ofEstimate(seed.slug);
      return common(`estimate ${seed.slug}`, seed.file, claims, () => estimatePage(world, seed, world.results.estimate(seed.slug), claims));
    }),
    references: [...found.references.values()].map((seed) => {
      const used = uses.ofReference(seed.slug);
      return common(`reference ${seed.slug}`, seed.file, used, () => referencePage(world, seed, used));
    }),
    ledger: ledgerRecords(found, statements),
    sections: sectionPages(world, site),
    site: sitePage(world, site, decided.records),
  });
}

/** Every article's pages, those of an earlier build where nothing that they rest on has changed. */
function eachArticle(found: Lookup, world: World, decided: Decided, cache: BuildCache, versions: Versions): ArticlePages[] {
  const entries = new Map([...found.articles.keys()].map((slug) => [slug, [] as ClaimEntry[]]));
  for (const entry of found.claims.values()) entries.get(entry.article.slug)!.push(entry);
  const plan = [...found.articles.values()].map((article) => {
    const own = entries.get(article.slug)!;
    const contradictions = own.map(({ ref }) => (decided.ofClaim.get(ref) ?? []).join(' ')).join(',');
    const key = `${versions.common}; ${versions.ofArticle(article.slug)}; ${contradictions}`;
    const name = `article ${article.slug}`;
    // Results are put back before any page is made, so that none is computed again for another's sake.
    for (const { ref, result } of keptPages<ArticlePages>(cache, name, article.file, key)?.claims ?? []) world.results.keep(ref, result);
    return { article, own, key, name };
  });
  return plan.map(({ article, own, key, name }) => keepPages(found, cache, name, article.file, key, () => articlePages(world, article, own, decided)));
}

interface World extends ProseWorld {
  /** Contradictions that nobody has dismissed; counted before the prose is read. */
  standing: number;
}

function createWorld(found: Lookup, cache: BuildCache): World {
  let counts: Counts | null = null;
  const world: World = {
    found,
    standing: 0,
    literals: readLiterals(found),
    results: computeResults(found, (text, { file, path }, estimate, restates) => lineReader(world, file, { estimate }, restates)(text, path), cache.outcomes),
    counts: () => (counts ??= countSite(found, world.results, knownFindings(found.site), world.standing)),
  };
  return world;
}

function readLiterals(found: Lookup): RegExp[] {
  return found.site.literals.flatMap((pattern, i) => {
    try {
      return [new RegExp(pattern, 'g')];
    } catch (error) {
      found.faults.add(found.siteFile.file, found.siteFile.placeOf(['literals', i]), `\`${pattern}\` is not a regular expression: ${(error as Error).message}`);
      return [];
    }
  });
}
