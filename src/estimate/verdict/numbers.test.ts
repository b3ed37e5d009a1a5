import { describe, expect, test } from 'vitest';
import {
  assumption,
  fixed,
  lognormal,
  lognormalOf,
  model,
  normal,
  stated,
  uniform,
} from '../../../tests/samples/engine/model.ts';
import { createRunner } from '../run.ts';
import type { ArithmeticVerdict, Model, Stated } from '../types.ts';
import { isSpan, named } from './named.ts';

/** The numbers that the rule of verdicts has, each from both of its sides. */
const judge = (m: Model): ArithmeticVerdict => createRunner(m)().verdict;
const short = (m: Model): string | null => {
  const { arithmetic, none } = judge(m);
  return arithmetic ?? none;
};
const around = (value: number, more: Partial<Stated> = {}): Stated => stated(value, value * 0.95, value * 1.05, more);

test.each([
  ['over' as const, 1.95, 'adds-up'],
  ['over' as const, 2.05, 'cannot-add-up'],
  ['at-least' as const, 1.95, 'adds-up'],
  ['at-least' as const, 2.05, 'cannot-add-up'],
  ['under' as const, 1 / 1.95, 'adds-up'],
  ['under' as const, 1 / 2.05, 'cannot-add-up'],
])('"%s" is borne out by a result up to twice as far: %d times the number gives %s', (hedge, times, verdict) => {
  expect(
    short(model('a', [assumption('a', fixed(100 * times))], { stated: around(100, { hedge, edge: 'bottom' }) })),
  ).toBe(verdict);
});

test.each([
  [9.5, 'adds-up-only-if'],
  [10.5, 'too-loose'],
])('sources that lie a factor of %d apart: %s', (factor, verdict) => {
  expect(short(model('a', [assumption('a', lognormal(1, factor))], { stated: around(20) }))).toBe(verdict);
});

test('a result that may be of either sign tests nothing, however narrow its range', () => {
  expect(short(model('a', [assumption('a', normal(-1, 2))], { stated: around(20) }))).toBe('too-loose');
  expect(short(model('a', [assumption('a', normal(-3, -1))], { stated: stated(-20, -21, -19) }))).toBe(
    'adds-up-only-if',
  );
});

test('an edge is granted beside four unsourced ranges, and not beside five', () => {
  const edge = (names: string[]) => {
    const working = names.map((id) => assumption(id, uniform(0.9999, 1.0001), { sourced: false }));
    const top = around(100 * Math.exp(0.3 * 1.645), { hedge: 'up-to', edge: 'top' });
    return short(
      model(['a', ...names].join(' * '), [assumption('a', lognormalOf(100, 0.3)), ...working], { stated: top }),
    );
  };
  expect(edge(['b', 'c', 'd', 'f'])).toBe('adds-up');
  expect(edge(['b', 'c', 'd', 'f', 'g'])).toBe('adds-up-only-if');
});

test('an interval a quarter as wide as its number is a rounding, a wider one is a span', () => {
  expect(isSpan(stated(100, 88, 112))).toBe(false);
  expect(isSpan(stated(100, 87, 113))).toBe(true);
  expect(isSpan(stated(-100, -113, -87))).toBe(true);
  expect(named(stated(100, 88, 112), 105)).toBe(100);
  expect([105, 300, 3].map((headline) => named(stated(100, 87, 113), headline))).toEqual([105, 113, 87]);
});

test('a stated number of twelve digits is printed with all of them', () => {
  const { sentence } = judge(
    model('a', [assumption('a', fixed(1))], { stated: stated(123_456_789_012, 123_456_789_011.5, 123_456_789_012.5) }),
  );
  expect(sentence).toBe('Our calculation gives 1 item, not 123.456789012 billion.');
});

describe('a change of two assumptions together', () => {
  /** Half a range is 1, so each must move by half of what is stated. */
  const sum = (value: number) => {
    const [a, b] = ['a', 'b'].map((id) => assumption(id, normal(-1, 1), { sourced: false, max: value * 0.55 }));
    return judge(model('a + b', [a!, b!], { stated: around(value) }));
  };

  test('is looked for as far as eight hundred thousand half-widths, and not as far as one and a half million', () => {
    expect(sum(1.5e6).changes.map((c) => c.assumption)).toEqual(['a', 'b']);
    expect(sum(3e6).none).toBe('undecided');
  });

  test('moves both by as many half-widths', () => {
    const [a, b] = sum(20).changes;
    expect(a!.value).toBeCloseTo(b!.value, 9);
    // The nearest number of the interval is enough.
    expect(a!.value + b!.value).toBeCloseTo(19, 6);
  });
});

test('of two changes that are equally small the first in the formula is named', () => {
  for (const target of [3, 7, 11, 13]) {
    const pair = (formula: string) =>
      judge(
        model(formula, [assumption('a', lognormal(1, 2)), assumption('b', lognormal(1, 2))], {
          stated: stated(target, target * 0.99, target * 1.01),
        }),
      );
    expect(pair('a * b').changes.map((c) => c.assumption)).toEqual(['a']);
    expect(pair('b * a').changes.map((c) => c.assumption)).toEqual(['a']);
  }
});

test('a change that is a tenth smaller is named before the first', () => {
  const m = model('a * b', [assumption('a', lognormal(1, 2)), assumption('b', lognormal(1 / 1.1, 2 * 1.1))], {
    stated: around(9),
  });
  expect(judge(m).changes.map((c) => c.assumption)).toEqual(['b']);
});

test('a fixed number is blamed last, however small its change', () => {
  const both = [
    assumption('a', fixed(10), { min: 1, max: 99 }),
    assumption('b', lognormal(0.9, 1.1), { min: 0.1, max: 20 }),
  ];
  expect(judge(model('a * b', both, { stated: around(15) })).changes.map((c) => c.assumption)).toEqual(['b']);
});
