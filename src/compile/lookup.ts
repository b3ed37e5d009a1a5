import type { TimeProof } from '../schema/record.ts';
import { UnitError, type Units } from '../estimate/formula/units.ts';
import { printable } from '../estimate/printable.ts';
import type { Stated } from '../estimate/types.ts';
import { unprintable } from '../estimate/validate-range.ts';
import { CODES, mayMean } from '../language/currencies.ts';
import { libraryNames } from '../language/measure-words.ts';
import { NotRead } from '../language/not-read.ts';
import { readStated } from '../language/stated.ts';
import { BuildCache } from './cache.ts';
import type { Faults } from '../seeds/fault.ts';
import { inOwnLanguage, isEnglish, languageOf } from '../seeds/foreign.ts';
import type { PictureFile } from '../seeds/pictures.ts';
import type { SeedFile } from '../seeds/seed-file.ts';
import { singular } from '../language/word-classes.ts';
import { fault, type Spot, under } from '../seeds/spot.ts';
import { isUnit, knownUnit, siteUnits } from './models/units.ts';
import type { Article, ClaimSeed, Estimate, Fact, Reference, Seed, Seeds, Site } from '../seeds/types.ts';

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

/** Names that records have had, such as `claims/old-report/total`, and the ones that they have now. */
export interface Aliases {
  /** From a former name to the present one. */
  now: ReadonlyMap<string, string>;
  /** Former names by the present one, the oldest first. */
  former: ReadonlyMap<string, readonly string[]>;
}

/** A correction as a seed has it, and where. Its figures belong to `owner`. */
export interface WrittenCorrection {
  date: string;
  reason: string;
  spot: Spot;
  owner: { article?: string; claim?: string; estimate?: string };
}

/** The corrections of each record by its name, `claims/report/total` or `estimates/boxes`, in the order of their days. */
export type Corrections = ReadonlyMap<string, readonly WrittenCorrection[]>;

/** Everything that seeds name each other by. */
export interface Lookup {
  site: Site;
  siteFile: SeedFile;
  units: Units;
  articles: Map<string, Seed<Article>>;
  /** Drafts that are left out. */
  drafts: ReadonlyMap<string, Seed<Article>>;
  estimates: Map<string, Seed<Estimate>>;
  references: Map<string, Seed<Reference>>;
  claims: Map<string, ClaimEntry>;
  facts: Map<string, FactEntry>;
  /** Names that records had before. */
  aliases: Aliases;
  /** Corrections, by the record that they correct. */
  corrections: Corrections;
  /** Proofs of when an article was saved, by article. Each proof was checked. */
  proofs: ReadonlyMap<string, TimeProof>;
  /** Pictures of articles and references, by record. Each file was read. */
  pictures: ReadonlyMap<string, readonly PictureFile[]>;
  broken: ReadonlySet<string>;
  faultyDrafts: ReadonlySet<string>;
  faults: Faults;
}

/** Step 4, first half: every claim and fact under its full name, every stated number read, units known. */
export function lookup(
  seeds: Seeds,
  site: Seed<Site>,
  drafts: boolean,
  faults: Faults,
  cache = new BuildCache(),
): Lookup {
  const articles = new Map([...seeds.articles].filter(([, seed]) => drafts || !seed.data.draft));
  const units = siteUnits(site, faults, cache);
  const found: Lookup = {
    aliases: { now: new Map(), former: new Map() },
    corrections: new Map(),
    proofs: new Map(),
    pictures: new Map(),
    site: site.data,
    siteFile: site.file,
    units,
    articles,
    drafts: new Map([...seeds.articles].filter(([slug]) => !articles.has(slug))),
    estimates: seeds.estimates,
    references: seeds.references,
    claims: new Map(),
    facts: new Map(),
    broken: seeds.broken,
    faultyDrafts: seeds.faultyDrafts,
    faults,
  };
  for (const article of articles.values()) addClaims(found, article, cache);
  for (const reference of seeds.references.values()) addFacts(found, reference, cache);
  return found;
}

