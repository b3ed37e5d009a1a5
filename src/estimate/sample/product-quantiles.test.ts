import { expect, test } from 'vitest';
import { assumption, fixed, lognormalOf, model, uniform } from '../cases/model.ts';
import { createSampler } from './sample.ts';
import { createSampler as createKept } from './product-sample.ts';
import { productQuantiles } from './product-quantiles.ts';

const SHARES = [0.05, 0.5, 0.95];
const varying = (ids: readonly string[]) =>
  ids.map((id, i) => assumption(id, i % 2 ? uniform(1, 3) : lognormalOf(2, 0.3), { sourced: i !== 1 }));

test('a product or quotient of four ranges carries its quantiles, one of five does not', () => {
  expect(Object.keys(productQuantiles(model('a * b / c * d', varying(['a', 'b', 'c', 'd'])))!)).toHaveLength(15);
  expect(productQuantiles(model('a * b / c * d * f', varying(['a', 'b', 'c', 'd', 'f'])))).toBeNull();
});

test.each(['a + b', 'a * a', 'a * (b - 1)', 'sqrt(a) * b', 'a * b * 0'])(
  '`%s` is no product of things that occur once, and carries none',
  (formula) => {
    expect(productQuantiles(model(formula, varying(formula.includes('b') ? ['a', 'b'] : ['a'])))).toBeNull();
  },
);

test('a product whose central value is zero has no quantiles as parts of it', () => {
  expect(
    productQuantiles(model('a * b', [assumption('a', uniform(-1, 1)), assumption('b', lognormalOf(2, 0.3))])),
  ).toBeNull();
});

test('what is carried gives what the points give, whichever are set and whichever have a source', () => {
  const m = model('2 * a * b / c', [...varying(['a', 'b']), assumption('c', fixed(-7))]);
  const quantiles = productQuantiles(m)!;
  expect(Object.keys(quantiles)).toEqual(['1', '2', '3']);
  const [points, kept] = [createSampler(m), createKept({ ...m, quantiles })];
  for (const settings of [{}, { a: 5 }, { b: 1.5 }, { c: -3 }, { a: 5, c: 2 }] as Array<Record<string, number>>) {
    for (const which of ['all', 'sourced'] as const) {
      const [found, expected] = [kept(settings, SHARES, which), points(settings, SHARES, which)];
      expect(found === null).toBe(expected === null);
      found?.forEach((q, i) => expect(q / expected![i]!).toBeCloseTo(1, 9));
      if (found) expect([...found].sort((x, y) => x - y)).toEqual(found);
    }
  }
  expect(kept({ a: 5, b: 1.5 }, SHARES)).toBeNull();
  expect(kept({ a: 5 }, SHARES, 'sourced')).toBeNull();
});

test('what is carried has twelve digits, so that every machine carries the same', () => {
  for (const list of Object.values(productQuantiles(model('a * b', varying(['a', 'b'])))!))
    for (const q of list) expect(Number(q.toPrecision(12))).toBe(q);
});
