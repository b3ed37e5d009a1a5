import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../tests/samples/engine/seed.ts';
import { type LooseRange, completeRange } from './complete-range.ts';
import { createModel } from './create-model.ts';
import { atScore, quantile } from './range.ts';
import { rangeText } from './range-text.ts';
import { TABLE_STEP } from './rarest-shapes.ts';
import { createSampler } from './sample/sample.ts';
import { inverseNormal, normalShare } from './sample/normal.ts';
import { betaShare } from './tables.ts';

const shares = [0.01, 0.05, 0.2, 0.5, 0.7, 0.95, 0.99];
const at = (range: LooseRange, share: number, min: number | null = null, max: number | null = null): number =>
  quantile(completeRange(range, false, { min, max }), share);
/** Mean of a range by its quantiles. */
function mean(range: LooseRange): number {
  const score = atScore(completeRange(range));
  return places.reduce((sum, z) => sum + score(z), 0) / places.length;
}
const places = Array.from({ length: 20_000 }, (_, i) => inverseNormal((i + 0.5) / 20_000));

test('a beta of 2 and 1 has the roots of the shares as its quantiles, one of 1 and 1 the shares, one of 1 and n their powers', () => {
  for (const share of shares) {
    expect(at({ shape: 'beta', alpha: 2, beta: 1 }, share)).toBeCloseTo(Math.sqrt(share), 3);
    expect(at({ shape: 'beta', alpha: 1, beta: 1 }, share)).toBeCloseTo(share, 3);
    expect(at({ shape: 'beta', alpha: 1, beta: 8 }, share)).toBeCloseTo(1 - (1 - share) ** (1 / 8), 3);
  }
});

test('a beta has as much below each of its quantiles as it should, and its mirror has the rest', () => {
  const parameter = fc.double({ min: 0.6, max: 60, noNaN: true });
  fc.assert(
    fc.property(parameter, parameter, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (alpha, beta, share) => {
      const x = at({ shape: 'beta', alpha, beta }, share);
      expect(betaShare(alpha, beta, x)).toBeCloseTo(share, 3);
      expect(at({ shape: 'beta', alpha: beta, beta: alpha }, 1 - share)).toBeCloseTo(1 - x, 4);
    }),
    { numRuns: 50 },
  );
});

test('between the places of a table a range is right to the fifth digit of a share', () => {
  const even = atScore(completeRange({ shape: 'beta', alpha: 1, beta: 1 }));
  const falling = atScore(completeRange({ shape: 'beta', alpha: 1, beta: 8 }));
  for (let z = -3; z <= 3; z += 0.07) {
    expect(Math.abs(even(z) - normalShare(z))).toBeLessThan(2e-5);
    expect(Math.abs(falling(z) - (1 - normalShare(-z) ** (1 / 8)))).toBeLessThan(1e-5);
  }
});

test('a beta by its hits is one by Laplace’s rule, and one by its mean has that mean', () => {
  expect(completeRange({ shape: 'beta', hits: 3, of: 20 })).toMatchObject({ alpha: 4, beta: 18 });
  expect(mean({ shape: 'beta', hits: 3, of: 20 })).toBeCloseTo(4 / 22, 4);
  expect(mean({ shape: 'beta', mean: 0.3, trials: 12 })).toBeCloseTo(0.3, 4);
});

test('the mean of a PERT counts its mode four times, that of a triangular once', () => {
  const spots = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }));
  fc.assert(
    fc.property(spots, fc.double({ min: 0.5, max: 50, noNaN: true }), ([place, low], width) => {
      const [mode, high] = [low + place * width, low + width];
      expect((mean({ shape: 'pert', low, mode, high }) - (low + 4 * mode + high) / 6) / width).toBeCloseTo(0, 4);
      expect((mean({ shape: 'triangular', low, mode, high }) - (low + mode + high) / 3) / width).toBeCloseTo(0, 4);
    }),
    { numRuns: 15 },
  );
});

test('a triangular is quadratic on both sides of its mode, and its middle is its median', () => {
  const range = completeRange({ shape: 'triangular', low: 0, mode: 2, high: 10 });
  expect(quantile(range, 0.05)).toBeCloseTo(1, 4);
  expect(quantile(range, 0.95)).toBeCloseTo(8, 4);
  expect(range).toMatchObject({ low: 0, high: 10, mode: 2 });
  expect(range.central).toBeCloseTo(10 - Math.sqrt(40), 4);
});

test('a range that is cut has the quantiles of what is left', () => {
  const normal: LooseRange = {
    shape: 'normal',
    low: 10 - 1.6448536269514722,
    high: 10 + 1.6448536269514722,
    cut: true,
  };
  for (const share of shares) {
    expect(at(normal, share, 10)).toBeCloseTo(10 + inverseNormal(0.5 + share / 2), 3);
    const [from, to] = [normalShare(-1), normalShare(0.5)];
    expect(at(normal, share, 9, 10.5)).toBeCloseTo(10 + inverseNormal(from + share * (to - from)), 3);
  }
  const lognormal: LooseRange = { shape: 'lognormal', low: 1, high: 9, cut: true };
  expect(at(lognormal, 0.999_999, null, 4)).toBeLessThanOrEqual(4);
  expect(at(lognormal, 0.5, null, 3)).toBeCloseTo(at({ shape: 'lognormal', low: 1, high: 9 }, 0.25), 3);
});

