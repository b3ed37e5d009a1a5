import { createUnits, UnitError, type Units } from '../../estimate/formula/units.ts';
import type { BuildCache } from '../cache.ts';
import { currenciesOf } from '../../language/currencies.ts';
import type { Faults } from '../../seeds/fault.ts';
import type { Spot } from '../../seeds/spot.ts';
import type { Seed, Site } from '../../seeds/types.ts';

/** Whatever knows the units of the site. */
interface Known {
  units: Units;
}

export function isUnit({ units }: Known, unit: string): boolean {
  try {
    units.parse(unit);
    return true;
  } catch {
    return false;
  }
}

/** A unit as a seed writes it, or a fault. */
export function knownUnit(found: Known & { faults: Faults }, unit: string, spot: Spot): boolean {
  try {
    found.units.parse(unit);
    return true;
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    const [code] = currenciesOf(unit);
    const money =
      code === undefined || !error.message.includes('declare it') ? '' : `, as \`${code}: { one: ..., many: ... }\``;
    found.faults.add(spot.file.file, spot.file.placeOf(spot.path), error.message + money, 'error', true);
    return false;
  }
}

/** A unit in words; none where the unit is not known, which is a fault of its own. */
export function unitWords(found: Known, unit: string): readonly [string, string] {
  try {
    return found.units.label(unit);
  } catch {
    return ['', ''];
  }
}

/** The units of a site on top of the known ones; those that cannot be are left out, with a fault each. */
export function siteUnits(site: Seed<Site>, faults: Faults, cache: BuildCache): Units {
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
