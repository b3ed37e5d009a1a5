import type { Units } from '../estimate/formula/units.ts';
import type { Site } from '../seeds/types.ts';
import { singular } from '../article/text/word-classes.ts';
import { own } from '../language/own.ts';

/** Short forms of the importer by the names that the engine's unit library knows. */
const library: Readonly<Record<string, string>> = {
  '%': '1', share: '1', ratio: '1', miles: 'mile', inches: 'inch', yards: 'yard', tonnes: 'tonne', hectares: 'hectare', acres: 'acre', pounds: 'lb', litres: 'liter', gallons: 'gallon',
  'square km': 'km^2', 'square metre': 'm^2', 'square miles': 'mile^2', 'square feet': 'ft^2', 'cubic metres': 'm^3', 'cubic feet': 'ft^3', mph: 'mile/hour', '°C': 'degC', '°F': 'degF',
  seconds: 'second', minutes: 'minute', hours: 'hour', days: 'day', weeks: 'week', months: 'month', years: 'year', decades: 'decade', centuries: 'century', person: 'person', people: 'person',
};

/** The unit by the names that this site's seeds use; null where one part is not declared, with that part's name. */
export function siteUnit(unit: string | null, site: Site | null, units: Units | null): { unit: string } | { missing: string } {
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
  }
  for (const name of [own(library, part), part, one]) {
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
