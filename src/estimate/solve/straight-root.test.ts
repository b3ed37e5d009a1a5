import { expect, test } from 'vitest';
import { assumption, choice, fixed, uniform } from '../../../tests/samples/engine/model.ts';
import { isInRange } from './in-range.ts';
import { straightRoot } from './straight-root.ts';

test.each<[string, (x: number) => number, number, number[]]>([
  ['2x - 6', (x) => 2 * x - 6, 1, [3]],
  ['2x - 6 from its root', (x) => 2 * x - 6, 3, [3]],
  ['x - 5 from nothing', (x) => x - 5, 0, [5]],
  ['a falling line', (x) => 8 - 4 * x, -10, [2]],
  ['a million times as far', (x) => x - 4e6, 4, [4e6]],
  ['farther than that', (x) => x - 4.1e6, 4, []],
  ['farther than that below nothing', (x) => x + 4.1e6, -4, []],
  ['a line that is level', () => 1, 4, []],
  ['one that is zero all along', () => 0, 4, [4]],
])('the root of %s', (_, f, central, wanted) => expect(straightRoot(f, central)).toEqual(wanted));

test('a few runs are enough', () => {
  let runs = 0;
  expect(straightRoot((a) => (runs++, 2 * a - 6), 1)).toEqual([3]);
  expect(runs).toBeLessThan(10);
});

test('what rounding leaves is taken off by a second step', () => {
  // A term of a million takes ten digits off the slope. The first step misses by 1.6 millionths.
  const [found = NaN] = straightRoot((x) => 0.1 * x + 1e6 - 1_000_700, 1);
  expect(found).toBeCloseTo(7000, 7);
});

test.each([
  ['a fixed value that the rounding allows', fixed(5), 7, [4, 6], true],
  ['one that it does not', fixed(5), 5, [6, 8], false],
  ['a choice, by any of its values', choice(1, 5), 9, [4, 6], true],
  ['a choice with none there', choice(1, 9), 5, [4, 6], false],
  ['a range, at its end', uniform(2, 4), 4, [0, 0], true],
  ['a range, beyond it', uniform(2, 4), 4.1, [3, 4], false],
  ['a range, below it', uniform(2, 4), 1.9, [3, 4], false],
] as const)('%s', (_, range, solution, stretch, wanted) =>
  expect(isInRange(assumption('a', range), solution, stretch)).toBe(wanted),
);
