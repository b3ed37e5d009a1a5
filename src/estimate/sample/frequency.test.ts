import { expect, test } from 'vitest';
import { assumption, fixed, lognormalOf, model, stated } from '../../../tests/samples/engine/model.ts';
import { frequency, reaches } from './frequency.ts';

const a = assumption('a', lognormalOf(100, 0.3));
const says = (value: number, hedge: 'over' | 'up-to' | 'under' | 'about') =>
  stated(value, value * 0.95, value * 1.05, {
    hedge,
    edge: hedge === 'over' ? 'bottom' : hedge === 'about' ? 'middle' : 'top',
  });

test('twenty results stand in the middle of twenty equal shares', () => {
  const { quantiles } = frequency(model('a', [a]))!;
  expect(quantiles).toHaveLength(20);
  expect(quantiles[9]! * quantiles[10]!).toBeCloseTo(1e4, 1);
  // 2.5 % of a normal distribution lies below -1.96.
  expect(Math.log(quantiles[0]! / 100) / 0.3).toBeCloseTo(-1.96, 2);
});

test.each([
  ['over' as const, 100, 11],
  ['up-to' as const, 164, 1],
  ['under' as const, 100, 11],
  ['about' as const, 100, 2],
])('"%s" is reached in some of twenty', (hedge, value, count) => {
  expect(frequency(model('a', [a], { stated: says(value, hedge) }))!.count).toBe(count);
});

test('no frequency is given where a range has no source, unless the reader fixed it', () => {
  const m = model('a * b', [a, assumption('b', lognormalOf(1, 0.1), { sourced: false })]);
  expect(frequency(m)).toBeNull();
  expect(frequency(m, { b: 2 })!.quantiles[10]).toBeGreaterThan(200);
});

test('nothing varies, nothing is counted', () => {
  expect(frequency(model('a', [assumption('a', fixed(1))]))).toBeNull();
});

test('a number that claims its middle is not reached by what lies beyond it', () => {
  expect(reaches(120, says(100, 'about'))).toBe(false);
  expect(reaches(120, says(100, 'up-to'))).toBe(true);
  expect(reaches(120, says(100, 'under'))).toBe(false);
});
