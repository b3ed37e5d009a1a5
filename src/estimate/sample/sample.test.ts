import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../tests/samples/engine/seed.ts';
import {
  assumption,
  choice,
  lognormal,
  lognormalOf,
  model,
  normalOf,
  halves,
  uniform,
} from '../../../tests/samples/engine/model.ts';
import { open } from '../../../tests/samples/engine/open.ts';
import { createModel } from '../create-model.ts';
import { formatNumber } from '../format.ts';
import { createSampler } from './sample.ts';
import type { Model, Range } from '../types.ts';

const SHARES = [0.05, 0.5, 0.95];
const Z = [-1.6448536269514722, 0, 1.6448536269514722];
const quantiles = (m: Model, settings = {}) => createSampler(m)(settings, SHARES)!;
const printed = (values: readonly number[], digits: number) => values.map((v) => formatNumber(v, digits));

test('a product of lognormals has the printed digits of its closed form, to five digits', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.double({ min: 0.1, max: 1e4, noNaN: true }), fc.double({ min: 0.02, max: 0.8, noNaN: true })),
        { minLength: 1, maxLength: 6 },
      ),
      (factors) => {
        const names = ['a', 'b', 'c', 'd', 'f', 'g'].slice(0, factors.length);
        // Every second one divides.
        const formula = names.reduce((text, name, i) => (i === 0 ? name : `${text} ${i % 2 ? '*' : '/'} ${name}`));
        const found = quantiles(
          model(
            formula,
            factors.map(([median, sigma], i) => assumption(names[i]!, lognormalOf(median, sigma))),
          ),
        );
        const median = factors.reduce((product, [m], i) => (i === 0 || i % 2 ? product * m : product / m), 1);
        const sigma = Math.hypot(...factors.map(([, s]) => s));
        Z.forEach((z, i) => expect(found[i]! / (median * Math.exp(sigma * z))).toBeCloseTo(1, 6));
      },
    ),
    { numRuns: 40 },
  );
});

test('a sum of normals has the printed digits of its closed form, to five digits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.5, max: 20, noNaN: true })), {
        minLength: 2,
        maxLength: 6,
      }),
      (terms) => {
        const names = ['a', 'b', 'c', 'd', 'f', 'g'].slice(0, terms.length);
        const formula = names.reduce((text, name, i) => (i === 0 ? name : `${text} ${i % 2 ? '-' : '+'} ${name}`));
        const found = quantiles(
          model(
            formula,
            terms.map(([mean, sigma], i) => assumption(names[i]!, normalOf(mean, sigma))),
          ),
        );
        const mean = terms.reduce((sum, [m], i) => sum + (i % 2 ? -m : m), 0);
        const sigma = Math.hypot(...terms.map(([, s]) => s));
        Z.forEach((z, i) => expect((found[i]! - mean - sigma * z) / sigma).toBeCloseTo(0, 5));
      },
    ),
    { numRuns: 40 },
  );
});

test.each<[string, Range, number[]]>([
  ['uniform', uniform(2, 4), [2.1, 3, 3.9]],
  ['halves', halves(0, 10, 40), [10 * Math.sqrt(0.1), 10, 40 - 30 * Math.sqrt(0.1)]],
  ['lognormal', lognormal(75, 90), [75, Math.sqrt(75 * 90), 90]],
  ['choice', choice(1, 2, 3), [1, 2, 3]],
])('a %s alone has its own quantiles', (_, range, expected) => {
  quantiles(model('2 * a', [assumption('a', range)])).forEach((q, i) => expect(q / 2 / expected[i]!).toBeCloseTo(1, 6));
});

test('the quotient of a uniform by itself has no spread', () => {
  const [p5, , p95] = quantiles(model('a / a', [assumption('a', uniform(1, 2))]));
  expect(p5).toBeCloseTo(1, 9);
  expect(p95).toBeCloseTo(1, 9);
});

test.each(open)('%s has the printed digits of a run of a million points', (_, m, million) => {
  quantiles(m).forEach((q, i) => {
    expect(Math.abs(q / million[i]! - 1)).toBeLessThan(2e-3);
    // Two digits are printed. Where the million points lie within a thousandth of a place where a digit turns, they cannot say which.
    const [low, high] = printed([million[i]! * 0.999, million[i]! * 1.001], 2);
    if (low === high) expect(printed([q], 2)).toEqual([low]);
  });
});

test('a wider range never gives a narrower spread', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      fc.double({ min: 0.01, max: 0.6, noNaN: true }),
      fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      (sigma, more, other) => {
        const run = (s: number) =>
          quantiles(
            model('a * b / (b + c)', [
              assumption('a', lognormalOf(3, s)),
              assumption('b', lognormalOf(2, other)),
              assumption('c', uniform(1, 2)),
            ]),
          );
        const [narrow, wide] = [run(sigma), run(sigma + more)];
        expect(wide[0]!).toBeLessThan(narrow[0]!);
        expect(wide[2]!).toBeGreaterThan(narrow[2]!);
      },
    ),
    { numRuns: 20 },
  );
});

test('the unit of an assumption changes nothing but the unit of the result', () => {
  const run = (factor: number) =>
    quantiles(
      model('a * (b + c)', [
        assumption('a', lognormal(2 * factor, 5 * factor)),
        assumption('b', lognormalOf(2, 0.2)),
        assumption('c', uniform(1, 2)),
      ]),
    );
  const [one, thousand] = [run(1), run(1000)];
  one.forEach((q, i) => expect(thousand[i]! / q).toBeCloseTo(1000, 6));
});

