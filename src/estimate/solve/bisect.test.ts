import { expect, test } from 'vitest';
import { bisect } from './bisect.ts';

test('a change of sign is found to the last bit, rising or falling', () => {
  expect(bisect((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(bisect((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(bisect((x) => x ** 3 + 8, -5, 0)).toBeCloseTo(-2, 14);
});

test('a zero that is met is given as it is', () => {
  let calls = 0;
  expect(bisect((x) => (calls++, x - 1), 0, 2)).toBe(1);
  expect(calls).toBeLessThan(4);
});

test('of the two neighbours around a jump the one nearer to zero is given', () => {
  expect(bisect((x) => (x < 1 ? -1 : 5), 0, 2)).toBeLessThan(1);
  expect(bisect((x) => (x < 1 ? -5 : 1), 0, 2)).toBe(1);
});

test('it ends, however far the ends lie apart', () => {
  expect(bisect((x) => x - 3, -1e300, 1e300)).toBeCloseTo(3, 9);
});

test('it stops where no number lies between the two ends: 52 halvings lie between 1 and 2', () => {
  for (const sign of [1, -1]) {
    let calls = 0;
    bisect((x) => (calls++, sign * (x * x - 2)), 1, 2);
    expect(calls).toBeLessThan(60);
  }
});
