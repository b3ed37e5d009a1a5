import { describe, expect, test } from 'vitest';
import type { LooseRange } from './complete-range.ts';
import { looseFault } from './loose-faults.ts';
import { sliderFault } from './slider-fault.ts';
import { rangeText } from './range-text.ts';
import type { Range } from './types.ts';

const free = { min: null, max: null };

describe('looseFault', () => {
  test.each<[LooseRange, string]>([
    [
      { shape: 'triangular', low: 5, mode: 5, high: 5 },
      'the range begins at `5` and ends at `5`; write the lower number as `low`',
    ],
    [
      { shape: 'pert', low: 9, mode: 5, high: 2 },
      'the range begins at `9` and ends at `2`; write the lower number as `low`',
    ],
    [
      { shape: 'triangular', low: 2, mode: 1, high: 9 },
      'the most likely value `mode: 1` lies outside `2` to `9`; write one between them',
    ],
    [
      { shape: 'pert', low: 2, mode: 10, high: 9 },
      'the most likely value `mode: 10` lies outside `2` to `9`; write one between them',
    ],
    [{ shape: 'beta', alpha: 0, beta: 2 }, 'a beta needs `alpha` and `beta` above zero, found `0` and `2`'],
    [{ shape: 'beta', alpha: 2, beta: 0 }, 'a beta needs `alpha` and `beta` above zero, found `2` and `0`'],
    [{ shape: 'beta', mean: 0, trials: 9 }, '`mean: 0` does not lie between 0 and 1; write a share, such as `0.3`'],
    [{ shape: 'beta', mean: 1, trials: 9 }, '`mean: 1` does not lie between 0 and 1; write a share, such as `0.3`'],
    [{ shape: 'beta', mean: 0.5, trials: 0 }, 'the number of trials is above zero, found `trials: 0`'],
    [
      { shape: 'beta', hits: 1.5, of: 3 },
      '`hits: 1.5` of `of: 3` is no count; write whole numbers, such as `hits: 3, of: 20`',
    ],
    [
      { shape: 'beta', hits: 1, of: 3.5 },
      '`hits: 1` of `of: 3.5` is no count; write whole numbers, such as `hits: 3, of: 20`',
    ],
    [
      { shape: 'beta', hits: -1, of: 3 },
      '`hits: -1` of `of: 3` is no count; write whole numbers, such as `hits: 3, of: 20`',
    ],
    [
      { shape: 'beta', hits: 4, of: 3 },
      '`hits: 4` of `of: 3` is no count; write whole numbers, such as `hits: 3, of: 20`',
    ],
    [
      { shape: 'beta', hits: 0, of: 0 },
      '`hits: 0` of `of: 0` is no count; write whole numbers, such as `hits: 3, of: 20`',
    ],
    [
      { shape: 'samples', values: [4, 4] },
      'samples need two different values, found `4, 4`; write one number for a fixed value',
    ],
    [
      { shape: 'samples', percentiles: { 10: 3, 101: 5 } },
      '`101` is no percentage from 0 to 100; write how many per cent lie below the value, such as `10: 3`',
    ],
    [{ shape: 'samples', percentiles: { 10: 3 } }, 'percentiles need two values or more, such as `{ 10: 3, 80: 7 }`'],
    [
      { shape: 'samples', percentiles: { 10: 3, 50: 3, 80: 7 } },
      '50 % lie below `3`, and 10 % below `3`, which is not lower; values rise with their percentages',
    ],
    [
      { shape: 'samples', percentiles: { 80: 2, 10: 1, 50: 3 } },
      '80 % lie below `2`, and 50 % below `3`, which is not lower; values rise with their percentages',
    ],
    [
      { shape: 'choice', values: [1, 2], weights: [1] },
      'the choice has 2 values and 1 weight; write one weight for each value',
    ],
    [
      { shape: 'choice', values: [1, 2], weights: [1, 0] },
      'the weight `0` is not above zero; leave out the value that cannot be, with its weight',
    ],
    [
      { shape: 'normal', percentiles: { 10: 3 } },
      'a normal goes through two percentiles, found 1; write two, such as `{ 10: 3, 80: 7 }`, or `shape: samples` for more',
    ],
    [
      { shape: 'lognormal', percentiles: { 10: 3, 20: 4, 30: 5 } },
      'a lognormal goes through two percentiles, found 3; write two, such as `{ 10: 3, 80: 7 }`, or `shape: samples` for more',
    ],
    [
      { shape: 'normal', percentiles: { 0: 3, 80: 7 } },
      '`0` is no percentage from 0.01 to 99.99; write how many per cent lie below the value, such as `10: 3`',
    ],
    [
      { shape: 'normal', percentiles: { 20: 3, 100: 7 } },
      '`100` is no percentage from 0.01 to 99.99; write how many per cent lie below the value, such as `10: 3`',
    ],
    [
      { shape: 'lognormal', percentiles: { 10: 0, 80: 7 } },
      'the percentile `0` is not above zero, and a lognormal has only positive values; write `shape: normal`',
    ],
    [
      { shape: 'normal', low: 3, high: 7, cut: true },
      '`cut: true` cuts a range off at its hard limits, and there is none; write `min` or `max` beside it',
    ],
    [
      { shape: 'normal', low: 3, high: 1e22 },
      '`1e+22` is too large a number to be printed; numbers are zero, or from 1e-21 to 1e21: choose another unit',
    ],
    [
      { shape: 'samples', percentiles: { 10: 3, 80: Infinity } },
      '`Infinity` is not a finite number; write a plain number, such as `75`',
    ],
  ])('of %j: %s', (range, fault) => expect(looseFault(range, free)).toBe(fault));

  test.each<[LooseRange]>([
    [5],
    [[3, 7]],
    [{ shape: 'triangular', low: 2, mode: 2, high: 9 }],
    [{ shape: 'pert', low: 2, mode: 9, high: 9 }],
    [{ shape: 'beta', alpha: 0.5, beta: 0.5 }],
    [{ shape: 'beta', mean: 0.5, trials: 1 }],
    [{ shape: 'beta', hits: 0, of: 3 }],
    [{ shape: 'beta', hits: 3, of: 3 }],
    [{ shape: 'samples', values: [4, 5] }],
    [{ shape: 'samples', percentiles: { 0: 1, 100: 5 } }],
    [{ shape: 'choice', values: [1, 2] }],
    [{ shape: 'choice', values: [1, 2], weights: [1, 3] }],
    [{ shape: 'halves', low: 1, central: 2, high: 9 }],
    [{ shape: 'normal', percentiles: { 0.01: -3, 99.99: 7 } }],
    [{ shape: 'normal', percentiles: { 10: 0, 80: 7 } }],
    [{ shape: 'lognormal', percentiles: { 10: 1, 80: 7 } }],
  ])('of %j is none', (range) => expect(looseFault(range, free)).toBeNull());

  test('is none of a range that is cut off at a limit', () => {
    const cut: LooseRange = { shape: 'normal', low: 3, high: 7, cut: true };
    expect(looseFault(cut, { min: 2, max: null })).toBeNull();
    expect(looseFault(cut, { min: null, max: 8 })).toBeNull();
  });
});

