import { describe, expect, test } from 'vitest';
import {
  assumption,
  choice,
  fixed,
  lognormal,
  model,
  normal,
  stated,
  uniform,
} from '../../../tests/samples/engine/model.ts';
import type { Assumption, Range, Settings } from '../types.ts';
import { distance, witness } from './witness.ts';

/** The change that makes the formula give the stated number, as ids and values. */
const change = (
  formula: string,
  assumptions: Assumption[],
  [value, low, high]: readonly [number, number, number],
  settings: Settings = {},
): Array<[string, number]> | null => {
  const number = stated(value, low, high);
  // What the result is matters for a span alone, and none of these is one.
  const found = witness(model(formula, assumptions), number, settings, value);
  return found && found.map((one) => [one.assumption, one.value]);
};
const near = (wanted: Record<string, number>) =>
  Object.entries(wanted).map(([id, value]) => [id, expect.closeTo(value, 8)]);

test.each<[string, Range, number, number]>([
  ['half-widths of a range', uniform(2, 6), 7, 1.5],
  ['as many below', uniform(2, 6), 1, 1.5],
  // From 4 to 16 is a factor of four, and so is half of the range.
  ['in logarithms for a lognormal', lognormal(1, 16), 16, 1],
  ['as many below', lognormal(1, 16), 1, 1],
  ['a lognormal is nowhere near zero', lognormal(1, 16), 0, Infinity],
  ['of a choice the least and the greatest are the ends', choice(3, 1, 5), 7, 2],
  ['a fixed number comes after a million half-widths, by the share that it changes', fixed(5), 10, 2e6],
  ['as much below', fixed(5), 0, 2e6],
  ['one that is zero, by what it changes', fixed(0), 3, 4e6],
])('distance: %s', (_, range, value, wanted) => {
  expect(distance(assumption('a', range), value)).toBeCloseTo(wanted, 9);
});

describe('one change is enough', () => {
  // `a` would have to be 8, two of its half-widths away; `b` 40, less than one.
  const two = [assumption('a', lognormal(1, 4)), assumption('b', lognormal(1, 100))];

  test('of the one that has the shorter way', () => {
    expect(change('a * b', two, [80, 79, 81])).toEqual(near({ b: 40 }));
  });

  test('the other ones being what the reader set', () => {
    expect(change('a * b', two, [80, 79, 81], { a: 4 })).toEqual(near({ b: 20 }));
  });

  test('of the other where hard limits bar the way', () => {
    const barred = two.map((a) => (a.id === 'b' ? { ...a, max: 39 } : a));
    expect(change('a * b', barred, [80, 79.9, 80.1])).toEqual(near({ a: 8 }));
  });

  // `(a - 10)²` is 9 at 7 and at 13.
  test.each([
    ['the nearer of two solutions', {}, 13],
    ['the one within the limits', { max: 12.9 }, 7],
    ['where neither is, the nearest that gives an end of the interval', { min: 7.5, max: 12.5 }, 12],
  ])('%s', (_, limits, wanted) => {
    const a = assumption('a', normal(8, 14), limits);
    expect(change('(a - 10) ^ 2', [a], [9, 4, 16])).toEqual(near({ a: wanted }));
  });

  test('where no number of the interval can be solved for, a limit that gives one of them', () => {
    const crates = assumption('crates', uniform(1, 2), { min: 0, max: 5 });
    expect(change('floor(crates) * 10', [crates], [55, 45, 65])).toEqual(near({ crates: 5 }));
    expect(change('floor(crates) * 10', [crates], [56, 51, 59])).toBeNull();
  });

  test('what is counted changes by whole numbers, and the result still rounds to the stated one', () => {
    const boxes = assumption('boxes', uniform(1, 2), { integer: true });
    expect(change('boxes * 10', [boxes], [33, 28, 37])).toEqual(near({ boxes: 3 }));
    expect(change('boxes * 10', [boxes], [33, 31, 37])).toBeNull();
  });

  test('what has no limits and no range is never blamed', () => {
    expect(change('a * b', [assumption('a', fixed(2)), assumption('b', uniform(1, 3))], [8, 7, 9])).toEqual(
      near({ b: 4 }),
    );
    expect(change('a * 2', [assumption('a', fixed(2))], [8, 7, 9])).toBeNull();
  });

  test('of two that have equally far to go the first is named', () => {
    const alike = ['a', 'b'].map((id) => assumption(id, lognormal(1, 4)));
    expect(change('a * b', alike, [12, 11, 13])).toEqual(near({ a: 6 }));
  });
});

