import { expect, test } from 'vitest';
import { reach } from './reach.ts';

test('where each assumption occurs once the bounds are those of the corners', () => {
  const [low, high] = reach(['/', ['*', 'a', 'b'], 'c'], new Map([['a', [1, 2]], ['b', [3, 4]], ['c', [5, 10]]] as const));
  expect(low).toBeCloseTo(0.3, 12);
  expect(high).toBeCloseTo(1.6, 12);
});

test('an assumption that occurs twice does not widen the bounds by much', () => {
  const [low, high] = reach(['/', 'a', ['+', 'a', 'b']], new Map([['a', [1, 9]], ['b', [1, 9]]] as const));
  expect(low).toBeLessThanOrEqual(0.1);
  expect(low).toBeGreaterThan(0.08);
  expect(high).toBeGreaterThanOrEqual(0.9);
  expect(high).toBeLessThan(1.05);
});

test('a share and its rest stay between the two they mix', () => {
  const [low, high] = reach(['+', ['*', 's', 400], ['*', ['-', 1, 's'], 100]], new Map([['s', [0, 1]]] as const));
  expect(low).toBeGreaterThan(95);
  expect(high).toBeLessThan(405);
});

test('what has no bound leaves the result without one', () => {
  expect(reach(['*', 'a', ['+', 'a', 1]], new Map([['a', [0, Infinity]]] as const))[1]).toBe(Infinity);
});

test('two hundred and fifty-six boxes come within a five-hundredth of a curve\'s top', () => {
  const [low, high] = reach(['*', 'x', ['-', 10, 'x']], new Map([['x', [0, 10]]] as const));
  expect(low).toBeCloseTo(0, 9);
  expect(high).toBeGreaterThanOrEqual(25);
  expect(high).toBeLessThan(25.05);
});
