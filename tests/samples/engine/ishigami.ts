import { assumption, model, uniform } from './model.ts';
import type { Model } from '../../../src/estimate/types.ts';

/** The sine as its series, which errs by less than 1e-5 from -pi to pi: formulas have none. */
const sine = (x: string): string =>
  `(${[1, 3, 5, 7, 9, 11, 13].map((n) => `${n === 1 ? '' : n % 4 === 3 ? '-' : '+'} ${x}^${n} / ${factorial(n)}`).join(' ')})`;
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** Ishigami and Homma (1990), the usual test of a sensitivity: sin a + 7 sin² b + 0.1 c⁴ sin a. */
export const ishigami = (more: Partial<Model> = {}): Model =>
  model(
    `${sine('a')} * (1 + 0.1 * c^4) + 7 * ${sine('b')}^2`,
    ['a', 'b', 'c'].map((id) => assumption(id, uniform(-Math.PI, Math.PI))),
    more,
  );