test('the middle of the range is the headline where the shapes are even', () => {
  const [, p50] = quantiles(
    model('a * s / b', [
      assumption('a', lognormal(18, 22)),
      assumption('s', halves(0.7, 0.8, 0.9)),
      assumption('b', lognormal(2, 3)),
    ]),
  );
  expect(formatNumber(p50!, 2)).toBe(formatNumber((Math.sqrt(18 * 22) * 0.8) / Math.sqrt(6), 2));
});

test('quantiles at many shares ascend', () => {
  for (const [, m] of open) {
    const found = createSampler(m)(
      {},
      Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20),
    )!;
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  }
});

test('what is set no longer varies, and what was run before leaves no trace', () => {
  const [, m] = open[0]!;
  const sample = createSampler(m);
  const before = sample({}, SHARES);
  const set = sample({ a: 30 }, SHARES);
  expect(sample({}, SHARES)).toEqual(before);
  expect(createSampler(m)({ a: 30 }, SHARES)).toEqual(set);
  expect(sample({ a: 30, s: 0.9, b: 28, c: 80 }, SHARES)).toBeNull();
});

test('the sourced ranges vary alone when asked for alone', () => {
  const m = model('a * b', [
    assumption('a', lognormalOf(2, 0.3)),
    assumption('b', lognormalOf(3, 0.9), { sourced: false }),
  ]);
  createSampler(m)({}, SHARES, 'sourced')!.forEach((q, i) => expect(q).toBeCloseTo(6 * Math.exp(0.3 * Z[i]!), 5));
});

/** As they were when this was written. A published figure must not move because the search for it stops elsewhere. */
const KEPT = [
  [4.118559, 5.578169, 7.497698],
  [4.060048, 7.908812, 16.90341],
  [3.797684, 6.609977, 11.72701],
  [2.251243, 4.894958, 9.350324],
  [0.9900707, 3.331284, 7.869974],
  [243.5949, 308.9146, 392.1545],
  [3.894818, 10.07087, 21.08533],
  [1.38846, 2.627887, 5.050684],
  [0.180114, 0.3333333, 0.5322753],
  [0.1193347, 0.8893002, 1.507642],
  [1.392862, 3, 6.415937],
  [8.02539, 11.75929, 16.4347],
];

test('no quantile moves by itself, in seven digits', () => {
  expect(open.map(([, m]) => quantiles(m).map((q) => Number(q.toPrecision(7))))).toEqual(KEPT);
});

test('between two alternatives the median is found to the last printed digit, by halving', () => {
  // Results lie at 1 and at 1,000, next to each other, and nowhere between.
  const m = model('k * a', [assumption('k', choice(1, 1000)), assumption('a', lognormalOf(1, 0.001))]);
  const [p5, , p95] = quantiles(m);
  // The lowest tenth of those at 1, and the highest of those at 1,000.
  expect(p5).toBeCloseTo(Math.exp(-1.2815516 * 0.001), 4);
  expect(p95! / 1000).toBeCloseTo(Math.exp(1.2815516 * 0.001), 4);
});

test('shares other than the printed ones have their quantiles too', () => {
  const m = model('a', [assumption('a', lognormalOf(10, 0.5))]);
  const found = createSampler(m)({}, [0.025, 0.25, 0.75, 0.975])!;
  [-1.959964, -0.6744898, 0.6744898, 1.959964].forEach((z, i) =>
    expect(found[i]! / (10 * Math.exp(0.5 * z))).toBeCloseTo(1, 3),
  );
});

test('what is left of rounding is nothing', () => {
  const m = createModel({ formula: 'a - 5', assumptions: { a: { value: [4, 6.25] } } });
  expect(quantiles(m)[1]).toBe(0);
});

test('between the places on a line long tails and corners have their quantiles too', () => {
  const wide = model('a / b', [assumption('a', lognormalOf(15, 3.2)), assumption('b', lognormalOf(0.03, 1.2))]);
  const sd = Math.hypot(3.2, 1.2);
  createSampler(wide)({}, [0.1, 0.25, 0.5, 0.75, 0.9])?.forEach((q, i) =>
    expect(q / (500 * Math.exp(sd * ([-1.2815516, -0.6744898, 0, 0.6744898, 1.2815516][i] ?? NaN)))).toBeCloseTo(1, 3),
  );
  const cornered = createModel({
    formula: 'x ^ 3',
    assumptions: { x: { value: { shape: 'samples', percentiles: { 0: -1, 20: 0, 60: 1, 100: 3 } } } },
  });
  createSampler(cornered)({}, [0.3, 0.5, 0.7])?.forEach((q, i) =>
    expect(q / [0.25, 0.75, 1.5][i]! ** 3).toBeCloseTo(1, 3),
  );
});

test('a product of four wide ranges, of which limits cut three, has the quantiles of ten million plain draws', () => {
  const share = { min: 0.001, max: 1 };
  const m = createModel({
    formula: 'research * on_it * computing * largest',
    assumptions: {
      research: { value: { shape: 'lognormal', percentiles: { 10: 35, 90: 50 } } },
      on_it: { value: { shape: 'lognormal', percentiles: { 10: 0.05, 90: 0.6 } }, ...share },
      computing: { value: [0.396, 0.785633], ...share },
      largest: { value: { shape: 'lognormal', percentiles: { 10: 0.005, 90: 0.15 } }, ...share },
    },
  });
  expect(m.approximate).toBeUndefined();
  const drawn = [0.00728, 0.1101, 1.6055];
  createSampler(m)({}, [0.05, 0.5, 0.95])?.forEach((q, i) => expect(q / (drawn[i] ?? NaN)).toBeCloseTo(1, 2));
});
