import { evaluate } from '../evaluate.ts';
import { hull } from './interval.ts';
import type { Interval } from './interval.ts';
import { lookup } from '../lookup.ts';
import type { Expr } from '../types.ts';

/**
 * Bounds of a formula that is straight in each assumption, over a box with finite sides. Its extremes lie at corners, so all corners are tried.
 */
export function branch(expr: Expr, sides: ReadonlyMap<string, Interval>): Interval {
  const ids = [...sides.keys()];
  const sideOf = lookup(sides);
  return hull(
    Array.from({ length: 2 ** ids.length }, (_, corner) =>
      evaluate(expr, (id) => {
        const [low, high] = sideOf(id);
        return (corner >> ids.indexOf(id)) & 1 ? high : low;
      }),
    ),
  );
}
