import { expect, test } from 'vitest';
import { within } from './within.ts';

test('a value within a billionth of a limit lies on it, one ten times as far beyond does not', () => {
  for (const size of [1, 1e-12, 1e12]) {
    expect(within(size * (1 + 5e-10), -size, size)).toBe(true);
    expect(within(size * (1 + 5e-9), -size, size)).toBe(false);
    expect(within(-size * (1 + 5e-10), -size, size)).toBe(true);
    expect(within(-size * (1 + 5e-9), -size, size)).toBe(false);
  }
});

test('both ends are within, and zero has no billionth', () => {
  expect([within(0, 0, 1), within(1, 0, 1), within(-1e-300, 0, 1), within(5, 5, 5)]).toEqual([true, true, false, true]);
  expect([within(3, -Infinity, Infinity), within(NaN, 0, 1)]).toEqual([true, false]);
});
