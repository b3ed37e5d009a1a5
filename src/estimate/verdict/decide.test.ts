import { describe, expect, test } from 'vitest';
import {
  assumption,
  fixed,
  lognormal,
  lognormalOf,
  model,
  stated,
  uniform,
} from '../../../tests/samples/engine/model.ts';
import { createRunner } from '../run.ts';
import type { Assumption, Edge, Hedge, Mix, Model, Range, Scenario } from '../types.ts';

/** Cases where one clause of the rule alone decides. The docs of `decide` number them. */
const judge = (m: Model, settings = {}): { says: string | null; sentence: string } => {
  const { arithmetic, none, sentence } = createRunner(m)(settings).verdict;
  return { says: arithmetic ?? none, sentence };
};
const EDGES: Partial<Record<Hedge, Edge>> = { over: 'bottom', 'at-least': 'bottom', 'up-to': 'top', under: 'top' };
/** What "over 100" or "up to 100" stands for: a tenth to each side. */
const claim = (hedge: Hedge, value: number) =>
  stated(value, value * 0.9, value * 1.1, { hedge, edge: EDGES[hedge] ?? 'middle' });
const of = (formula: string, assumptions: Assumption[], hedge: Hedge, value: number, more: Partial<Model> = {}) =>
  judge(model(formula, assumptions, { stated: claim(hedge, value), ...more }));

/** An unsourced range, or number. */
const ours = (id: string, range: Range): Assumption => assumption(id, range, { sourced: false });
/** From 61 to 164 with 100 in the middle: 1.645 × 0.3 to each side in logarithms. */
const hundred = assumption('a', lognormalOf(100, 0.3));

describe('2: a bound holds', () => {
  test('where the whole sourced range lies on its side', () => {
    expect(of('a', [assumption('a', lognormal(110, 150))], 'over', 90)).toEqual({
      says: 'adds-up',
      sentence: 'Our calculation gives 128 items. That is more than 90.',
    });
    expect(of('a', [assumption('a', lognormal(60, 80))], 'under', 90)).toEqual({
      says: 'adds-up',
      sentence: 'Our calculation gives 69.3 items. That is less than 90.',
    });
  });

  test('an unsourced number that does not vary is no unsourced range', () => {
    const pair = (range: Range) => [assumption('a', lognormal(110, 150)), ours('b', range)];
    expect(of('a * b', pair(fixed(1)), 'over', 90).says).toBe('adds-up');
    expect(of('a * b', pair(uniform(0.999, 1.001)), 'over', 90).says).toBe('adds-up-only-if');
  });

  test('where nothing varies, the one result is on its side, though the hard limits allow others', () => {
    expect(of('a', [assumption('a', fixed(100), { min: 0, max: 200 })], 'over', 60)).toEqual({
      says: 'adds-up',
      sentence: 'Our calculation gives 100 items. That is more than 60.',
    });
  });

  test('a range that is too loose bounds nothing', () => {
    // From 100 to 1,100: the least is above 90, and the sources lie a factor of eleven apart.
    expect(of('a - 200', [assumption('a', lognormal(300, 1300))], 'over', 180).says).toBe('too-loose');
  });
});

describe('4: scenarios, and room below a ceiling', () => {
  const scenario = (holds: boolean): Scenario => ({
    id: 'one',
    label: 'One',
    by: null,
    origin: hundred.origin,
    settings: { a: 100 },
    ends: { a: [90, 110] },
    headline: 100,
    low: 90,
    high: 110,
    holds,
  });

  test('a scenario in which the number does not hold makes it a condition, though the first result is the number', () => {
    const scenarios = [scenario(true), scenario(false)];
    expect(of('a', [hundred], 'none', 100, { scenarios }).says).toBe('adds-up-only-if');
    expect(of('a', [hundred], 'none', 100, { scenarios: [scenario(true)] })).toEqual({
      says: 'adds-up',
      sentence: 'Our calculation gives 100 items. That agrees with 100.',
    });
  });

  test('there is room where all of the range and every unsourced corner is at least the number', () => {
    const ceiling = { ceiling: true };
    // 5 % of all results lie below 61.
    expect(of('a', [hundred], 'none', 65, ceiling).says).toBe('adds-up');
    expect(of('a', [hundred], 'none', 70, ceiling).says).toBe('adds-up-only-if');
    // Both at their low ends give 72, though 5 % of all results lie below 79.
    const two = [ours('b', lognormalOf(10, 0.1)), ours('c', lognormalOf(10, 0.1))];
    expect(of('b * c', two, 'none', 77, ceiling).says).toBe('adds-up');
    expect(of('b * c', two, 'none', 83, ceiling).says).toBe('adds-up-only-if');
  });
});

