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

test('where nothing varies there is no mean', () => {
  expect(mean(model('a * 2', [assumption('a', fixed(1))]))).toBeNull();
  expect(mean(model('a * 2', [assumption('a', uniform(0, 1))]), { a: 1 })).toBeNull();
});
