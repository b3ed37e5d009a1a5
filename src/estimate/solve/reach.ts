import { branch } from './branch.ts';
import { bounds } from './bounds.ts';
import type { Interval } from './interval.ts';
import { occurrences } from './occurrences.ts';
import type { Expr } from '../types.ts';

/**
 * Outer bounds of a formula's result over a box: nothing within the box lies outside them. Where an assumption occurs more than once the
 * bounds of the whole box are too wide (x - x is not nothing), so they are narrowed by halving it.
 */
export function reach(expr: Expr, sides: ReadonlyMap<string, Interval>): Interval {
  const repeated = [...sides.keys()].filter((id) => occurrences(expr, id) > 1 && sides.get(id)![0] < sides.get(id)![1]);
  return repeated.length === 0 ? bounds(expr, (id) => sides.get(id)!) : branch(expr, sides, repeated);
}
