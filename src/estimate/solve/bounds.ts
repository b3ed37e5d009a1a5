import { apply as valueOf } from '../evaluate.ts';
import { rareBounds } from '../rare-operations.ts';
import type { Expr, Op } from '../types.ts';
import { NONE, inverse, point } from './interval.ts';
import type { Interval } from './interval.ts';

/** One unit in the last place. No function of the processor errs by more, so bounds moved outwards by so much enclose the true result. */
const EPSILON = 2 ** -52;

/** Rounds outwards, so that the bounds hold in spite of floating point. */
const outward = ([a, b]: Interval): Interval => [
  Number.isFinite(a) ? a - Math.abs(a) * EPSILON : a,
  Number.isFinite(b) ? b + Math.abs(b) * EPSILON : b,
];

/** An infinite end means "as large as you like", so zero times it is zero. Where one of the two is no value (NaN), neither is the product. */
const product = (a: number, b: number) => ((a === 0 || b === 0) && !Number.isNaN(a + b) ? 0 : a * b);

function multiply(a: Interval, b: Interval): Interval {
  const [p, q, r, s] = [product(a[0], b[0]), product(a[0], b[1]), product(a[1], b[0]), product(a[1], b[1])];
  return [Math.min(p, q, r, s), Math.max(p, q, r, s)];
}

function apply(op: Op, args: readonly Interval[]): Interval {
  const [a, b = NONE] = args as [Interval, Interval?];
  switch (op) {
    // Infinity less infinity may be anything, so that side has no bound.
    case '+':
      return [nan(a[0] + b[0], -Infinity), nan(a[1] + b[1], Infinity)];
    case '-':
      return [nan(a[0] - b[1], -Infinity), nan(a[1] - b[0], Infinity)];
    case '*':
      return multiply(a, b);
    case '/':
      return multiply(a, inverse(b));
    default:
      return rareBounds(op, args);
  }
}

const nan = (value: number, instead: number) => (Number.isNaN(value) ? instead : value);

/**
 * Bounds of a formula over a box: natural interval extension (Moore, Kearfott and Cloud, 2009, "Introduction to Interval Analysis",
 * chapter 5). No value within the box gives a result outside them. They are tight where each assumption occurs once and no division
 * passes through zero.
 */
export function bounds(expr: Expr, box: (id: string) => Interval): Interval {
  if (typeof expr === 'number') return point(expr);
  if (typeof expr === 'string') return box(expr);
  const values: Interval[] = [];
  let single = true;
  let none = false;
  for (let i = 1; i < expr.length; i++) {
    const value = bounds(expr[i] as Expr, box);
    values.push(value);
    single &&= value[0] === value[1];
    none ||= Number.isNaN(value[0]);
  }
  const [op] = expr;
  // For single values the result is what every run computes: `-1` stays a whole number in `a ^ -1`.
  const result = single
    ? valueOf(
        op,
        values.map(([low]) => low),
      )
    : NaN;
  if (Number.isFinite(result)) return point(result);
  return none ? NONE : outward(apply(op, values));
}
