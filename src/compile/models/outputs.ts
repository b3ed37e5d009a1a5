import type { Formulas } from '../../estimate/formula/formulas.ts';
import { OWN } from '../../estimate/own-result.ts';
import type { Output } from '../../estimate/types.ts';
import { known } from '../../language/known.ts';
import type { Estimate, Seed } from '../../seeds/types.ts';
import type { Lookup } from '../lookup.ts';

/** All results of an estimate, its own first; none where it has one alone. */
export function outputsOf(found: Lookup, { data }: Seed<Estimate>, formulas: Formulas): Output[] {
  return [...formulas.outputs].map(([id, { expr }]) => {
    const { name, result, formula, unit, percent } = id === OWN ? data : known(data.outputs, id, 'result');
    return {
      id,
      label: name ?? result,
      resultLabel: result,
      formula,
      expr,
      unit,
      unitLabel: found.units.label(unit),
      percent,
    };
  });
}