describe('sliderFault', () => {
  const range: Range = { shape: 'uniform', low: 10, central: 15, high: 20 };
  const fault = (
    min: number,
    max: number,
    { log = false, limits = free as { min: number | null; max: number | null }, claimed = false } = {},
  ) => sliderFault({ min, max, log }, { range, ...limits }, claimed);

  test.each([
    [fault(20, 10), 'the slider begins at `20` and ends at `10`; write the lower number as `min`'],
    [fault(10, 10), 'the slider begins at `10` and ends at `10`; write the lower number as `min`'],
    [
      fault(-1e22, 10),
      '`-1e+22` is too large a number to be printed; numbers are zero, or from 1e-21 to 1e21: choose another unit',
    ],
    [fault(15, NaN), '`NaN` is not a finite number; write a plain number, such as `75`'],
    [fault(1e6, 1e6 + 0.5), 'the slider from `1000000` to `1000000.5` is too short to be moved; give it more way'],
    [fault(-1e6 - 0.5, -1e6), 'the slider from `-1000000.5` to `-1000000` is too short to be moved; give it more way'],
    [
      fault(0, 20, { log: true }),
      'the slider begins at `0`, and steps in ratio begin above zero; write a `min` above zero, or leave `log` out',
    ],
    [fault(5, 20, { limits: { min: 6, max: null } }), 'the slider from `5` to `20` passes a hard limit; end it at `6`'],
    [
      fault(5, 20, { limits: { min: null, max: 19 } }),
      'the slider from `5` to `20` passes a hard limit; end it at `19`',
    ],
    [fault(16, 20), 'the slider from `16` to `20` does not reach the value `15`; let it hold the value'],
    [fault(5, 14), 'the slider from `5` to `14` does not reach the value `15`; let it hold the value'],
  ])('%s', (found, said) => expect(found).toBe(said));

  test('is none where it holds the value, to its ends and its limits', () => {
    expect(fault(10, 20)).toBeNull();
    expect(fault(15, 20)).toBeNull();
    expect(fault(5, 15)).toBeNull();
    expect(fault(5, 20, { log: true })).toBeNull();
    expect(fault(0, 20)).toBeNull();
    expect(fault(5, 20, { limits: { min: 5, max: 20 } })).toBeNull();
    expect(fault(1e6, 1e6 + 2, { claimed: true })).toBeNull();
  });

  test('is none where a claim’s own value lies beyond it', () => expect(fault(16, 20, { claimed: true })).toBeNull());
});