test('percentages of one digit behind the point stand in their order too, wherever they were written', () => {
  expect(completeRange({ shape: 'samples', percentiles: { 50: 3, 97.5: 9, 2.5: 1 } })).toMatchObject({
    low: 1,
    high: 9,
    shares: [0.025, 0.5, 0.975],
    values: [1, 3, 9],
  });
});

test('beyond its ends a table has its first and its last value', () => {
  const range = completeRange({ shape: 'pert', low: 2, mode: 3, high: 9 });
  const table = 'table' in range ? range.table : [];
  for (const off of [0.1, 0.3, 5]) {
    expect(atScore(range)(-18 * TABLE_STEP - off)).toBe(table[0]);
    expect(atScore(range)(18 * TABLE_STEP + off)).toBe(table.at(-1));
  }
});

test('a lognormal or a normal passes through the two percentiles that are given', () => {
  for (const shape of ['lognormal', 'normal'] as const) {
    const range: LooseRange = { shape, percentiles: { 80: 7, 10: 3 } };
    expect([at(range, 0.1), at(range, 0.8)].map((x) => Number(x.toPrecision(6)))).toEqual([3, 7]);
  }
});

test('a median that is given, or that lies in the middle, is it to the last digit', () => {
  const middles: Array<[LooseRange, number]> = [
    [{ shape: 'lognormal', percentiles: { 50: 12345, 90: 30000 } }, 12345],
    [{ shape: 'normal', percentiles: { 20: 3, 80: 5 } }, 4],
    [{ shape: 'samples', values: [2.7, 2.3, 6.5, 5] }, 3.85],
    [{ shape: 'samples', percentiles: { 0: 1, 50: 4, 100: 9 } }, 4],
    [{ shape: 'pert', low: 3, mode: 4, high: 5 }, 4],
    [{ shape: 'triangular', low: 3, mode: 4, high: 5 }, 4],
    [{ shape: 'beta', alpha: 3, beta: 3 }, 0.5],
  ];
  for (const [range, middle] of middles) expect(completeRange(range)).toMatchObject({ central: middle });
});

test('samples are equally likely slices, and percentiles lie on straight lines', () => {
  const values = [5, 1, 3, 9];
  expect(
    [0.01, 0.125, 0.25, 0.5, 0.875, 0.99].map((u) => Number(at({ shape: 'samples', values }, u).toFixed(3))),
  ).toEqual([1, 1, 2, 4, 9, 9]);
  const percentiles = { 0: 0, 50: 10, 100: 110 };
  expect([0.25, 0.5, 0.75].map((u) => Number(at({ shape: 'samples', percentiles }, u).toFixed(2)))).toEqual([
    5, 10, 60,
  ]);
  const many = Array.from({ length: 3000 }, (_, i) => i / 2999);
  expect(at({ shape: 'samples', values: many }, 0.3)).toBeCloseTo(0.3, 2);
});

test('a choice is as likely as its weight says, a value that stands there twice is twice as likely', () => {
  const results = (value: LooseRange): number[] =>
    (
      createSampler(createModel({ formula: 'a', assumptions: { a: { value } } }))(
        {},
        [0.05, 0.24, 0.26, 0.74, 0.76, 0.95],
      ) ?? []
    ).map((q) => Number(q.toPrecision(9)));
  expect(results({ shape: 'choice', values: [3, 1, 2], weights: [1, 1, 2] })).toEqual([1, 1, 2, 2, 3, 3]);
  expect(completeRange({ shape: 'choice', values: [2, 1, 2] })).toEqual({
    shape: 'choice',
    values: [1, 2],
    weights: [1, 2],
    central: 2,
  });
});

test.each<[LooseRange, string]>([
  [{ shape: 'choice', values: [24, 30], weights: [3, 1] }, '24 (75 %) or 30 (25 %)'],
  [{ shape: 'choice', values: [12, 20, 30] }, '12, 20 or 30'],
  [{ shape: 'pert', low: 1, mode: 2, high: 5 }, '1 to 5, most likely 2'],
  [{ shape: 'samples', values: [3, 5, 4] }, '3 to 5, from 3 samples'],
  [{ shape: 'samples', percentiles: { 5: 1, 50: 3, 95: 9 } }, '1 at 5 %, 3 at 50 %, 9 at 95 %'],
  [{ shape: 'normal', low: 1, high: 3 }, '1 to 3'],
])('%j is printed as “%s”', (range, words) => {
  const show = (value: number): string => String(value);
  expect(rangeText(completeRange(range), { value: show, span: (low, high) => `${low} to ${high}` })).toBe(words);
});

test('a cut range says what is cut off', () => {
  const range = completeRange({ shape: 'normal', low: 1, high: 9, cut: true }, false, { min: 0, max: null });
  expect(rangeText(range, { value: String, span: () => '1 to 9' })).toBe('1 to 9, nothing below 0');
});
