import { expect, test } from 'vitest';
import type { LooseAssumption } from './create-model.ts';
import { createModel } from './create-model.ts';
import { createRunner, frequency } from './run.ts';
import { createSampler } from './sample/sample.ts';
import { roughly } from './sample/roughly.ts';
import { wholeResult } from './whole-result.ts';

const die: LooseAssumption = { value: { shape: 'choice', values: [1, 2, 3, 4, 5, 6] }, source: 'A die' };
const upTo = (most: number): LooseAssumption => ({
  value: { shape: 'choice', values: Array.from({ length: most }, (_, i) => i + 1) },
  source: 'A count',
});
const even = (low: number, high: number): LooseAssumption => ({ value: { shape: 'uniform', low, high } });

/** The least value that has at least the share at or below it, counted by hand. */
test.each<[string, Record<string, LooseAssumption>, readonly number[], readonly number[]]>([
  // 3 of 6 lie at 3 or below; 5 % of twenty is the first of them, 95 % the nineteenth.
  ['a', { a: die }, [0.05, 0.5, 0.95], [1, 3, 6]],
  ['a', { a: upTo(20) }, [0.05, 0.5, 0.95], [1, 10, 19]],
  // Of two dice 1 of 36 lies at 2, 3 at 3 or below, 15 at 6, 21 at 7, 33 at 10, 35 at 11.
  ['a + b', { a: die, b: die }, [0.05, 1 / 12, 0.5, 11 / 12, 0.95], [3, 3, 7, 10, 11]],
  // 2 of 4 products are at 6 or below: 2, 6, 7, 21.
  [
    'a * b',
    { a: { value: { shape: 'choice', values: [1, 3] } }, b: { value: { shape: 'choice', values: [2, 7] } } },
    [0.25, 0.5, 0.75],
    [2, 6, 7],
  ],
  // Values that are no whole numbers: 1 of 4 at 0.5, 3 of 4 at 2.5.
  [
    'a',
    { a: { value: { shape: 'choice', values: [0.5, 2.5, 7.5], weights: [1, 2, 1] } } },
    [0.25, 0.5, 0.75],
    [0.5, 2.5, 2.5],
  ],
  // Parts of one uniform: 10 of 20 lie below 10, 1 of 20 below 1, 19 of 20 below 19.
  ['floor(a)', { a: even(0, 20) }, [0.05, 0.5, 0.95], [0, 9, 18]],
  ['round(a)', { a: even(0.5, 6.5) }, [1 / 6, 0.5, 5 / 6], [1, 3, 5]],
  ['if(a > 5, 12, 7)', { a: even(0, 10) }, [0.05, 0.5, 0.95], [7, 7, 12]],
  // Half of all results are 0, and the others lie around 5.
  ['k * b', { k: { value: { shape: 'choice', values: [0, 5] } }, b: even(0.9, 1.1) }, [0.05, 0.5], [0, 0]],
  ['k * b', { k: { value: { shape: 'choice', values: [0, 5] } }, b: { value: [0.9, 1.1] } }, [0.05, 0.5], [0, 0]],
])('the percentiles of %s are results that it has', (formula, assumptions, shares, wanted) => {
  const run = createSampler(createModel({ formula, assumptions }));
  expect(run({}, shares)).toEqual(wanted.map((value) => (Number.isInteger(value) ? value : expect.closeTo(value, 2))));
});

test('a count is whole also in a wide range, in each of twenty results and of the shares that a reader asks for', () => {
  for (const value of [
    [2, 5000],
    { shape: 'normal', low: -600, high: 700 },
    { shape: 'triangular', low: 0, mode: 1, high: 1500 },
  ] as const) {
    const model = createModel({
      formula: '3 * a - b',
      assumptions: { a: { value, integer: true, source: 'A' }, b: { ...die, integer: true } },
    });
    const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    for (const found of [
      frequency(model)?.quantiles,
      createSampler(model)({}, shares),
      createSampler(roughly(model))({}, shares),
    ])
      expect(found?.filter((one) => !Number.isInteger(one))).toEqual([]);
  }
});

test('what a reader sets of a count is taken as the nearest whole number, within whole limits', () => {
  const model = createModel({ formula: 'a', assumptions: { a: { value: [2, 9], integer: true, min: 1, max: 20 } } });
  expect(createRunner(model)({ a: 4.4 }).headline).toBe(4);
  expect(createRunner(model)({ a: 20.7 }).headline).toBe(20);
});

test.each([
  [['*', 'n', 20], true],
  [['/', 'n', 2], false],
  [['*', 'x', 2], false],
  [['floor', ['/', 'n', 'x']], true],
  [['^', 'n', 2], true],
  [['^', 'n', -1], false],
  [['^', 'n', 'n'], false],
  [['if', ['>', 'x', 2], 'n', 7], true],
  [['if', ['>', 'n', 2], 'x', 7], false],
  [['max', 0, ['-', 'n', 3]], true],
  [['sqrt', 'n'], false],
  [['+', 'n', 0.5], false],
] as const)('%j has whole results where n is whole: %s', (expr, whole) => {
  expect(wholeResult(expr, (id) => id === 'n')).toBe(whole);
});
