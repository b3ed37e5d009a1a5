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
import { normalShare } from './normal.ts';

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
