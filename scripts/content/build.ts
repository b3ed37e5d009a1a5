import { findContradictions } from './contradictions.ts';
import { type Counts, countSite } from './counts.ts';
import { decide } from './decisions.ts';
import { readDigest } from './digest.ts';
import { type Fault, Faults } from './fault.ts';
import type { Folder } from './folder.ts';
import { ledgerRecords, readLedger } from './ledger.ts';
import { checkNames } from './names.ts';
import { type Lookup, lookup } from './lookup.ts';
import { parse, type ParseCache } from './parse.ts';
import type { ProseWorld } from './prose.ts';
import { checkQuotes } from './quotes.ts';
import { articlePage, claimPage, estimatePage, lineReader, referencePage, sectionPages, sitePage } from './records.ts';
import { computeResults, type Results } from './results.ts';
import { printPages } from './pages.ts';
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
  /** Parsed seeds, kept between runs of one process. */
  cache?: ParseCache;
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
  const { files, broken } = parse(options.seeds, faults, options.cache);
  const seeds = validate(files, broken, faults);
  const unseen = checkQuotes(seeds, options.captures, faults);
  const pages = seeds.site ? resolve(seeds, options, faults) : null;
  return { messages: faults.sorted(), files: faults.failed ? null : pages, unseen };
}

/** Everything behind the edge: names, numbers, models, contradictions, prose, records. */
function resolve(seeds: Seeds, options: BuildOptions, faults: Faults): Map<string, string> {
  const site = seeds.site!;
  const found = lookup(seeds, site, options.drafts ?? false, faults);
  checkNames(found);
  checkFindings(found);
  const world = createWorld(found);
  const statements = readLedger(found);
  const contradictions = decide(found, findContradictions(found, statements), (text, article, index) =>
    lineReader(world, found.articles.get(article)!.file, { article })(text, ['contradictions', index, 'reason']),
  );
  world.standing = contradictions.filter(({ decision }) => decision !== 'dismissed').length;

  const claims = [...found.articles.values()].flatMap((article) => {
    const digest = readDigest(world, article);
    const entries = [...found.claims.values()].filter((entry) => entry.article === article);
    return entries.map((entry) => ({ entry, digest }));
  });
  return printPages(found, options.content, {
    claims: claims.map(({ entry, digest }) => ({ entry, page: claimPage(world, entry, world.results.claim(entry.ref), digest.notes.get(entry.claim.id)!, contradictions) })),
    articles: [...new Map(claims.map(({ entry, digest }) => [entry.article, digest]))].map(([article, digest]) => articlePage(world, article, digest)),
    estimates: [...found.estimates.values()].map((seed) => estimatePage(world, seed, world.results.estimate(seed.slug), claimsOf(found, seed.slug))),
    references: [...found.references.values()].map((seed) => referencePage(world, seed, citedBy(found, world.results, seed.slug))),
    ledger: ledgerRecords(found, statements),
    sections: sectionPages(world, site),
    site: sitePage(site, contradictions),
  });
}

interface World extends ProseWorld {
  /** Contradictions that nobody has dismissed; counted before the prose is read. */
  standing: number;
}

function createWorld(found: Lookup): World {
  let counts: Counts | null = null;
  const world: World = {
    found,
    standing: 0,
    literals: readLiterals(found),
    results: computeResults(found, (text, { file, path }, estimate, restates) => lineReader(world, file, { estimate }, restates)(text, path)),
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

function claimsOf(found: Lookup, estimate: string): string[] {
  return [...found.claims.values()].filter(({ claim }) => claim.check?.estimate === estimate).map(({ ref }) => ref);
}

/** What rests on a reference: what names it, and what is computed from one of its facts. */
function citedBy(found: Lookup, results: Results, reference: string): { claims: string[]; estimates: string[] } {
  const uses = (roots: readonly { kind: string; entry: { ref: string } }[] | undefined): boolean =>
    roots?.some(({ kind, entry }) => kind === 'fact' && entry.ref.startsWith(`${reference}/`)) ?? false;
  return {
    claims: [...found.claims.values()].filter(({ claim, ref }) => claim.references.includes(reference) || uses(results.claim(ref)?.roots)).map(({ ref }) => ref),
    estimates: [...found.estimates.keys()].filter((id) => uses(results.estimate(id)?.roots)),
  };
}
