import type { Units } from '../estimate/formula/units.ts';
import type { Site } from '../seeds/types.ts';
import { CODES, mayMean } from '../language/currencies.ts';
import { libraryNames } from '../language/measure-words.ts';
import { singular } from '../language/word-classes.ts';

/** The unit by the names that this site's seeds use; null where one part is not declared, with that part's name. */
export function siteUnit(
  unit: string | null,
  site: Site | null,
  units: Units | null,
): { unit: string } | { missing: string } {
  if (unit === null) return { missing: 'what is counted' };
  if (!site || !units) return { missing: unit };
  const parts = unit.split('/').map((part) => ({ part, name: nameOf(part, site, units) }));
  const unknown = parts.find(({ name }) => name === null);
  return unknown ? { missing: unknown.part } : { unit: parts.map(({ name }) => name).join('/') };
}

function nameOf(part: string, { units: declared }: Site, units: Units): string | null {
  const one = singular(part);
  for (const [name, words] of Object.entries(declared)) {
    const said = [name, words.one, words.many].map((word) => word.toLowerCase());
    if (said.includes(part.toLowerCase()) || said.includes(one)) return name;
    // A site may call `EUR` a euro.
    if (CODES.includes(part) && said.some((word) => mayMean(word, part))) return name;
  }
  for (const name of [libraryNames.get(part), part, one]) {
    if (name === undefined || !isKnown(name, units)) continue;
    return name;
  }
  return null;
}

function isKnown(name: string, units: Units): boolean {
  try {
    units.parse(name);
    return true;
  } catch {
    return false;
  }
}
