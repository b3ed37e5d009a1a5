import fc from 'fast-check';
import { expect, test } from 'vitest';
import './cases/seed.ts';
import { formatNumber, formatQuantity, formatRange } from './format.ts';

test.each<[number, number, string]>([
  [9.4e6, 3, '9.4 million'],
  [20_000, 3, '20,000'],
  [0.041, 3, '0.041'],
  [1.9403, 3, '1.94'],
  [470.2, 3, '470'],
  [999_999, 3, '1 million'],
  [999_499, 3, '999,000'],
  [999_999_999, 3, '1 billion'],
  [2.4e12, 2, '2.4 trillion'],
  [1e15, 3, '1,000 trillion'],
  [-5e5, 3, '\u2212500,000'],
  [0, 3, '0'],
  [-0, 3, '0'],
  [1.23456e-7, 3, '0.000000123'],
  [13_449, 5, '13,449'],
  [0.30000000000000004, 3, '0.3'],
  [28_180, 12, '28,180'],
])('%d with %d digits is "%s"', (value, digits, text) => {
  expect(formatNumber(value, digits)).toBe(text);
});

test('below a million it prints what the platform would, at a fraction of the cost', () => {
  const platform = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 999_499, noNaN: true }), (value) => {
      expect(formatNumber(value)).toBe(platform.format(Number(value.toPrecision(3))));
    }),
  );
});

test('no number of millions has four digits before the point, and what is read back is what was printed', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 9.9e14, noNaN: true }), fc.integer({ min: 1, max: 6 }), (value, digits) => {
      const text = formatNumber(value, digits);
      const [, number, word] = /^([\d.,]+) ?(\w*)$/.exec(text)!;
      expect(number).not.toMatch(/^\d{4}|^[\d,]{5,}.*[mb]illion/);
      const scale = { '': 1, million: 1e6, billion: 1e9, trillion: 1e12 }[word!]!;
      expect((Number(number!.replace(/,/g, '')) * scale) / Number(value.toPrecision(digits))).toBeCloseTo(1, 9);
    }),
  );
});

test.each([NaN, Infinity, -Infinity])('%d never reaches a page', (value) => {
  expect(() => formatNumber(value)).toThrow(RangeError);
});

test('a quantity has its unit, of one in the singular, and a share is a percentage', () => {
  expect(formatQuantity(1, ['box', 'boxes'])).toBe('1 box');
  expect(formatQuantity(0.999999, ['box', 'boxes'])).toBe('1 box');
  expect(formatQuantity(20_000, ['box', 'boxes'])).toBe('20,000 boxes');
  expect(formatQuantity(2, ['', ''])).toBe('2');
  expect(formatQuantity(0.041, ['', ''], true)).toBe('4.1 %');
});

test.each<[number, number, boolean, string]>([
  [4.1e6, 6.23e6, false, '4.1 to 6.2 million boxes'],
  [9e5, 1.2e6, false, '900,000 to 1.2 million boxes'],
  [9e8, 1.2e9, false, '900 million to 1.2 billion boxes'],
  [241, 376, false, '240 to 380 boxes'],
  [2.01e6, 2.02e6, false, '2 million boxes'],
  [0.2, 0.8, true, '20 to 80 %'],
])('%d to %d', (low, high, percent, text) => {
  expect(formatRange(low, high, percent ? ['', ''] : ['box', 'boxes'], percent)).toBe(text);
});
