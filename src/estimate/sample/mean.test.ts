import { expect, test } from 'vitest';
import {
  assumption,
  choice,
  fixed,
  lognormalOf,
  model,
  normalOf,
  uniform,
} from '../../../tests/samples/engine/model.ts';
import { mean } from './mean.ts';
import { normalDensity, normalShare } from './normal.ts';

test('the mean of a product of lognormals lies above its median by its closed form', () => {
  const m = model('a * b', [assumption('a', lognormalOf(3, 0.6)), assumption('b', lognormalOf(2, 0.8))]);
  expect((mean(m) ?? 0) / (6 * Math.exp((0.36 + 0.64) / 2))).toBeCloseTo(1, 2);
});

test('the mean of a sum is the sum of the means, whatever the shapes', () => {
  const m = model('a + b + c', [
    assumption('a', uniform(0, 1)),
    assumption('b', { ...choice(1, 4), weights: [3, 1] } as ReturnType<typeof choice>),
    assumption('c', normalOf(5, 2)),
  ]);
  expect(mean(m)).toBeCloseTo(0.5 + 1.75 + 5, 2);
});

test('long tails have their whole mean, by closed forms', () => {
  const of = (formula: string): number =>
    mean(
      model(
        formula,
        [
          assumption('a', lognormalOf(3, 2.8)),
          assumption('b', lognormalOf(2, 2.6)),
          assumption('k', { ...choice(1, 4), weights: [3, 1] } as ReturnType<typeof choice>),
          assumption('u', uniform(1, 2)),
        ].filter(({ id }) => new RegExp(`\\b${id}\\b`).test(formula)),
      ),
    ) ?? NaN;
  const [a, b] = [3 * Math.exp(2.8 ** 2 / 2), 2 * Math.exp(2.6 ** 2 / 2)];
  expect(of('a / b') / ((a * b) / 4)).toBeCloseTo(1, 6);
  expect(of('a - b') / (a - b)).toBeCloseTo(1, 6);
  expect(of('k * a / u - 5 * b') / (1.75 * a * Math.LN2 - 5 * b)).toBeCloseTo(1, 5);
  // What lies above zero of the difference of two (Margrabe, 1978, "The value of an option to exchange one asset for another").
  const s = Math.hypot(2.8, 2.6);
  const d = Math.log(a / b) / s;
  expect(of('max(a - b, 0)') / (a * normalShare(d + s / 2) - b * normalShare(d - s / 2))).toBeCloseTo(1, 3);
});

test('what moves together has the mean that it has together', () => {
  const [s, t] = [0.6, 0.8];
  const linked = (r: number) =>
    model('a * b', [assumption('a', lognormalOf(3, s)), assumption('b', lognormalOf(2, t))], {
      mix: { parts: { a: [1, 0], b: [r, Math.sqrt(1 - r * r)] } },
    });
  expect((mean(linked(0.5)) ?? 0) / (6 * Math.exp((s * s + t * t) / 2 + 0.5 * s * t))).toBeCloseTo(1, 6);
});

test('of several that act together the mean is found, and of many along lines', () => {
  const names = ['a', 'b', 'c', 'd'];
  const m = model(
    'max(a + b, c + d)',
    names.map((id) => assumption(id, normalOf(0, 1))),
  );
  expect(mean(m)).toBeCloseTo(Math.sqrt(2 / Math.PI), 2);
  const three = model(
    'max(a, b, c)',
    ['a', 'b', 'c'].map((id) => assumption(id, normalOf(0, 1))),
  );
  expect(mean(three)).toBeCloseTo(1.5 / Math.sqrt(Math.PI), 2);
});

test('a jump is met wherever it is', () => {
  const m = model('if(u < 1.1, a * 100, 0)', [assumption('u', uniform(1, 2)), assumption('a', lognormalOf(3, 0.5))]);
  expect((mean(m) ?? 0) / (30 * Math.exp(0.125))).toBeCloseTo(1, 2);
});

test('an infinite mean is none', () => {
  expect(mean(model('exp(a)', [assumption('a', lognormalOf(2, 1))]))).toBeNull();
});

test('where nothing varies there is no mean', () => {
  expect(mean(model('a * 2', [assumption('a', fixed(1))]))).toBeNull();
  expect(mean(model('a * 2', [assumption('a', uniform(0, 1))]), { a: 1 })).toBeNull();
});

test('steps and kinks have their means, by closed forms', () => {
  const [x, y] = [assumption('x', normalOf(0.3, 1)), assumption('y', normalOf(0, 1.2))];
  const [u, v, w] = [
    assumption('u', uniform(0, 7)),
    assumption('v', uniform(0, 5)),
    assumption('w', uniform(0.2, 0.7)),
  ];
  const apart = Math.hypot(1, 1.2);
  // Each step of `ceil` counts how often the result lies above a whole number, and `mod` leaves each rest as often as any other where the range is a whole number of periods.
  const steps = Array.from({ length: 41 }, (_, k) => k - 20);
  const above = (edge: number): number => 1 - normalShare((edge - 0.3) / apart);
  const ceiling = steps.reduce((sum, k) => sum + (k < 0 ? above(k) - 1 : above(k)), 0);
  const cases: Array<[string, ReturnType<typeof assumption>[], number]> = [
    ['mod(u - v, 1)', [u, v], 0.5],
    ['mod(u - v, w)', [u, v, w], 0.225],
    ['mod(x - y, w)', [x, y, w], 0.225],
    ['mod(u - y, w)', [u, y, w], 0.225],
    ['ceil(x - y)', [x, y], ceiling],
    ['floor(u) * floor(v)', [u, v], 6],
    ['round(u) * (x > y)', [u, x, y], 3.5 * above(0)],
    ['if(x > y, u, v)', [x, y, u, v], 3.5 * above(0) + 2.5 * (1 - above(0))],
    ['abs(x - y)', [x, y], 2 * apart * normalDensity(0.3 / apart) + 0.3 * (2 * normalShare(0.3 / apart) - 1)],
    ['min(u, v)', [u, v], 2.5 - 25 / 42],
  ];
  for (const [formula, of, wanted] of cases)
    expect(Math.abs((mean(model(formula, of)) ?? NaN) / wanted - 1), formula).toBeLessThan(0.01);
  // Over more periods than there are places, a mean that is found is right, or none is.
  const many = mean(model('mod(u * 3 - v + x, 1) * w', [u, v, x, w]));
  expect(Math.abs((many ?? 0.225) / 0.225 - 1)).toBeLessThan(0.01);
});

test('what divides by a number that may be zero far out has no mean', () => {
  const [n, b] = [assumption('n', normalOf(1.2, 0.65)), assumption('b', lognormalOf(4, 0.4))];
  for (const formula of ['1 / n', 'b / n', 'b / n ^ 2', 'b ^ 4 / n', 'abs(n - b) / n'])
    expect(mean(model(formula, formula.includes('b') ? [n, b] : [n])), formula).toBeNull();
  // Nobody ever meets a zero that lies eight standard deviations out.
  expect(mean(model('b / n', [assumption('n', normalOf(8, 1)), b]))).toBeCloseTo(4 * Math.exp(0.08) * 0.12706, 2);
});

test('a mean of zero is zero', () => {
  expect(mean(model('x * abs(x) * u', [assumption('x', normalOf(0, 1)), assumption('u', uniform(1, 2))]))).toBe(0);
});
