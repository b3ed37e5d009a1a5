import { createUnits, UnitError, type Units } from '../../src/estimate/units.ts';
import type { Stated } from '../../src/estimate/types.ts';
import { readStated } from '../../src/estimate/hedge.ts';
import { BuildCache } from './cache.ts';
import type { Faults } from './fault.ts';
import type { Path, SeedFile } from './seed-file.ts';
import { suggest } from './suggest.ts';
import type { Article, ClaimSeed, Estimate, Fact, Reference, Seed, Seeds, Site } from './validate.ts';

/** Where in a seed something is said, for its fault. */
export interface Spot {
  file: SeedFile;
  path: Path;
}

export interface ClaimEntry {
  /** `article/claim`. */
  ref: string;
  article: Seed<Article>;
  index: number;
  claim: ClaimSeed;
  /** When it was said. */
  date: string;
  stated: Stated | null;
}

export interface FactEntry {
  /** `reference/fact`. */
  ref: string;
  reference: Seed<Reference>;
  id: string;
  fact: Fact;
  stated: Stated | null;
}

/** Everything that seeds name each other by. */
export interface Lookup {
  site: Site;
  siteFile: SeedFile;
  units: Units;
  articles: Map<string, Seed<Article>>;
  estimates: Map<string, Seed<Estimate>>;
  references: Map<string, Seed<Reference>>;
  claims: Map<string, ClaimEntry>;
  facts: Map<string, FactEntry>;
  broken: ReadonlySet<string>;
  faults: Faults;
}

/** Step 4, first half: every claim and fact under its full name, every stated number read, units known. */
export function lookup(seeds: Seeds, site: Seed<Site>, drafts: boolean, faults: Faults, cache = new BuildCache()): Lookup {
  const articles = new Map([...seeds.articles].filter(([, seed]) => drafts || !seed.data.draft));
  const units = siteUnits(site, faults, cache);
  const found: Lookup = {
    site: site.data,
    siteFile: site.file,
    units,
    articles,
    estimates: seeds.estimates,
    references: seeds.references,
    claims: new Map(),
    facts: new Map(),
    broken: seeds.broken,
    faults,
  };
  for (const article of articles.values()) addClaims(found, article, cache);
  for (const reference of seeds.references.values()) addFacts(found, reference, cache);
  return found;
}

export function fault(found: { faults: Faults }, spot: Spot, reason: string, severity?: 'error' | 'warning'): void {
  found.faults.add(spot.file.file, spot.file.placeOf(spot.path), reason, severity);
}

/** A claim by `claim` within its article or `article/claim`; null, and a fault, where there is none. */
export function findClaim(found: Lookup, ref: string, within: string | null, spot: Spot): ClaimEntry | null {
  const full = ref.includes('/') ? ref : within === null ? null : `${within}/${ref}`;
  if (full === null) {
    fault(found, spot, `\`${ref}\` names a claim without its article; write \`article/${ref}\``);
    return null;
  }
  const entry = found.claims.get(full);
  if (entry) return entry;
  const [article] = full.split('/') as [string];
  if (found.broken.has(`article/${article}`)) return null;
  const names = [...found.claims.keys()].map((name) => (within !== null && name.startsWith(`${within}/`) ? name.slice(within.length + 1) : name));
  fault(found, spot, `no claim \`${ref}\`${suggest(ref, near(names, ref))}`);
  return null;
}

export function findFact(found: Lookup, ref: string, spot: Spot): FactEntry | null {
  const entry = found.facts.get(ref);
  if (entry) return entry;
  const [reference] = ref.split('/') as [string];
  if (found.broken.has(`reference/${reference}`)) return null;
  const own = found.references.get(reference);
  if (own) fault(found, spot, `reference \`${reference}\` has no fact \`${ref.slice(reference.length + 1)}\`${suggest(ref.slice(reference.length + 1), Object.keys(own.data.facts))}`);
  else fault(found, spot, `no reference \`${reference}\`${suggest(reference, found.references.keys())}`);
  return null;
}

export function findEstimate(found: Lookup, id: string, spot: Spot): Seed<Estimate> | null {
  const seed = found.estimates.get(id);
  if (!seed && !found.broken.has(`estimate/${id}`)) fault(found, spot, `no estimate \`${id}\`${suggest(id, found.estimates.keys())}`);
  return seed ?? null;
}

