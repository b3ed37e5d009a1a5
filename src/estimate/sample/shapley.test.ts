import { describe, expect, test } from 'vitest';
import { ishigami } from '../../../tests/samples/engine/ishigami.ts';
import {
  assumption,
  choice,
  fixed,
  lognormalOf,
  model,
  normalOf,
  uniform,
} from '../../../tests/samples/engine/model.ts';
import { createModel } from '../create-model.ts';
import type { Model } from '../types.ts';
import { sensitivity } from './sensitivity.ts';
import { shapley } from './shapley.ts';

const sharesOf = (m: Model): Record<string, number> =>
  Object.fromEntries(shapley(m).map(({ assumption: id, share }) => [id, share]));

/** From the variances of all groups that act together: each is shared out among its members. */
function shared(parts: Readonly<Record<string, number>>): Record<string, number> {
  const all = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const found: Record<string, number> = {};
  for (const [group, variance] of Object.entries(parts))
    for (const id of group.split(' ')) found[id] = (found[id] ?? 0) + variance / all / group.split(' ').length;
  return found;
}

function expectNear(found: Record<string, number>, wanted: Record<string, number>, within = 0.01): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
  for (const [id, share] of Object.entries(wanted))
    expect(Math.abs((found[id] ?? NaN) - share), id).toBeLessThan(within);
}

test('of Ishigami’s function each assumption accounts for what its closed form says', () => {
  const [alone, together] = [Math.PI ** 4 / 50 + Math.PI ** 8 / 5000 + 1 / 2, (Math.PI ** 8 * 8) / 22500];
  // Var(a) = (1 + b pi^4 / 5)^2 / 2; Var(b) = 7^2 / 8; Var(a and c) = 8 b^2 pi^8 / 225.
  expectNear(sharesOf(ishigami()), shared({ a: alone, b: 49 / 8, 'a c': together }));
  expect(sensitivity(ishigami()).find(({ assumption: id }) => id === 'c')?.share).toBeLessThan(0.01);
});

/** Sobol’s G-function: each factor is 1 on the mean, and varies the less the greater its number. */
const gFunction = (numbers: readonly number[]): Model =>
  model(
    numbers.map((a, i) => `((abs(4 * x${i} - 2) + ${a}) / ${1 + a})`).join(' * '),
    numbers.map((_, i) => assumption(`x${i}`, uniform(0, 1))),
  );

function gShares(numbers: readonly number[]): Record<string, number> {
  const parts: Record<string, number> = {};
  for (let group = 1; group < 2 ** numbers.length; group++) {
    const members = numbers.flatMap((a, i) => (group & (1 << i) ? [[`x${i}`, 1 / (3 * (1 + a) ** 2)] as const] : []));
    parts[members.map(([id]) => id).join(' ')] = members.reduce((product, [, variance]) => product * variance, 1);
  }
  return shared(parts);
}

test.each([[[0, 1, 4.5, 9]], [[0, 1, 4.5, 9, 99, 99, 99, 99]], [[0, 0, 0, 0, 0]], [[0, 0, 1, 1, 2, 2, 3, 3, 4, 4]]])(
  'of the G-function of %j each assumption accounts for what its closed form says',
  (numbers) => {
    expectNear(sharesOf(gFunction(numbers)), gShares(numbers));
  },
);

