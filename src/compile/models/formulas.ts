import { type Formula, FormulaError, quoted } from '../../estimate/formula/formula.ts';
import { formulaOf, type Formulas, parseFormulas } from '../../estimate/formula/formulas.ts';
import { OWN } from '../../estimate/own-result.ts';
import { known } from '../../language/known.ts';
import { UnitError } from '../../estimate/formula/units.ts';
import type { Lookup } from '../lookup.ts';
import { fault } from '../../seeds/spot.ts';
import { knownUnit } from './units.ts';
import type { Estimate, Seed } from '../../seeds/types.ts';

/** An estimate's formulas, parsed, with their units agreeing; or null and the faults, each at its place within its formula. */
export function readFormulas(found: Lookup, { file, data }: Seed<Estimate>): Formulas | null {
  const assumptions = Object.entries(data.assumptions);
  const units = assumptions.map(([id, { unit }]) =>
    knownUnit(found, unit, { file, path: ['assumptions', id, 'unit'] }),
  );
  const outputs = Object.entries(data.outputs);
  const results = outputs.map(([id, { unit }]) => knownUnit(found, unit, { file, path: ['outputs', id, 'unit'] }));
  const sound = [...units, ...results, knownUnit(found, data.unit, { file, path: ['unit'] })].every(Boolean);
  const counted = [
    { id: 'result', percent: data.percent, unit: data.unit, path: [] },
    ...assumptions.map(([id, { percent, unit }]) => ({ id, percent, unit, path: ['assumptions', id] })),
    ...outputs.map(([id, { percent, unit }]) => ({ id, percent, unit, path: ['outputs', id] })),
  ];
  for (const { id, percent, unit, path } of counted)
    if (percent && sound && !found.units.same(unit, '1'))
      fault(
        found,
        { file, path: [...path, 'percent'] },
        `\`${id}\` has the unit \`${unit}\` and cannot be a percentage; only unit \`'1'\` can`,
      );
  const unitOf = Object.fromEntries(assumptions.map(([id, { unit }]) => [id, unit]));
  let reading: string = OWN;
  try {
    const others = new Map(outputs.map(([id, output]) => [id, output.formula]));
    const formulas = parseFormulas(data.formula, others, Object.keys(data.assumptions));
    // An unknown unit has a fault of its own already, and nothing can be computed with it.
    if (!sound) return null;
    for (const id of formulas.order) {
      reading = id;
      const { unit } = id === OWN ? data : known(data.outputs, id, 'result');
      found.units.check(formulaOf(formulas, id), unitOf, unit);
    }
    return formulas;
  } catch (error) {
    if (!(error instanceof FormulaError) && !(error instanceof UnitError)) throw error;
    const of = (error instanceof FormulaError ? error.of : null) ?? reading;
    const place = file.placeWithin(formulaPath(of), error.position ?? 0);
    const text = of === OWN ? data.formula : (data.outputs[of]?.formula ?? '');
    const said =
      error instanceof UnitError ? error.message : `${quoted(text)}, character ${error.position + 1}: ${error.message}`;
    found.faults.add(file.file, place, said);
    return null;
  }
}

/** The formula of one of an estimate's results, with the assumptions of all of them, always in one order, so that all models of an estimate have the same points. */
export const formulaWithAll = (formulas: Formulas, id: string): Formula => ({
  ...formulaOf(formulas, id),
  symbols: formulas.own.symbols,
});

/** Where the formula of a result is written. */
export const formulaPath = (id: string): PropertyKey[] => (id === OWN ? ['formula'] : ['outputs', id, 'formula']);

/** An estimate with one of its other results in the place of the first. */
export function seedOf(seed: Seed<Estimate>, id: string): Seed<Estimate> {
  if (id === OWN) return seed;
  const { data } = seed;
  const { formula, result, name, unit, percent, ceiling } = known(data.outputs, id, 'result');
  const title = `${data.title}: ${name ?? result}`;
  const { name: _, ...others } = data;
  return {
    ...seed,
    data: { ...others, title, formula, result, unit, percent, ceiling, ...(name !== undefined && { name }) },
  };
}
