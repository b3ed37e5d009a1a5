import { articleKeys } from './article-key.ts';
import { type ArticlePages, articlePages } from './article-pages.ts';
import { BuildCache } from './cache.ts';
import { findContradictions } from './contradictions.ts';
import { type Counts, countSite } from './counts.ts';
import { decide, type Decided } from './decisions.ts';
import { type Fault, Faults } from './fault.ts';
import type { Folder } from './folder.ts';
import { ledgerRecords, readLedger } from './ledger.ts';
import { checkNames } from './names.ts';
import { type ClaimEntry, type Lookup, lookup } from './lookup.ts';
import { parse } from './parse.ts';
import type { ProseWorld } from './prose.ts';
import { checkQuotes } from './quotes.ts';
import { estimatePage, lineReader, referencePage, sectionPages, sitePage } from './records.ts';
import { computeResults } from './results.ts';
import { printPages } from './pages.ts';
import { traceUses } from './uses.ts';
import { type Seeds, validate } from './validate.ts';
import { checkFindings, knownFindings } from './verdicts.ts';

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
  const pages = seeds.site ? resolve(seeds, options, faults, cache) : null;
  return { messages: faults.sorted(), files: faults.failed ? null : pages, unseen };
}

/** Everything behind the edge: names, numbers, models, contradictions, prose, records. */
function resolve(seeds: Seeds, options: BuildOptions, faults: Faults, cache: BuildCache): Map<string, string> {
  const site = seeds.site!;
  const found = lookup(seeds, site, options.drafts ?? false, faults);
  checkNames(found);
  checkFindings(found);
  const world = createWorld(found, cache);
  const statements = readLedger(found);
  const decided = decide(found, findContradictions(found, statements), (text, article, index) =>
    lineReader(world, found.articles.get(article)!.file, { article })(text, ['contradictions', index, 'reason']),
  );
  world.standing = decided.records.filter(({ decision }) => decision !== 'dismissed').length;

  const articles = eachArticle(found, world, decided, cache);
  const uses = traceUses(found, world.results);
  return printPages(found, options.content, cache, {
    articles,
    estimates: [...found.estimates.values()].map((seed) => estimatePage(world, seed, world.results.estimate(seed.slug), uses.ofEstimate(seed.slug))),
    references: [...found.references.values()].map((seed) => referencePage(world, seed, uses.ofReference(seed.slug))),
    ledger: ledgerRecords(found, statements),
    sections: sectionPages(world, site),
    site: sitePage(site, decided.records),
  });
}

/** Every article's pages, those of an earlier build where nothing that they rest on has changed. */
function eachArticle(found: Lookup, world: World, decided: Decided, cache: BuildCache): ArticlePages[] {
  const keyOf = articleKeys(found, cache, found.siteFile);
  const entries = new Map([...found.articles.keys()].map((slug) => [slug, [] as ClaimEntry[]]));
  for (const entry of found.claims.values()) entries.get(entry.article.slug)!.push(entry);
  const plan = [...found.articles.values()].map((article) => {
    const own = entries.get(article.slug)!;
    const contradictions = own.map(({ ref }) => (decided.ofClaim.get(ref) ?? []).join(' ')).join(';');
    const key = `${keyOf(article.slug)}; ${contradictions}`;
    const known = cache.articles.get(article.slug);
    // Counts of the whole site change with every seed.
    const kept = known?.key === key && !article.file.text.includes(':fig[site:') ? known.pages : null;
    for (const { ref, result } of kept?.claims ?? []) world.results.keep(ref, result);
    return { article, own, key, kept };
  });
  return plan.map(({ article, own, key, kept }) => {
    if (kept) return kept;
    const before = found.faults.list.length;
    const pages = articlePages(world, article, own, decided);
    if (found.faults.list.length === before && pages.claims.every(({ page }) => page)) cache.articles.set(article.slug, { key, pages });
    return pages;
  });
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