describe('5: too loose', () => {
  test('only where the sourced ranges alone are', () => {
    // A fourfold and a sevenfold range make one of 10.9, since √((ln 4)² + (ln 7)²) is ln 10.9.
    const two = (a: Range, b: Range, sourced: boolean) =>
      of('a * b', [assumption('a', a), assumption('b', b, { sourced })], 'none', 7).says;
    expect(two(lognormal(1, 4), lognormal(1, 7), true)).toBe('too-loose');
    expect(two(lognormal(1, 4), lognormal(1, 7), false)).toBe('adds-up-only-if');
    expect(two(lognormal(1, 11), lognormal(1, 4), false)).toBe('too-loose');
  });
});

describe('6: the headline', () => {
  test('adds up where it is the number wherever in their ranges the unsourced assumptions stand', () => {
    const two = (low: number, high: number) => of('a * b', [hundred, ours('b', uniform(low, high))], 'none', 100).says;
    expect(two(0.95, 1.05)).toBe('adds-up');
    expect(two(0.91, 1.13)).toBe('adds-up-only-if');
    expect(two(0.87, 1.09)).toBe('adds-up-only-if');
  });
});

describe('6: the edge that the hedge claims', () => {
  test('of the bottom: 40 is 5 % of a range about 100, which is more than twice as much', () => {
    expect(of('a', [assumption('a', lognormal(40, 250))], 'at-least', 40)).toEqual({
      says: 'adds-up',
      sentence: 'The sources give at least 40 items. That agrees with 40.',
    });
    // At the top, nobody says "at least".
    expect(of('a', [assumption('a', lognormal(40, 250))], 'at-least', 250).says).toBe('adds-up-only-if');
  });

  test('of the middle there is none', () => {
    expect(of('a', [hundred], 'about', 61).says).toBe('adds-up-only-if');
    expect(of('a', [hundred], 'about', 164).says).toBe('adds-up-only-if');
  });

  test('must be the number wherever in their ranges the unsourced assumptions stand', () => {
    const two = (low: number, high: number, top: number) =>
      of('a * b', [hundred, ours('b', uniform(low, high))], 'up-to', top).says;
    // 164 times 0.95 to 1.05 is 156 to 172, and the stated number stands for 148 to 180.
    expect(two(0.95, 1.05, 164)).toBe('adds-up');
    // 139 to 188, though the headline moves by less than the 32 that the number stands for.
    expect(two(0.85, 1.15, 164)).toBe('adds-up-only-if');
    // Of 139 to 188 the lower end alone lies in 135 to 165.
    expect(two(0.85, 1.15, 150)).toBe('adds-up-only-if');
  });

  test('is granted only where those move the headline by no more than the number stands for', () => {
    // The greater of the two: at the top `a` decides alone. The number stands for 33, and `b` lifts the headline by 40 or by 25.
    const greater = (most: number) => of('max(a, b)', [hundred, ours('b', uniform(0, most))], 'up-to', 164).says;
    expect(greater(140)).toBe('adds-up-only-if');
    expect(greater(125)).toBe('adds-up');
  });
});

describe('what moves together', () => {
  // Apart, 5 % of the products lie above 200; together, since they are one, above 268.
  const two = [assumption('a', lognormalOf(10, 0.3)), assumption('b', lognormalOf(10, 0.3))];
  const apart = { a: [1, 0], b: [0, 1] };
  const one = { a: [1, 0], b: [1, 0] };
  const upTo = (value: number, mix: Mix) => of('a * b', two, 'up-to', value, { mix }).says;

  test('counts as its sources have it, and never for a number where we alone say so', () => {
    expect(upTo(268, { parts: one })).toBe('adds-up');
    expect(upTo(268, { parts: one, sourced: apart })).toBe('adds-up-only-if');
    expect(upTo(201, { parts: one, sourced: apart })).toBe('adds-up');
  });
});
