import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../tests/samples/engine/seed.ts';
import { choice, fixed, lognormal, normal, halves, uniform } from '../../tests/samples/engine/model.ts';
import { clamp, domain, ends, quantile } from './range.ts';
import type { Range } from './types.ts';

const shapes: Array<[string, Range]> = [
  ['lognormal', lognormal(75, 90)],
  ['normal', normal(-3, 7)],
  ['uniform', uniform(2, 5)],
  ['halves', halves(0.2, 0.9, 1)],
];

test.each(shapes)('the median of a %s is its central value', (_, range) => {
  expect(quantile(range, 0.5)).toBeCloseTo(range.central, 6);
});

test.each(shapes.slice(0, 2))('the 5 and 95 percent points of a %s are as written', (_, range) => {
  expect(quantile(range, 0.05)).toBeCloseTo(ends(range)[0], 4);
  expect(quantile(range, 0.95)).toBeCloseTo(ends(range)[1], 4);
});

test.each(shapes.slice(2))('all of a %s lies between its ends', (_, range) => {
  const [low, high] = ends(range);
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (u) => {
      expect(quantile(range, u)).toBeGreaterThanOrEqual(low);
      expect(quantile(range, u)).toBeLessThanOrEqual(high);
    }),
  );
});

test.each(shapes)('more of a %s lies below a greater value', (_, range) => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
      fc.double({ min: 1e-4, max: 1e-3, noNaN: true }),
      (u, more) => {
        expect(quantile(range, u + more * (1 - u))).toBeGreaterThan(quantile(range, u));
      },
    ),
  );
});

test('a triangle rises evenly on each side of its median: an eighth of it lies before half the way there', () => {
  expect(quantile(halves(0, 10, 20), 0.125)).toBeCloseTo(5, 4);
  expect(quantile(halves(0, 10, 40), 0.875)).toBeCloseTo(25, 3);
});

test('each value of a choice is as likely as another', () => {
  expect([0.1, 0.4, 0.6, 0.9].map((u) => quantile(choice(24, 30), u))).toEqual([24, 24, 30, 30]);
});

test('a value beyond a hard limit is put on it', () => {
  expect(clamp(1.2, { min: 0, max: 1 })).toBe(1);
  expect(clamp(-5, { min: 0, max: null })).toBe(0);
  expect(clamp(-5, { min: null, max: null })).toBe(-5);
});

test('the domain is the hard limits; without any a fixed number is itself and a lognormal is positive', () => {
  expect(domain({ range: fixed(5), min: null, max: null })).toEqual([5, 5]);
  expect(domain({ range: fixed(5), min: 0, max: null })).toEqual([0, Infinity]);
  expect(domain({ range: lognormal(1, 2), min: null, max: null })).toEqual([0, Infinity]);
  expect(domain({ range: normal(1, 2), min: null, max: 9 })).toEqual([-Infinity, 9]);
});
