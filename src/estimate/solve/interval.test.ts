import { expect, test } from 'vitest';
import { NONE, hull, inverse, point } from './interval.ts';

const INF = Infinity;

test.each([
  [
    [2, 4],
    [0.25, 0.5],
  ],
  [
    [-4, -2],
    [-0.5, -0.25],
  ],
  [
    [0, 4],
    [0.25, INF],
  ],
  [
    [-4, 0],
    [-INF, -0.25],
  ],
  [
    [-1, 1],
    [-INF, INF],
  ],
  [
    [2, INF],
    [0, 0.5],
  ],
  [[0, 0], NONE],
] as const)('one over %j is %j', (side, expected) => {
  const [low, high] = inverse(side);
  expect([low, high].map((v) => v + 0)).toEqual(expected);
});

test('a hull goes from the least to the greatest, and a point is both', () => {
  expect(hull([3, -1, 2])).toEqual([-1, 3]);
  expect(point(5)).toEqual([5, 5]);
});
