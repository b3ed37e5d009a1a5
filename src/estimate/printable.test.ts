import { expect, test } from 'vitest';
import { powerOf } from './power.ts';
import { bounded, printable } from './printable.ts';

test.each([
  // The language itself prints 1e21 as `1e+21`, and all that is smaller in full.
  [1e21, false, false],
  [9.99e20, true, true],
  [-1e21, false, false],
  [-9.99e20, true, true],
  [1e-21, true, true],
  [9e-22, false, true],
  [-9e-22, false, true],
  [0, true, true],
  [NaN, false, false],
  [Infinity, false, false],
])('%d is printable: %s, and bounded: %s', (value, canPrint, isBounded) => {
  expect([printable(value), bounded(value)]).toEqual([canPrint, isBounded]);
});

test.each([
  [1e18, '1 × 10¹⁸'],
  [9.9e17, ''],
  [1e-6, ''],
  [9e-7, '9 × 10⁻⁷'],
  [1.2e-9, '1.2 × 10⁻⁹'],
  [2.5e20, '2.5 × 10²⁰'],
  [1234, ''],
])('%d by a power of ten is `%s`', (value, text) => expect(powerOf(value)).toBe(text));
