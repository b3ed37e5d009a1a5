import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../tests/samples/engine/seed.ts';
import { exprs } from '../../../tests/samples/engine/exprs.ts';
import { evaluate } from '../evaluate.ts';
import { bounds } from './bounds.ts';
import type { Interval } from './interval.ts';
import type { Expr } from '../types.ts';

const over = (expr: Expr, a: Interval, b: Interval = [1, 1]) => bounds(expr, (id) => (id === 'a' ? a : b));

function near([low, high]: Interval, [from, to]: Interval): void {
  if (Number.isFinite(from)) expect(low).toBeCloseTo(from, 10);
  else expect(low).toBe(from);
  if (Number.isFinite(to)) expect(high).toBeCloseTo(to, 10);
  else expect(high).toBe(to);
}

const INF = Infinity;

test.each<[string, Expr, Interval, Interval, Interval]>([
  ['a sum', ['+', 'a', 'b'], [1, 2], [10, 20], [11, 22]],
  ['a difference', ['-', 'a', 'b'], [1, 2], [10, 20], [-19, -8]],
  ['a difference of things without bound', ['-', 'a', 'b'], [0, INF], [0, INF], [-INF, INF]],
  // Beyond all numbers on the one side, without bound on the other: their sum may be anything.
  ['a sum with what is beyond all numbers', ['+', 'a', ['exp', 'b']], [-INF, 5], [1000, 2000], [-INF, INF]],
  ['a difference of what is beyond all numbers', ['-', ['exp', 'b'], 'a'], [0, INF], [1000, 2000], [-INF, INF]],
  ['a product of either sign', ['*', 'a', 'b'], [-2, 3], [-5, 4], [-15, 12]],
  ['nothing times anything', ['*', 'a', 'b'], [0, 0], [0, INF], [0, 0]],
  ['up to something times without bound', ['*', 'a', 'b'], [0, 3], [0, INF], [0, INF]],
  ['a quotient', ['/', 'a', 'b'], [1, 2], [4, 5], [0.2, 0.5]],
  ['a quotient down to zero', ['/', 'a', 'b'], [1, 2], [0, 4], [0.25, INF]],
  ['a quotient through zero', ['/', 'a', 'b'], [1, 2], [-1, 4], [-INF, INF]],
  ['a quotient by something without bound', ['/', 'a', 'b'], [1, 2], [4, INF], [0, 0.5]],
  ['an even power through zero', ['^', 'a', 2], [-3, 2], [1, 1], [0, 9]],
  ['an odd power through zero', ['^', 'a', 3], [-3, 2], [1, 1], [-27, 8]],
  ['a negative power', ['^', 'a', ['neg', 2]], [2, 4], [1, 1], [0.0625, 0.25]],
  ['a negative power of what is negative', ['^', 'a', ['neg', 1]], [-4, -2], [1, 1], [-0.5, -0.25]],
  ['an even negative power through zero', ['^', 'a', ['-', 1, 3]], [-2, 4], [1, 1], [0.0625, INF]],
  ['a broken power of what may be negative', ['^', 'a', 0.5], [-4, 9], [1, 1], [0, 3]],
  ['a power that varies', ['^', 'a', 'b'], [0.5, 2], [1, 3], [0.125, 8]],
  ['a root', ['sqrt', 'a'], [-1, 4], [1, 1], [0, 2]],
  ['a logarithm down to zero', ['log', 'a'], [0, 1], [1, 1], [-INF, 0]],
  ['an absolute value', ['abs', 'a'], [-3, 2], [1, 1], [0, 3]],
  ['the lesser of two', ['min', 'a', 'b'], [1, 9], [3, 5], [1, 5]],
  ['rounding', ['round', 'a'], [1.4, 2.6], [1, 1], [1, 3]],
])('%s has its bounds', (_, expr, a, b, expected) => {
  near(over(expr, a, b), expected);
});

test.each<[string, Expr, Interval]>([
  ['the root of what is negative', ['sqrt', 'a'], [-4, -1]],
  ['the logarithm of what is negative', ['log', 'a'], [-4, -1]],
  ['a quotient by zero itself', ['/', 1, 'a'], [0, 0]],
])('%s has no value at all', (_, expr, a) => {
  expect(over(expr, a)).toEqual([NaN, NaN]);
});

/** Numbers so near to zero that floating point has no relative precision left are zero. */
const real = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((x) => (Math.abs(x) < 1e-6 ? 0 : x));
const side = fc.tuple(real(-9, 9), real(0, 9)).map(([low, width]): Interval => [low, low + width]);
const share = real(0, 1);

/** The value, or NaN where any part of it is not finite: `1 / (1 / 0)` is 0 in floating point and has no value. */
function through(expr: Expr, a: number, b: number): number {
  const value = evaluate(expr, (id) => (id === 'a' ? a : b));
  const parts = typeof expr === 'object' ? (expr.slice(1) as Expr[]) : [];
  return parts.every((part) => Number.isFinite(through(part, a, b))) ? value : NaN;
}

test('no value within the box lies outside its bounds', () => {
  fc.assert(
    fc.property(exprs, side, side, share, share, (expr, a, b, u, v) => {
      const [low, high] = over(expr, a, b);
      const x = Math.min(a[1], a[0] + u * (a[1] - a[0]));
      const y = Math.min(b[1], b[0] + v * (b[1] - b[0]));
      const value = through(expr, x, y);
      if (Number.isFinite(value)) {
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
    }),
    { numRuns: 3000 },
  );
});

test('a wider box never has narrower bounds', () => {
  fc.assert(
    fc.property(exprs, side, side, share, share, (expr, a, b, more, less) => {
      const inner = over(expr, a, b);
      const outer = over(expr, [a[0] - less, a[1] + more], b);
      if (Number.isNaN(inner[0])) return;
      expect(outer[0]).toBeLessThanOrEqual(inner[0]);
      expect(outer[1]).toBeGreaterThanOrEqual(inner[1]);
    }),
    { numRuns: 2000 },
  );
});
