import { evaluate } from '../evaluate.ts';
import { hull } from './interval.ts';
import type { Interval } from './interval.ts';
import { lookup } from '../lookup.ts';
import type { Expr } from '../types.ts';

/**
 * `branch` for a formula that is straight in each assumption, with bounded sides: its extremes are at corners of the box, so that trying them all
 * gives what halving it comes to. An embed may have it in place of `branch.ts`.
 */
export function branch(expr: Expr, sides: ReadonlyMap<string, Interval>): Interval {
  const ids = [...sides.keys()];
  const sideOf = lookup(sides);
  return hull(Array.from({ length: 2 ** ids.length }, (_, corner) => evaluate(expr, (id) => sideOf(id)[(corner >> ids.indexOf(id)) & 1]!)));
}
