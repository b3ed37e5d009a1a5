import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../tests/samples/engine/seed.ts';
import { formatGiven, formatGivenRange, formatNumber, formatQuantity, formatRange, rangeDigits } from './format.ts';

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
  [1.23456e-6, 3, '0.00000123'],
  [1.23456e-7, 3, '1.23 × 10⁻⁷'],
  [-4e-12, 3, '\u22124 × 10⁻¹²'],
  [6.022e23, 3, '6.02 × 10²³'],
  [1e18, 3, '1 × 10¹⁸'],
  [1e17, 3, '100,000 trillion'],
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
  [2.01e6, 2.02e6, false, '2.01 to 2.02 million boxes'],
  [10_450, 10_540, false, '10,450 to 10,540 boxes'],
  [312_000, 400_000, false, '310,000 to 400,000 boxes'],
  [5, 5, false, '5 boxes'],
  [1, 1, false, '1 box'],
  [0.5, 1, false, '0.5 to 1 boxes'],
  [1e-9, 3e-9, false, '1 × 10⁻⁹ to 3 × 10⁻⁹ boxes'],
  [0.996, 0.999, true, '99.6 to 99.9 %'],
  [0.2, 0.9996, true, '20 to 99.96 %'],
  [0.2, 1, true, '20 to 100 %'],
  [-6, -2, false, '\u22126 to \u22122 boxes'],
  [0.2, 0.8, true, '20 to 80 %'],
])('%d to %d', (low, high, percent, text) => {
  expect(formatRange(low, high, percent ? ['', ''] : ['box', 'boxes'], percent)).toBe(text);
});

test('a share is printed as the whole, or as nothing, only where it is', () => {
  expect(formatQuantity(1, ['', ''], true)).toBe('100 %');
  expect(formatQuantity(0.9996, ['', ''], true)).toBe('99.96 %');
  expect(formatQuantity(0.9999999, ['', ''], true)).toBe('99.99999 %');
  expect(formatQuantity(1.0004, ['', ''], true)).toBe('100.04 %');
  expect(formatQuantity(1e-5, ['', ''], true)).toBe('0.001 %');
  expect(formatQuantity(0, ['', ''], true)).toBe('0 %');
  // What binary arithmetic adds says nothing.
  expect(formatQuantity(0.1 * 10 - 1e-16, ['', ''], true)).toBe('100 %');
});

test('the printed ends of a range differ, and move together by no more than half of its width', () => {
  const end = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(end, fc.double({ min: 1e-9, max: 10, noNaN: true }), (low, more) => {
      const high = low * (1 + more);
      const digits = rangeDigits(low, high);
      const [from, to] = [low, high].map((v) => Number(v.toPrecision(digits))) as [number, number];
      expect(from).toBeLessThan(to);
      expect(Math.abs(from - low) + Math.abs(to - high)).toBeLessThanOrEqual((high - low) / 2 + 1e-12 * high);
      expect(formatRange(low, high)).toContain(' to ');
    }),
  );
});

test('a value that somebody gave is printed as it was given, up to six digits, and a computed one to three', () => {
  const kg = ['kg', 'kg'] as const;
  expect(formatGiven(28_180, kg, false)).toBe('28,180 kg');
  expect(formatGiven(43.56, kg, false)).toBe('43.56 kg');
  expect(formatGiven(123_456, kg, false)).toBe('123,456 kg');
  expect(formatGiven(1_234_567, kg, false)).toBe('1.23 million kg');
  expect(formatGiven(100 / 3, kg, false)).toBe('33.3 kg');
  expect(formatGiven(0.1234, ['', ''], true)).toBe('12.34 %');
  expect(formatGiven(1 / 3, ['', ''], true)).toBe('33.3 %');
  expect(formatGivenRange(375, 480, ['round', 'rounds'], false)).toBe('375 to 480 rounds');
  expect(formatGivenRange(1234.5, 5000 / 3, kg, false)).toBe('1,234.5 to 1,666.67 kg');
});

test('an end that two digits would print beyond what is possible gets a third', () => {
  expect(formatRange(0.104, 0.846, ['', ''], true, 2)).toBe('10 to 85 %');
  expect(formatRange(104, 846, ['', ''], false, 2, [103, null])).toBe('104 to 846');
  expect(formatRange(104, 846, ['', ''], false, 2, [null, 846])).toBe('104 to 846');
  expect(formatRange(104, 846, ['', ''], false, 2, [100, 850])).toBe('100 to 850');
});
