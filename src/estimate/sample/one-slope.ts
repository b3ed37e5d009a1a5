import { evaluate } from '../evaluate.ts';
import { valuesOf } from '../solve/implied.ts';
import { atScore, clamp } from '../range.ts';
import type { RunAssumption, RunModel } from '../types.ts';

/** Stands in for `steepest.ts` where one smooth range varies: the result rises along it, or falls. */
export function steepest(model: RunModel, [a]: readonly RunAssumption[]): number[] {
  if (!a) return [];
  const at = (z: number): number => evaluate(model.expr, valuesOf(model, { [a.id]: clamp(atScore(a.range)(z), a) }));
  return [at(1) < at(-1) ? -1 : 1];
}
