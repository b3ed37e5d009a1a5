import { branch as corners } from './corners.ts';
import { degree } from './degree.ts';
import { bounds } from './bounds.ts';
import { lookup } from '../lookup.ts';
import type { Interval } from './interval.ts';
import type { Expr } from '../types.ts';

/** So many boxes, or corners, are looked at. They bring the upper bound of `x * (10 - x)` from 100 down to 25.03, where the truth is 25. */
const BOXES = 256;

/** Whether the extremes lie at corners of the box, as those of a straight formula do, and the corners are few enough to try. */
export const cornered = (expr: Expr, sides: ReadonlyMap<string, Interval>): boolean =>
  2 ** sides.size <= BOXES && [...sides].every(([id, side]) => side.every(Number.isFinite) && degree(expr, id) <= 1);

interface Box {
  /** Of each assumption that occurs more than once, its side. */
  parts: readonly Interval[];
  result: Interval;
  /** How often it was halved. */
  cuts: number;
}

/**
 * Bounds over a box. Where corners are enough, theirs. Else the box is cut along the assumptions that occur more than once: the part that sets
 * the lowest or the highest bound is halved, again and again, along each of them by turns (branch and bound; Moore, Kearfott and Cloud, 2009, chapter 5).
 */
export function branch(expr: Expr, sides: ReadonlyMap<string, Interval>, repeated: readonly string[]): Interval {
  if (cornered(expr, sides)) return corners(expr, sides);
  const sideOf = lookup(sides);
  const make = (parts: readonly Interval[], cuts: number): Box => ({
    parts,
    result: bounds(expr, (id) => (repeated.includes(id) && parts[repeated.indexOf(id)]) || sideOf(id)),
    cuts,
  });
  const whole = make(repeated.map(sideOf), 0);
  const boxes = [whole];
  while (boxes.length < BOXES) {
    const at = outermost(boxes, boxes.length % 2 ? 0 : 1);
    const { parts, cuts } = boxes[at] ?? whole;
    const turn = cuts % repeated.length;
    const side = parts[turn];
    if (!side) break;
    const [low, high] = side;
    const middle = between(low, high);
    if (!(middle > low && middle < high)) break;
    const part = (half: Interval): Box =>
      make(
        parts.map((other, i) => (i === turn ? half : other)),
        cuts + 1,
      );
    boxes[at] = part([low, middle]);
    boxes.push(part([middle, high]));
  }
  const real = boxes.filter((box) => !Number.isNaN(box.result[0]));
  return real.length === 0
    ? whole.result
    : [Math.min(...real.map((b) => b.result[0])), Math.max(...real.map((b) => b.result[1]))];
}

/** The place of the first of the boxes that set the lowest bound (`edge` 0), or the highest. */
function outermost(boxes: readonly Box[], edge: 0 | 1): number {
  let first = 0;
  let most = NaN;
  let i = 0;
  for (const { result } of boxes) {
    const bound = edge === 0 ? -result[0] : result[1];
    if (i === 0 || bound > most) {
      first = i;
      most = bound;
    }
    i++;
  }
  return first;
}

/** Where to halve a side: in its middle, or at a finite place where an end is infinite. */
function between(low: number, high: number): number {
  if (low === -Infinity) return high > 0 ? 0 : high * 2 - 1;
  if (high === Infinity) return low < 0 ? 0 : low * 2 + 1;
  return (low + high) / 2;
}
