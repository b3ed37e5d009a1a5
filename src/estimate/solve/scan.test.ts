import { expect, test } from 'vitest';
import { scan } from './scan.ts';

test('where the formula is flat nothing is looked for: a term too small to change the sum would take half a million runs', () => {
  let runs = 0;
  const flat = (): number => (runs++, -100);
  expect(scan(['*', 'a', 'a'], 'a', flat, 0, [0, Infinity], 1)).toEqual([]);
  expect(runs).toBeLessThan(300);
});

test('a lowest point beside a flat stretch is found', () => {
  expect(scan(['*', 'a', 'a'], 'a', (a) => (a < 1 ? 4 : (a - 3) ** 2), 0, [0, Infinity], 1)).toEqual([
    expect.closeTo(3, 6),
  ]);
});

test('a straight line is solved by its slope: a few runs, and no scan', () => {
  let runs = 0;
  expect(scan(['*', 2, 'a'], 'a', (a) => (runs++, 2 * a - 6), 0, [0, Infinity], 1)).toEqual([3]);
  expect(runs).toBeLessThan(10);
});

const square = ['*', 'a', 'a'] as const;
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
  const found = scan([...square], 'a', f, least, limits, central);
  expect(rounded(found.filter((x) => x >= limits[0] && x <= limits[1]))).toEqual(rounded(zeros));
});