function addClaims(found: Lookup, article: Seed<Article>, cache: BuildCache): void {
  for (const [index, claim] of article.data.claims.entries()) {
    const ref = `${article.slug}/${claim.id}`;
    const spot = { file: article.file, path: ['claims', index, 'id'] };
    const other = found.claims.get(ref);
    if (other) {
      const line = article.file.placeOf(['claims', other.index, 'id']).line;
      fault(
        found,
        spot,
        `the claim \`${claim.id}\` is there already, on line ${line}; give each claim an id of its own`,
      );
      continue;
    }
    const stated = readNumber(
      found,
      cache,
      claim.stated,
      { file: article.file, path: ['claims', index, 'stated'] },
      !isEnglish(languageOf(article.data)),
    );
    found.claims.set(ref, { ref, article, index, claim, date: claim.date ?? article.data.published, stated });
  }
}

function addFacts(found: Lookup, reference: Seed<Reference>, cache: BuildCache): void {
  for (const [id, fact] of Object.entries(reference.data.facts)) {
    const ref = `${reference.slug}/${id}`;
    const spot = { file: reference.file, path: ['facts', id] };
    const forms = [fact.value !== undefined, fact.stated !== undefined, fact.event !== undefined].filter(
      Boolean,
    ).length;
    if (forms !== 1)
      fault(
        found,
        spot,
        `the fact \`${id}\` has ${forms === 0 ? 'no' : `${forms} kinds of`} value; write one of \`value:\` with \`unit:\`, \`stated:\`, \`event:\``,
      );
    if (fact.value !== undefined) {
      if (fact.unit === undefined)
        fault(found, spot, `the fact \`${id}\` has no unit; write \`unit: kg\`, or \`unit: '1'\` for a plain number`);
      else knownUnit(found, fact.unit, under(spot, 'unit'));
    }
    const foreign = fact.stated !== undefined && inOwnLanguage(reference.data, fact.stated.text);
    const stated = readNumber(found, cache, fact.stated, under(spot, 'stated'), foreign);
    found.facts.set(ref, { ref, reference, id, fact, stated });
  }
}

function readNumber(
  found: Lookup,
  cache: BuildCache,
  written: ClaimSeed['stated'],
  spot: Spot,
  trusted: boolean,
): Stated | null {
  if (!written) return null;
  if (!knownUnit(found, written.unit, under(spot, 'unit'))) return null;
  const key = JSON.stringify([written, trusted]);
  try {
    const stated =
      cache.stated.get(key) ??
      readStated(
        { ...written, trusted },
        (name, unit) => isSameUnit(found, name, unit),
        (value, name, unit) => inUnit(found, value, name, unit),
      );
    const odd = [stated.value, stated.low, stated.high].find((value) => !printable(value));
    if (odd !== undefined)
      return fault(found, under(spot, written.value === undefined ? 'text' : 'value'), unprintable(odd));
    cache.stated.set(key, stated);
    return stated;
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    found.faults.add(spot.file.file, spot.file.placeWithin([...spot.path, error.field], error.index), error.message);
    return null;
  }
}

/** A value in a seed's unit, of a source's words in another that measures the same: 110 `miles` in `km`. */
function inUnit(found: Lookup, value: number, name: string, unit: string): number | null {
  const from = name
    .split('/')
    .map((part) => [part, libraryNames.get(part) ?? part, singular(part)].find((one) => isUnit(found, one)) ?? part)
    .join('/');
  try {
    return found.units.convert(value, from, unit);
  } catch (error) {
    if (error instanceof UnitError) return null;
    throw error;
  }
}

/** A unit in a source's words is a seed's unit where it has one of its names, or measures the same on the same scale. */
function isSameUnit(found: Lookup, name: string, unit: string): boolean {
  const words = found.site.units[unit];
  const one = singular(name);
  if ([unit, words?.one, words?.many].some((word) => word !== undefined && (word === name || singular(word) === one)))
    return true;
  // A site may call `EUR` a euro.
  if (CODES.includes(name) && [unit, words?.one, words?.many].some((word) => word !== undefined && mayMean(word, name)))
    return true;
  return (
    [libraryNames.get(name) ?? name, one].some((other) => isUnit(found, other) && found.units.same(other, unit)) ||
    (name === 'tons' && found.units.same(unit, 'tonne'))
  );
}