describe('what assumptions account for', () => {
  test('adds up to all of it, and a sum’s terms have what they have alone', () => {
    const m = model('a + b - c + d', [
      assumption('a', normalOf(1, 1)),
      assumption('b', normalOf(5, 2)),
      assumption('c', normalOf(9, 4)),
      assumption('d', fixed(7)),
    ]);
    expectNear(sharesOf(m), { a: 1 / 21, b: 4 / 21, c: 16 / 21 }, 0.002);
    expect(shapley(m).map(({ assumption: id }) => id)).toEqual(['c', 'b', 'a']);
    expect(shapley(m).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('is shared out evenly where two act only together', () => {
    const m = model('a * b', [assumption('a', uniform(-1, 1)), assumption('b', uniform(-1, 1))]);
    expectNear(sharesOf(m), { a: 0.5, b: 0.5 }, 0.002);
    for (const { share } of sensitivity(m)) expect(share).toBeLessThan(0.02);
  });

  test('follows the product of lognormals and the choice by their closed forms', () => {
    const [s, t] = [Math.exp(0.3 ** 2) - 1, Math.exp(0.5 ** 2) - 1];
    const product = model('a / b', [assumption('a', lognormalOf(3, 0.3)), assumption('b', lognormalOf(9, 0.5))]);
    expectNear(sharesOf(product), shared({ a: s, b: t, 'a b': s * t }));
    const sum = model('a + b', [assumption('a', choice(0, 2)), assumption('b', normalOf(0, 1))]);
    expectNear(sharesOf(sum), { a: 0.5, b: 0.5 }, 0.005);
  });

  test.each([
    [[0.5, 0.8, 1]],
    [[1, 1.2]],
    [[1.3, 0.8]],
    [[0.7, 1, 1.2, 0.4]],
    [[1, 1, 1]],
    [[0.4, 0.3, 0.5, 0.6, 0.2]],
  ])('follows a product of lognormals as wide as %j by its closed form', (sigmas) => {
    const parts: Record<string, number> = {};
    for (let group = 1; group < 2 ** sigmas.length; group++) {
      const members = sigmas.flatMap((s, i) => (group & (1 << i) ? [[`x${i}`, Math.exp(s * s) - 1] as const] : []));
      parts[members.map(([id]) => id).join(' ')] = members.reduce((product, [, variance]) => product * variance, 1);
    }
    const m = model(
      sigmas.map((_, i) => `x${i}`).join(' * '),
      sigmas.map((s, i) => assumption(`x${i}`, lognormalOf(10, s))),
    );
    expectNear(sharesOf(m), shared(parts));
  });

  test('follows a product of wide lognormals that move together', () => {
    const [s, t, u, rank] = [0.9, 0.6, 0.7, 0.5];
    const ends = (sigma: number): [number, number] => [
      10 * Math.exp(-sigma * 1.6448536),
      10 * Math.exp(sigma * 1.6448536),
    ];
    const m = createModel({
      formula: 'a * b * c',
      assumptions: { a: { value: ends(s) }, b: { value: ends(t) }, c: { value: ends(u) } },
      together: [{ of: ['a', 'b'], rank }],
    });
    // Given some of them, the rest is lognormal about what they let expect: so the variance that a group explains is exp(its part of the logarithm's variance) - 1.
    const r = 2 * Math.sin((Math.PI * rank) / 6);
    const [a, b, both] = [(s + r * t) ** 2, (t + r * s) ** 2, s * s + t * t + 2 * r * s * t];
    const explains = (logs: number): number => Math.exp(logs) - 1;
    const gain = (first: number, other: number): number =>
      // Alone, after the other, after c, and after both.
      explains(first) / 3 +
      (explains(both) - explains(other)) / 6 +
      (explains(first + u * u) - explains(u * u)) / 6 +
      (explains(both + u * u) - explains(other + u * u)) / 3;
    const all = explains(both + u * u);
    const found = { a: gain(a, b) / all, b: gain(b, a) / all };
    expectNear(sharesOf(m), { ...found, c: 1 - found.a - found.b });
  });

  test('is nothing where nothing varies, and of what a reader set', () => {
    const m = model('a * b', [assumption('a', lognormalOf(1, 0.2)), assumption('b', lognormalOf(1, 0.2))]);
    expect(shapley(m, { a: 3, b: 2 })).toEqual([]);
    expect(shapley(m, { a: 3 })).toEqual([{ assumption: 'b', share: 1 }]);
  });

  test('is the same to the last bit on every call', () => {
    expect(shapley(ishigami())).toEqual(shapley(ishigami()));
  });
});
