import { expect, test } from 'vitest';
import type { Interval } from './interval.ts';
import { places, scan } from './scan.ts';

const ALL: Interval = [-Infinity, Infinity];

/** Zeros of `f`, with nothing known of its bounds unless they are given. */
const zerosOf = (
  f: (x: number) => number,
  least: number,
  limits: Interval,
  central: number,
  within = ALL,
): number[] => {
  const xs = places(least, limits, central);
  return scan(xs, xs.map(f), f, 0, () => within);
};

test('where the formula is flat nothing is looked for: a term too small to change the sum would take half a million runs', () => {
  let runs = 0;
  const flat = (): number => (runs++, -100);
  expect(zerosOf(flat, 0, [0, Infinity], 1)).toEqual([]);
  expect(runs).toBeLessThan(300);
});

test('a lowest point beside a flat stretch is found', () => {
  expect(zerosOf((a) => (a < 1 ? 4 : (a - 3) ** 2), 0, [0, Infinity], 1)).toEqual([expect.closeTo(3, 6)]);
});

test('where a formula jumps no lowest point is looked for if its bounds are all on one side of the target', () => {
  let runs = 0;
  const jump = (x: number): number => (runs++, x > 3 ? 60 : 100);
  const tried = places(0, [0, 30], 2).length;
  expect(zerosOf(jump, 0, [0, 30], 2, [60, 100])).toEqual([]);
  expect(runs).toBe(tried);
  expect(zerosOf(jump, 0, [0, 30], 2)).toHaveLength(1);
  expect(runs).toBeGreaterThan(2 * tried + 100);
});

test('the places come in order, each once, none below the least and none infinite', () => {
  const xs = [...places(0, [0, 30], 15)];
  expect(xs).toEqual([...new Set(xs)].sort((a, b) => a - b));
  expect([xs[0], xs.includes(15), xs.includes(30)]).toEqual([0, true, true]);
  expect([...places(-Infinity, ALL, 0)].every(Number.isFinite)).toBe(true);
});

const rounded = (zeros: number[]): number[] => zeros.map((x) => Number(x.toPrecision(6)) + 0);

// The zeros follow from the formulas by themselves.
test.each<[string, (x: number) => number, number, [number, number], number, number[]]>([
  ['x² - 9', (x) => x * x - 9, -Infinity, [-Infinity, Infinity], 1, [-3, 3]],
  ['x² - 9 from 0', (x) => x * x - 9, 0, [-Infinity, Infinity], 1, [3]],
  ['x² - 9 from 3', (x) => x * x - 9, 3, [3, Infinity], 1, [3]],
  ['x² - x between 0 and 1', (x) => x * x - x, 0, [0, 1], 1, [0, 1]],
  ['(x - 3000)²', (x) => (x - 3000) ** 2, 0, [0, Infinity], 1000, [3000]],
  ['(x + 3000)²', (x) => (x + 3000) ** 2, -Infinity, [-Infinity, Infinity], 1000, [-3000]],
  ['sin x between 100 and 110', Math.sin, 100, [100, 110], 105, [32, 33, 34, 35].map((n) => n * Math.PI)],
  // Sixty-four zeros, of which no two places that are tried pass two.
  [
    'sin 20x between 100 and 110',
    (x) => Math.sin(20 * x),
    100,
    [100, 110],
    105,
    Array.from({ length: 64 }, (_, i) => ((637 + i) * Math.PI) / 20),
  ],
  ['x² - 9 from the central value 0', (x) => x * x - 9, -Infinity, [-Infinity, Infinity], 0, [-3, 3]],
  // Half way between two of the places, which then have one height: both of them see the dip.
  ['(x - 240)² between 0 and 480', (x) => (x - 240) ** 2, 0, [0, 480], 1, [240, 240]],
])('the zeros of %s', (_, f, least, limits, central, zeros) => {
  // Places beyond the limits are tried too; what is found there is for others to leave out.
  const found = zerosOf(f, least, limits, central);
  expect(rounded(found.filter((x) => x >= limits[0] && x <= limits[1]))).toEqual(rounded(zeros));
});
