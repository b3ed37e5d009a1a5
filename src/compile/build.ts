import type { LookRecord } from '../schema/record.ts';
import { readAliases } from './aliases.ts';
import { BuildCache } from './cache.ts';
import { type Fault, Faults } from '../seeds/fault.ts';
import type { Folder } from '../seeds/folder.ts';
import { type Lookup, lookup } from './lookup.ts';
import { checkNames } from './models/names.ts';
import { parse } from '../seeds/parse.ts';
import { createWorld } from './prose/world.ts';
import { excuseDrafts } from '../seeds/draft-files.ts';
import { checkDates } from '../seeds/dates.ts';
import { checkForeign } from '../seeds/foreign.ts';
import { checkProofs } from '../seeds/proof/proofs.ts';
import { checkPassages } from '../seeds/passages.ts';
import { readPictures } from '../seeds/pictures.ts';
import { checkQuotes } from '../seeds/quotes.ts';
import { checkDecided } from '../seeds/undecided.ts';
import { readCorrections } from './records/corrections.ts';
import { everyPage } from './records/every-page.ts';
import { type Pages, printPages, type Printed } from './records/pages.ts';
import { checkFindings } from './records/verdicts.ts';
import { findContradictions } from './statements/contradictions.ts';
import { decide } from './statements/decisions.ts';
import { readLedger } from './statements/ledger.ts';
import { validate } from '../seeds/validate.ts';
import type { Seeds } from '../seeds/types.ts';

export interface BuildOptions {
  seeds: Folder;
  /** The committed records: what is published there may not change unsaid. */
  content: Folder;
  /** Null where no captures are at hand. */
  captures: Folder | null;
  /** Take in articles that are marked as drafts. */
  drafts?: boolean;
  /** What pages look like, from the settings. */
  look?: LookRecord | null;
  /** The day of the build, `2024-06-14`: later dates get a warning. Nothing else depends on it. */
  today?: string | undefined;
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
  const parsed = parse(options.seeds, faults, cache.parsed);
  const seeds = validate(parsed.files, parsed.broken, faults, cache);
  const unseen = checkQuotes(seeds, options.captures, faults, cache);
  const files = {
    proofs: checkProofs(seeds, options.seeds, faults),
    pictures: await readPictures(seeds, options.seeds, faults),
  };
  checkPassages(seeds, faults);
  checkForeign(seeds, faults);
  checkDecided(seeds, faults);
  checkDates(seeds, faults, options.today);
  if (!options.drafts) leaveOut(seeds, excuseDrafts(options.seeds, faults));
  const printed = seeds.site ? resolve(seeds, seeds.site, files, options, faults, cache) : null;
  const good = faults.failed ? null : printed;
  return { messages: faults.sorted(), files: good?.files ?? null, records: good?.records ?? null, unseen };
}

/** A draft with faults is no seed of the site, and whatever leads to it has a fault of its own. */
function leaveOut(seeds: Seeds, drafts: ReadonlySet<string>): void {
  for (const name of drafts) {
    seeds.broken.delete(name);
    seeds.faultyDrafts.add(name);
  }
}

/** The site's record carries what settings say of its pages, so that they can be made again from records alone. */
function withSettings(pages: Pages, { look, drafts }: BuildOptions): Pages {
  const { site } = pages;
  if (!look && !drafts) return pages;
  return {
    ...pages,
    site: { ...site, data: { ...site.data, ...(look ? { look } : {}), ...(drafts ? { drafts } : {}) } },
  };
}

/** Everything behind the edge: names and numbers, contradictions among them, results, and the records that print them. */
function resolve(
  seeds: Seeds,
  site: NonNullable<Seeds['site']>,
  files: Pick<Lookup, 'proofs' | 'pictures'>,
  options: BuildOptions,
  faults: Faults,
  cache: BuildCache,
): Printed {
  const found = lookup(seeds, site, options.drafts ?? false, faults, cache);
  Object.assign(found, files);
  found.aliases = readAliases(found);
  checkNames(found);
  found.corrections = readCorrections(found);
  checkFindings(found);
  const world = createWorld(found, cache);
  // A claim that was published and is now withdrawn is told together with its withdrawal.
  const withdrawn = { withdrawn: true };
  const statements = readLedger(found, withdrawn);
  const decided = decide(world, findContradictions(found, statements, withdrawn));
  world.stand(decided.records.filter(({ decision, withdrawn }) => decision !== 'dismissed' && !withdrawn).length);
  return printPages(
    found,
    options.content,
    cache,
    withSettings(everyPage(world, site, statements, decided, cache), options),
  );
}
