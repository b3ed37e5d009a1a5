import { expect, test } from 'vitest';
import { wholeDigits } from './whole-digits.ts';

test.each([
  // 99.96 % to three digits is 100, to four 99.96.
  [0.9996, 3, 4],
  // Twelve digits are the most.
  [1 - 1e-15, 3, 12],
  [0.999999, 3, 6],
  [0.994, 2, 2],
  [1, 3, 3],
  [0.5, 2, 2],
])('a share of %d in %d digits is printed with %d', (share, digits, wanted) => {
  expect(wholeDigits(share, digits)).toBe(wanted);
});