describe('where no one change is enough', () => {
  /** From 1 to 4 a half-width is a factor of two, and 2 lies in the middle. */
  const ratio = (id: string, limits: Partial<Assumption>): Assumption => assumption(id, lognormal(1, 4), limits);
  /** A half-width is `half`, and the middle as much. */
  const sum = (id: string, half: number, max: number, more: Partial<Assumption> = {}): Assumption =>
    assumption(id, uniform(0, 2 * half), { max, ...more });

  test('two move by as many half-widths, up to the nearer end of the interval', () => {
    expect(change('a * b', [ratio('a', { max: 5 }), ratio('b', { max: 5 })], [16, 15.9, 17])).toEqual(
      near({ a: Math.sqrt(15.9), b: Math.sqrt(15.9) }),
    );
    expect(change('a * b', [ratio('a', { min: 0.8 }), ratio('b', { min: 0.8 })], [1, 0.9, 1.1])).toEqual(
      near({ a: Math.sqrt(1.1), b: Math.sqrt(1.1) }),
    );
  });

  test('each to the side that helps', () => {
    expect(change('a / b', [ratio('a', { max: 6 }), ratio('b', { min: 0.5 })], [9, 8.41, 10])).toEqual(
      near({ a: 2 * 2.9, b: 2 / 2.9 }),
    );
  });

  test('by the width of its own range each: 1 + w and 2 + 2w give 9 where w is 2', () => {
    expect(change('a + b', [sum('a', 1, 5), sum('b', 2, 7)], [9.2, 9, 9.4])).toEqual(near({ a: 3, b: 6 }));
  });

  test('one stops at its limit, and the other goes on', () => {
    expect(change('a * b', [ratio('a', { max: 3 }), ratio('b', { max: 40 })], [100, 99, 101])).toEqual(
      near({ a: 3, b: 33 }),
    );
  });

  test('the pair that has the shortest way: 1 + w, 2 + 2w and 3 + 3w', () => {
    const three = [sum('a', 1, 3), sum('b', 2, 5), sum('c', 3, 6)];
    // The two last ones need one width, the others more.
    expect(change('a + b + c', three, [11.2, 11, 11.4])).toEqual(near({ b: 4, c: 6 }));
  });

  test('of two pairs that have equally far to go the first is named', () => {
    const three = [sum('a', 1, 2), sum('b', 1, 2), sum('c', 1, 2)];
    expect(change('a + b + c', three, [4.6, 4.5, 4.7])).toEqual(near({ a: 1.75, b: 1.75 }));
  });

  test('all, where no two are enough', () => {
    const three = [sum('a', 1, 2), sum('b', 1, 2), sum('c', 1, 2)];
    expect(change('a + b + c', three, [5.5, 5.4, 5.6])).toEqual(near({ a: 1.8, b: 1.8, c: 1.8 }));
    expect(change('a + b + c', three, [7, 6.9, 7.1])).toBeNull();
  });

  test('a fixed number moves by a tenth of itself a width, where no two ranges are there: (2 + w) (10 + w)', () => {
    const pair = [assumption('a', uniform(1, 3), { max: 3 }), assumption('f', fixed(10), { min: 5, max: 12 })];
    expect(change('a * f', pair, [30.5, 30.24, 30.8])).toEqual(near({ a: 2.8, f: 10.8 }));
    // Zero has no tenth, so it moves by one of one.
    const zero = [assumption('a', uniform(1, 3), { max: 2.95 }), assumption('f', fixed(0), { min: -0.5, max: 0.5 })];
    expect(change('a + f', zero, [3.1, 2.99, 3.2])).toEqual(near({ a: 2.9, f: 0.09 }));
  });

  test('and two ranges are blamed before a fixed number, however near', () => {
    const three = [assumption('f', fixed(10), { min: 5, max: 11 }), ratio('a', { max: 5 }), ratio('b', { max: 5 })];
    expect(change('f * a * b', three, [160, 159, 161])?.map(([id]) => id)).toEqual(['a', 'b']);
  });

  test('what is counted moves by whole numbers: from 3 times 3 to 4 times 4', () => {
    const two = ['a', 'b'].map((id) => assumption(id, uniform(1, 3), { integer: true, max: 4 }));
    expect(change('a * b', two, [14.5, 12.8, 16.2])).toEqual(near({ a: 4, b: 4 }));
    expect(change('a * b', two, [11, 10, 12])).toBeNull();
  });
});