describe('rangeText', () => {
  const print = {
    value: (value: number) => `${value} kg`,
    span: (low: number, high: number) => `${low} to ${high} kg`,
  };
  const table = { table: [] as number[] };

  test.each<[Range, string]>([
    [{ shape: 'fixed', central: 5 }, '5 kg'],
    [{ shape: 'uniform', low: 2, central: 5, high: 8 }, '2 to 8 kg'],
    [{ shape: 'lognormal', low: 2, central: 4, high: 8 }, '2 to 8 kg'],
    [{ shape: 'choice', values: [24, 30], central: 24 }, '24 kg or 30 kg'],
    [{ shape: 'choice', values: [24, 30], weights: [4, 1], central: 24 }, '24 kg (80 %) or 30 kg (20 %)'],
    [{ shape: 'triangular', low: 2, mode: 4, central: 5, high: 9 }, '2 to 9 kg, most likely 4 kg'],
    [{ shape: 'pert', low: 2, mode: 4, central: 5, high: 9, ...table }, '2 to 9 kg, most likely 4 kg'],
    [
      { shape: 'beta', whole: 1, alpha: 2, beta: 3.5, low: 0.1, central: 0.3, high: 0.6, ...table },
      '0.1 to 0.6 kg (beta of 2 and 3.5)',
    ],
    [{ shape: 'cut', min: 1, max: null, low: 2, central: 5, high: 9, ...table }, '2 to 9 kg, nothing below 1 kg'],
    [{ shape: 'cut', min: null, max: 10, low: 2, central: 5, high: 9, ...table }, '2 to 9 kg, nothing above 10 kg'],
    [
      { shape: 'cut', min: 1, max: 10, low: 2, central: 5, high: 9, ...table },
      '2 to 9 kg, nothing below 1 kg and nothing above 10 kg',
    ],
    [
      { shape: 'samples', values: [2, 9], shares: [0.05, 0.95], count: 40, low: 2, central: 5, high: 9 },
      '2 to 9 kg, from 40 samples',
    ],
    [
      { shape: 'samples', values: [2, 9], shares: [0.1, 0.8], count: null, low: 2, central: 5, high: 9 },
      '2 kg at 10 %, 9 kg at 80 %',
    ],
    [
      {
        shape: 'whole',
        low: 2,
        central: 5,
        high: 9,
        of: { shape: 'triangular', low: 1.6, mode: 4, central: 5, high: 9.4 },
      },
      '2 to 9 kg, most likely 4 kg',
    ],
  ])('of %j is “%s”', (range, text) => expect(rangeText(range, print)).toBe(text));
});
