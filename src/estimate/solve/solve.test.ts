import { describe, expect, test } from 'vitest';
import { assumption, fixed, lognormal, normal, uniform } from '../../../tests/samples/engine/model.ts';
import { parseFormula } from '../formula/formula.ts';
import type { Assumption } from '../types.ts';
import { createSolver } from './solve.ts';

/** The values of `a` that give the target, where `b` is 2. */
const values = (
  formula: string,
  target: number,
  a: Assumption = assumption('a', normal(-9, 11)),
): readonly number[] => {
  const names = ['a', 'b'].filter((name) => new RegExp(`\\b${name}\\b`).test(formula));
  return createSolver(parseFormula(formula, names).expr, a, (id) => (id === 'b' ? 2 : a.range.central))(target);
};

describe('a solver', () => {
  test('finds nothing where the assumption does not stand in the formula, even if the result is the target', () => {
    expect(values('b * 3', 6)).toEqual([]);
  });

  test.each<[string, number, number[]]>([
    ['a + b', 7, [5]],
    ['b + a', 7, [5]],
    ['a - b', 7, [9]],
    ['b - a', 7, [-5]],
    ['a * b', 7, [3.5]],
    ['a / b', 7, [14]],
    ['b / a', 8, [0.25]],
    ['b * (a + 1)', 7, [2.5]],
    // Zero and minus zero are one value, and so is a zero that a scan meets from both sides.
    ['a * a', 0, [0]],
    ['a ^ 2 + b', 2, [0]],
  ])('%s = %d', (formula, target, wanted) => {
    expect(values(formula, target).map((x) => x + 0)).toEqual(wanted);
  });

  test('a scan looks a million times as far as the central value', () => {
    expect(values('a * a', 1e16, assumption('a', normal(999_999, 1_000_001)))).toEqual([-1e8, 1e8]);
    expect(values('a * a', 8.1e11, assumption('a', lognormal(0.5, 2)))).toEqual([9e5]);
    expect(values('a * a', 4e12, assumption('a', lognormal(0.5, 2)))).toEqual([]);
  });

  test('zero is a solution of a quantity that cannot lie below', () => {
    expect(values('a + b', 2, assumption('a', uniform(0, 4), { min: 0 }))).toEqual([0]);
  });

  test('values near to each other are two, equal ones are one', () => {
    // In thousands the two lie a ten-millionth apart.
    expect(values('abs(a - 1000)', 1e-4)).toEqual([expect.closeTo(999.9999, 9), expect.closeTo(1000.0001, 9)]);
    // The lowest point of a parabola that touches nothing, found from both of its sides.
    const middle = assumption('a', fixed(1), { min: 0, max: 480 });
    expect(values('(a - 240) * (a - 240) + 2', 2, middle)).toEqual([expect.closeTo(240, 4)]);
  });
});
