import { expect, test } from 'vitest';
import { betaTable, betaShare, cutTable, pertTable } from './tables.ts';
import { completeRange } from './complete-range.ts';
import { atScore, quantile } from './range.ts';
import { TABLE_SIDE, TABLE_STEP } from './rarest-shapes.ts';
import { Z95 } from './sample/normal.ts';

test.each<[number, number, number, number]>([
  // By their densities: 3x² - 2x³, and the arcsine.
  [2, 2, 0.3, 3 * 0.09 - 2 * 0.027],
  [0.5, 0.5, 0.3, (2 / Math.PI) * Math.asin(Math.sqrt(0.3))],
  [0.2, 1, 0.4, 0.4 ** 0.2],
  [1, 0.2, 0.4, 1 - 0.6 ** 0.2],
  [3, 1, 0.9, 0.729],
  [2, 2, 0, 0],
  [2, 2, 1, 1],
  [2, 2, -0.1, 0],
  [2, 2, 1.1, 1],
])('a beta of %d and %d has below %d the share %d', (alpha, beta, x, share) => {
  expect(betaShare(alpha, beta, x)).toBeCloseTo(share, 12);
});

test('a beta of whole numbers counts successes: below x lies as much as k or more of n throws that succeed with x', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  for (const [n, k, x] of [
    [10, 4, 0.3],
    [10, 4, 0.7],
    [60, 5, 0.05],
    [60, 50, 0.9],
  ] as const) {
    const chance = Array.from({ length: n - k + 1 }, (_, i) => k + i).reduce(
      (sum, hits) => sum + choose(n, hits) * x ** hits * (1 - x) ** (n - hits),
      0,
    );
    expect(betaShare(k, n - k + 1, x)).toBeCloseTo(chance, 11);
  }
});

test('one more of the first parameter takes off a term of the gamma function, also of less than a half', () => {
  // Γ(0.3) Γ(0.7) = π / sin 0.3π (Euler's reflection).
  for (const x of [0.1, 0.5, 0.8])
    expect(betaShare(0.3, 0.7, x) - betaShare(1.3, 0.7, x)).toBeCloseTo(
      (x ** 0.3 * (1 - x) ** 0.7 * Math.sin(0.3 * Math.PI)) / (0.3 * Math.PI),
      11,
    );
});

test('a table has its three printed points among its values, to twelve digits', () => {
  const even = betaTable(1, 1);
  expect([even.low, even.central, even.high]).toEqual([
    expect.closeTo(0.05, 7),
    expect.closeTo(0.5, 7),
    expect.closeTo(0.95, 7),
  ]);
  expect(even.table).toHaveLength(2 * TABLE_SIDE + 1);
  expect([-6, 0, 6].map((k) => atScore(even)(k * TABLE_STEP))).toEqual(
    [even.low, even.central, even.high].map((value) => expect.closeTo(value, 11)),
  );
  for (const value of even.table) expect(Number(value.toPrecision(12))).toBe(value);
});

test('a PERT is a beta between its ends, with its mode counted four times', () => {
  // 1 + 4/4 and 1 + 4 · 3/4.
  const [pert, beta] = [pertTable(10, 12, 18), betaTable(2, 4)];
  expect([pert.low, pert.high]).toEqual([10, 18]);
  expect(pert.central).toBeCloseTo(10 + 8 * beta.central, 9);
  pert.table.forEach((value, k) => expect(value).toBeCloseTo(10 + 8 * atScore(beta)((k - TABLE_SIDE) * TABLE_STEP), 9));
});

// By `scipy.special.betaincinv` 1.17.1 at 10, 30, 60 and 90 %. The last two columns of 0.1 and 1 are 0.6 ** 10 and 0.9 ** 10.
test.each<[number, number, number[]]>([
  [0.1, 0.1, [8.86928001e-8, 0.00521487025, 0.913601439, 0.999999911]],
  [0.1, 1, [1e-10, 5.9049e-6, 0.0060466176, 0.34867844]],
  [0.2, 5, [1.41593162e-6, 3.44464987e-4, 0.0114356115, 0.122896698]],
  [0.3, 0.3, [0.00330461826, 0.120415237, 0.717121289, 0.996695382]],
  [2, 0.1, [0.845084159, 0.988999847, 0.999959571, 1]],
])(
  'a beta of %d and %d, which crowds at an end, is right to a thousandth also between the places of its table',
  (alpha, beta, wanted) => {
    const range = completeRange({ shape: 'beta', alpha, beta });
    [0.1, 0.3, 0.6, 0.9].forEach((share, i) => {
      const [found, want = NaN] = [quantile(range, share), wanted[i]];
      expect(Math.abs(found / want - 1), `${share}: ${found}`).toBeLessThan(5e-4);
    });
  },
);

test('a beta of a hundred million trials is as wide as its variance says', () => {
  // The standard deviation of a half and a half is 1 / (2 √(2 · 10^8 + 1)).
  const { low, high } = betaTable(1e8, 1e8);
  expect((high - low) * Math.sqrt(2e8 + 1)).toBeCloseTo(Z95, 4);
});

test('what a limit cuts off is shared out by what is left: of a uniform from 0 to 10, one from 2 to 7', () => {
  const whole = { shape: 'uniform', low: 0, central: 5, high: 10 } as const;
  const cut = (min: number | null, max: number | null): number[] => {
    const { low, central, high } = cutTable(whole, { min, max });
    return [low, central, high];
  };
  const near = (...values: number[]): unknown[] => values.map((value) => expect.closeTo(value, 4));
  expect(cut(2, 7)).toEqual(near(2.25, 4.5, 6.75));
  expect(cut(2, null)).toEqual(near(2.4, 6, 9.6));
  expect(cut(null, 7)).toEqual(near(0.35, 3.5, 6.65));
  expect(cut(null, null)).toEqual(near(0.5, 5, 9.5));
  expect(Math.max(...cutTable(whole, { min: 2, max: 7 }).table)).toBeLessThanOrEqual(7);
});

test('a limit that lies beyond all values of a range cuts nothing off', () => {
  const whole = completeRange({ shape: 'lognormal', low: 4.7, high: 7.2 });
  if (whole.shape !== 'lognormal') throw new Error('no lognormal');
  for (const limits of [
    { min: 0, max: null },
    { min: 0.001, max: 1e6 },
    { min: null, max: 1e6 },
  ]) {
    const { low, central, high } = cutTable(whole, limits);
    expect([low, central, high]).toEqual([4.7, whole.central, 7.2].map((value) => expect.closeTo(value, 6)));
  }
});
