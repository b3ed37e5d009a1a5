import { branch } from './branch.ts';
import { bounds } from './bounds.ts';
import type { Interval } from './interval.ts';
import { lookup } from '../lookup.ts';
import { occurrences } from './occurrences.ts';
import type { Expr } from '../types.ts';

/**
 * Outer bounds of a formula's result over a box: nothing within the box lies outside them. Where an assumption occurs more than once the
 * bounds of the whole box are too wide (x - x is not nothing), so they are narrowed by halving it.
 */
export function reach(expr: Expr, sides: ReadonlyMap<string, Interval>): Interval {
  const repeated = [...sides].filter(([id, [low, high]]) => occurrences(expr, id) > 1 && low < high).map(([id]) => id);
  return repeated.length === 0 ? bounds(expr, lookup(sides)) : branch(expr, sides, repeated);
}
