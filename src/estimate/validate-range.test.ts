import { expect, test } from 'vitest';
import { choice, fixed, lognormal, halves, uniform } from '../../tests/samples/engine/model.ts';
import type { Range } from './types.ts';
import { countFault, validateRange } from './validate-range.ts';

const check = (range: Range, min: number | null = null, max: number | null = null) =>
  validateRange({ range, min, max });

test.each([fixed(3), lognormal(75, 90), uniform(0, 1), halves(0.2, 0.9, 1), choice(24, 30)])(
  'a sound range passes',
  (range) => {
    expect(check(range, 0, 100)).toEqual([]);
  },
);

test.each<[string, string[], string]>([
  [
    'low above high',
    check({ shape: 'uniform', low: 5, central: 4, high: 3 }),
    'the range begins at `5` and ends at `3`, which is lower; write the lower number first',
  ],
  [
    'an empty range',
    check({ shape: 'normal', low: 3, central: 3, high: 3 }),
    'the range from `3` to `3` is empty; write the number alone',
  ],
  ['NaN', check(fixed(NaN)), '`NaN` is not a finite number; write a plain number, such as `75`'],
  ['infinity', check(uniform(0, Infinity)), '`Infinity` is not a finite number; write a plain number, such as `75`'],
  [
    'an infinite limit',
    check(fixed(1), 0, Infinity),
    '`Infinity` is not a finite number; write a plain number, such as `75`',
  ],
  [
    'a number too large to print',
    check(uniform(0, 1e21)),
    '`1e+21` is too large a number to be printed; numbers are zero, or from 1e-21 to 1e21: choose another unit',
  ],
  [
    'a number too near to zero',
    check(fixed(-1e-300)),
    '`-1e-300` is too near to zero a number to be printed; numbers are zero, or from 1e-21 to 1e21: choose another unit',
  ],
  [
    'a limit too large to print',
    check(fixed(1), 0, 1e308),
    '`1e+308` is too large a number to be printed; numbers are zero, or from 1e-21 to 1e21: choose another unit',
  ],
  [
    'a lognormal from zero',
    check({ shape: 'lognormal', low: 0, central: 1, high: 3 }),
    'the range begins at `0`, and a lognormal has only positive values; write `shape: normal` or `shape: uniform`',
  ],
  [
    'limits inside out',
    check(fixed(5), 9, 1),
    'the limits are inside out: at least `9`, at most `1`; the lower comes first',
  ],
  [
    'a range below its limit',
    check(uniform(-1, 3), 0),
    'the range `-1 to 3` passes its hard limit, at least `0`; correct the one or the other',
  ],
  [
    'a value above its limit',
    check(fixed(1.2), 0, 1),
    'the value `1.2` passes its hard limit, at most `1`; correct the one or the other',
  ],
  ['a central value outside', check(halves(1, 5, 3)), 'the central value `5` lies outside `1` to `3`'],
  [
    'a central value that is not the median',
    check({ shape: 'uniform', low: 0, central: 1, high: 3 }),
    'the central value `1` is not the median of a uniform from `0` to `3`, which is `1.5`; leave it out, or write `shape: halves`',
  ],
  [
    'a choice of one',
    check(choice(24, 24)),
    'a choice needs two different values, found `24, 24`; write one number for a fixed value',
  ],
  [
    'a choice whose central value is none of it',
    check({ shape: 'choice', values: [1, 2], central: 3 }),
    'the central value `3` is none of the choices `1, 2`',
  ],
])('%s is refused, with what to write', (_, faults, message) => {
  expect(faults).toEqual([message]);
});

test('a middle that rounding may have moved passes, by a fiftieth of the larger end, and no more', () => {
  for (const shape of ['normal', 'uniform'] as const) {
    expect(check({ shape, low: 0, central: 51.9, high: 100 })).toEqual([]);
    expect(check({ shape, low: 0, central: 48.1, high: 100 })).toEqual([]);
    expect(check({ shape, low: 0, central: 52.1, high: 100 })).toHaveLength(1);
    expect(check({ shape, low: -100, central: -52.1, high: 0 })).toHaveLength(1);
  }
  // Of a lognormal the middle is the geometric mean.
  expect(check({ shape: 'lognormal', low: 1, central: 11.9, high: 100 })).toEqual([]);
  expect(check({ shape: 'lognormal', low: 1, central: 12.1, high: 100 })).toHaveLength(1);
  expect(check({ shape: 'lognormal', low: 1, central: 50, high: 100 })).toHaveLength(1);
});

test('of several faults each is told, and limits are held against a sound range alone', () => {
  expect(check({ shape: 'choice', values: [2, 2], central: 3 }, 9, 1)).toHaveLength(3);
  expect(check({ shape: 'uniform', low: 5, central: 4, high: 3 }, 0, 1)).toHaveLength(1);
  expect(check(uniform(-1, 3), 0, 2)).toHaveLength(2);
  expect(check(choice(1, 5), 2, 4)).toHaveLength(2);
});

test('a range may touch its limits', () => {
  expect(check(uniform(0, 1), 0, 1)).toEqual([]);
  expect(check(fixed(1), 0, 1)).toEqual([]);
  expect(check(choice(1, 2.5))).toEqual([]);
  expect(check(fixed(3), 2, 2)).toHaveLength(1);
});

test('a number that is none is told in any place', () => {
  for (const place of [0, 1, 2]) {
    const [low, central, high] = [1, 2, 3].map((v, i) => (i === place ? NaN : v)) as [number, number, number];
    expect(check({ shape: 'halves', low, central, high })).toEqual([
      '`NaN` is not a finite number; write a plain number, such as `75`',
    ]);
  }
  expect(check({ shape: 'choice', values: [1, NaN], central: 1 })).toHaveLength(1);
  expect(check({ shape: 'choice', values: [1, 2], central: NaN })).toEqual([
    '`NaN` is not a finite number; write a plain number, such as `75`',
  ]);
  expect(check(fixed(1), NaN)).toHaveLength(1);
});

test.each<[Range, number | null, number | null]>([
  [fixed(2.5), 2.5, null],
  [choice(1, 2.5), 2.5, null],
  [uniform(2.5, 7), 2.5, null],
  [lognormal(2, 7.5), 7.5, null],
  [{ shape: 'triangular', low: 1, mode: 2.5, central: 3, high: 7 }, 2.5, null],
  [{ shape: 'samples', low: 1, central: 2, high: 3, shares: [0, 1], values: [1.5, 3], count: null }, 1.5, null],
  [uniform(2, 7), 9.5, 9.5],
])('a count has no fraction: of %j', (range, odd, limit) => {
  expect(countFault(range, [0, limit])).toBe(
    `\`integer: true\`, but \`${odd}\` is not a whole number; write whole numbers, or leave \`integer\` out`,
  );
});

test('a count may have a middle and computed ends with fractions', () => {
  expect(countFault(uniform(2, 7), [0, 9])).toBeNull();
  expect(countFault({ shape: 'normal', low: 2.123456789, central: 5, high: 7.987654321 })).toBeNull();
});