/** Names of the same article first: with thousands of claims the list itself would help nobody. */
function near(names: readonly string[], ref: string): string[] {
  const within = names.filter((name) => name.includes('/') === ref.includes('/'));
  const article = `${ref.split('/')[0]}/`;
  const same = within.filter((name) => name.startsWith(article));
  return same.length > 0 ? same : within;
}

export function isUnit({ units }: Lookup, unit: string): boolean {
  try {
    units.parse(unit);
    return true;
  } catch {
    return false;
  }
}

/** A unit as a seed writes it, or a fault. */
export function knownUnit(found: Lookup, unit: string, spot: Spot): boolean {
  try {
    found.units.parse(unit);
    return true;
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    fault(found, spot, error.message);
    return false;
  }
}

/** A unit in words; none where the unit is not known, which is a fault of its own. */
export function unitWords(found: Lookup, unit: string): readonly [string, string] {
  try {
    return found.units.label(unit);
  } catch {
    return ['', ''];
  }
}

function siteUnits(site: Seed<Site>, faults: Faults, cache: BuildCache): Units {
  const key = JSON.stringify(site.data.units);
  try {
    const units = cache.units.get(key) ?? createUnits(site.data.units);
    cache.units.set(key, units);
    return units;
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
  }
  // One of them is wrong: each is tried behind those that were right, and named.
  const good: Site['units'] = {};
  for (const [name, unit] of Object.entries(site.data.units)) {
    try {
      createUnits({ ...good, [name]: unit });
      good[name] = unit;
    } catch (error) {
      if (!(error instanceof UnitError)) throw error;
      faults.add(site.file.file, site.file.placeOfKey(['units', name]), error.message);
    }
  }
  return createUnits(good);
}

function addClaims(found: Lookup, article: Seed<Article>, cache: BuildCache): void {
  for (const [index, claim] of article.data.claims.entries()) {
    const ref = `${article.slug}/${claim.id}`;
    const spot = { file: article.file, path: ['claims', index, 'id'] };
    const other = found.claims.get(ref);
    if (other) {
      const line = article.file.placeOf(['claims', other.index, 'id']).line;
      fault(found, spot, `the claim \`${claim.id}\` is there already, on line ${line}; give each claim an id of its own`);
      continue;
    }
    const stated = readNumber(found, cache, claim.stated, { file: article.file, path: ['claims', index, 'stated'] });
    found.claims.set(ref, { ref, article, index, claim, date: claim.date ?? article.data.published, stated });
  }
}

function addFacts(found: Lookup, reference: Seed<Reference>, cache: BuildCache): void {
  for (const [id, fact] of Object.entries(reference.data.facts)) {
    const ref = `${reference.slug}/${id}`;
    const path = ['facts', id];
    const spot = { file: reference.file, path };
    const forms = [fact.value !== undefined, fact.stated !== undefined, fact.event !== undefined].filter(Boolean).length;
    if (forms !== 1) fault(found, spot, `the fact \`${id}\` has ${forms === 0 ? 'no' : `${forms} kinds of`} value; write one of \`value:\` with \`unit:\`, \`stated:\`, \`event:\``);
    if (fact.value !== undefined) {
      if (fact.unit === undefined) fault(found, spot, `the fact \`${id}\` has no unit; write \`unit: kg\`, or \`unit: '1'\` for a plain number`);
      else knownUnit(found, fact.unit, { file: reference.file, path: [...path, 'unit'] });
    }
    const stated = readNumber(found, cache, fact.stated, { file: reference.file, path: [...path, 'stated'] });
    found.facts.set(ref, { ref, reference, id, fact, stated });
  }
}

function readNumber(found: Lookup, cache: BuildCache, written: ClaimSeed['stated'], spot: Spot): Stated | null {
  if (!written) return null;
  if (!knownUnit(found, written.unit, { file: spot.file, path: [...spot.path, 'unit'] })) return null;
  const key = JSON.stringify(written);
  try {
    const stated = cache.stated.get(key) ?? readStated(written);
    cache.stated.set(key, stated);
    return stated;
  } catch (error) {
    fault(found, { file: spot.file, path: [...spot.path, 'text'] }, (error as Error).message);
    return null;
  }
}
