import { type Formula, FormulaError, parseFormula, quoted } from '../../estimate/formula/formula.ts';
import { UnitError } from '../../estimate/formula/units.ts';
import type { Lookup } from '../lookup.ts';
import { fault } from '../../seeds/spot.ts';
import { knownUnit } from './units.ts';
import type { Estimate, Seed } from '../../seeds/types.ts';

/** An estimate's formula, parsed, with its units agreeing; or null and the faults, each at its place within the formula. */
export function readFormula(found: Lookup, { file, data }: Seed<Estimate>): Formula | null {
  const assumptions = Object.entries(data.assumptions);
  const units = assumptions.map(([id, { unit }]) =>
    knownUnit(found, unit, { file, path: ['assumptions', id, 'unit'] }),
  );
  const known = [...units, knownUnit(found, data.unit, { file, path: ['unit'] })].every(Boolean);
  for (const [id, { percent, unit }] of assumptions) {
    if (percent && known && !found.units.same(unit, '1')) {
      fault(
        found,
        { file, path: ['assumptions', id, 'percent'] },
        `\`${id}\` has the unit \`${unit}\` and cannot be a percentage; only unit \`'1'\` can`,
      );
    }
  }
  try {
    const formula = parseFormula(data.formula, Object.keys(data.assumptions));
    if (known)
      found.units.check(formula, Object.fromEntries(assumptions.map(([id, { unit }]) => [id, unit])), data.unit);
    // An unknown unit has a fault of its own already, and nothing can be computed with it.
    return known ? formula : null;
  } catch (error) {
    if (!(error instanceof FormulaError) && !(error instanceof UnitError)) throw error;
    const place = file.placeWithin(['formula'], error.position ?? 0);
    const said =
      error instanceof UnitError
        ? error.message
        : `${quoted(data.formula)}, character ${error.position + 1}: ${error.message}`;
    found.faults.add(file.file, place, said);
    return null;
  }
}
