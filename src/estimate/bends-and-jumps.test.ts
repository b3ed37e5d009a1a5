import { expect, test } from 'vitest';
import { assumption, choice, fixed, lognormal, model, normal, uniform } from '../../tests/samples/engine/model.ts';
import { withFine } from './fine-model.ts';
import type { Assumption, Range } from './types.ts';

const all: Record<string, Assumption> = {
  a: assumption('a', lognormal(2, 5)),
  b: assumption('b', lognormal(3, 4)),
  u: assumption('u', uniform(0, 1)),
  n: assumption('n', {
    shape: 'whole',
    low: 2,
    central: 4,
    high: 6,
    of: { shape: 'uniform', low: 2, central: 4, high: 6 },
  }),
  k: assumption('k', choice(1, 2, 3)),
  c: assumption('c', fixed(4)),
  cut: assumption('cut', normal(0, 10), { max: 6 }),
};
const fineness = (formula: string, assumptions = all): [string | undefined, boolean | undefined] => {
  const used = Object.values(assumptions).filter(({ id }) => new RegExp(`\\b${id}\\b`).test(formula));
  const { fine, approximate } = withFine(model(formula, used));
  return [fine, approximate];
};

test.each<[string, string, string | undefined]>([
  ['a product of lognormals', 'a * b', undefined],
  ['a sum', 'a + b', undefined],
  ['choices alone, of which every combination is computed', 'k * c', undefined],
  ['the greater of two', 'max(a, b)', 'bends'],
  ['how far something lies from three', 'c * abs(a - 3)', 'bends'],
  ['the greater of two fixed numbers', 'max(c, 3) * a', undefined],
  ['a limit that cuts off a part of a range', 'cut * cut * a', 'bends'],
  ['whole numbers', 'floor(3.3 * a)', 'jumps'],
  ['something counted', '3 * n', 'jumps'],
  ['a condition on what varies', 'if(u > 0.4, 1, 2)', 'jumps'],
  ['one on what does not', 'if(c > 3, 1, 2) * a + b', undefined],
])('of %s (`%s`) the result is marked as %s', (_, formula, fine) => {
  expect(fineness(formula)).toEqual([fine, undefined]);
});

test('more combinations of choices than lines are approximate', () => {
  const many = (size: number): Range => choice(0, ...Array.from({ length: size - 1 }, (_, i) => i + 1));
  const two = (a: number, b: number) => ({ a: assumption('a', many(a)), b: assumption('b', many(b)) });
  expect(fineness('a + b', two(28, 28))).toEqual([undefined, undefined]);
  expect(fineness('a + b', two(28, 29))).toEqual(['jumps', true]);
});

test('a result that jumps just at a printed quantile is approximate', () => {
  // 5 % lie at 1,000, and hardly less do not.
  expect(fineness('if(u > 0.9501, 1000, 1) + a')).toEqual(['jumps', true]);
  expect(fineness('if(u > 0.3, 1000, 1) + a')).toEqual(['jumps', undefined]);
});
