import { describe, expect, test } from 'vitest';
import type { Expr } from '../types.ts';
import { branch, cornered } from './branch.ts';
import type { Interval } from './interval.ts';

const sidesOf = (count: number, side: Interval): Map<string, Interval> =>
  new Map(Array.from({ length: count }, (_, i) => [`x${i}`, side]));

test('corners are enough for a formula that is straight in each of up to eight assumptions with finite ends', () => {
  expect(cornered('x0', sidesOf(8, [0, 1]))).toBe(true);
  expect(cornered('x0', sidesOf(9, [0, 1]))).toBe(false);
  expect(cornered('x0', sidesOf(2, [0, Infinity]))).toBe(false);
  expect(cornered(['*', 'x0', ['*', 'x1', 'x1']], sidesOf(2, [0, 1]))).toBe(false);
});

describe('the bounds come near the true ones', () => {
  const hill = (x: string): Expr => ['*', x, ['-', 10, x]];
  // With u = 1/x this is u (1 - u): 0 at infinity and at 1, most at 2.
  const fading = (x: Expr): Expr => ['-', ['/', 1, x], ['/', 1, ['*', x, x]]];
  // x / (x + 1) rises from 0 to 1.
  const share: Expr = ['/', 'x', ['+', 'x', 1]];

  test.each<[string, Expr, Record<string, Interval>, string[], Interval, number]>([
    ['of a hill', hill('x'), { x: [0, 10] }, ['x'], [0, 25], 0.05],
    ['of a dip', ['neg', hill('x')], { x: [0, 10] }, ['x'], [-25, 0], 0.05],
    ['of two hills, cut by turns', ['+', hill('x'), hill('y')], { x: [0, 10], y: [0, 10] }, ['x', 'y'], [0, 50], 4],
    [
      'of half a harmonic mean',
      ['/', ['*', 'x', 'y'], ['+', 'x', 'y']],
      { x: [1, 10], y: [1, 10] },
      ['x', 'y'],
      [0.5, 5],
      0.01,
    ],
    ['up to infinity, from 0', fading(['+', 'x', 1]), { x: [0, Infinity] }, ['x'], [0, 0.25], 0.05],
    ['up to infinity, from 10', fading('x'), { x: [10, Infinity] }, ['x'], [0, 0.09], 0.01],
    ['up to infinity, from below zero', fading(['+', 'x', 9]), { x: [-8, Infinity] }, ['x'], [0, 0.25], 0.05],
    ['down to minus infinity, from 0', fading(['-', 1, 'x']), { x: [-Infinity, 0] }, ['x'], [0, 0.25], 0.05],
    ['down to minus infinity, from -10', fading(['neg', 'x']), { x: [-Infinity, -10] }, ['x'], [0, 0.09], 0.01],
    ['down to minus infinity, from 8', fading(['-', 9, 'x']), { x: [-Infinity, 8] }, ['x'], [0, 0.25], 0.05],
    ['of a share', share, { x: [1 / 999, 999] }, ['x'], [0.001, 0.999], 0.1],
  ])('%s', (_, expr, box, repeated, [low, high], off) => {
    const found = branch(expr, new Map(Object.entries(box)), repeated);
    expect(found[0]).toBeLessThanOrEqual(low);
    expect(found[0]).toBeGreaterThan(low - off);
    expect(found[1]).toBeGreaterThanOrEqual(high);
    expect(found[1]).toBeLessThan(high + off);
  });
});
