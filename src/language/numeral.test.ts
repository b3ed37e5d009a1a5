import { expect, test } from 'vitest';
import { readNumeral } from './numeral.ts';

test.each<[string, number]>([
  ['0', 0],
  ['470', 470],
  ['9.4', 9.4],
  ['.5', 0.5],
  ['0.125', 0.125],
  ['9,400,000', 9.4e6],
  ['1,234.56', 1234.56],
  ['1 000 000', 1e6],
  ['1\u00a0000\u00a0000', 1e6],
  ['1\u202f000', 1000],
  ['1\u2009000', 1000],
  ["1'000'000", 1e6],
  ['1’000', 1000],
  ['1.000.000', 1e6],
  ['1.234.567,8', 1234567.8],
  ['1.234,5', 1234.5],
  ['1 234,5', 1234.5],
  ['1,20,000', 120000],
  ['12,34,567.89', 1234567.89],
  ['1,00,00,000', 1e7],
])('`%s` is %d, whichever sign stands before decimals', (text, value) => {
  for (const decimal of ['.', ','] as const) expect(readNumeral(text, decimal)).toMatchObject({ value });
});

test('one group of three may be decimals: the sign that stands before them decides', () => {
  expect(readNumeral('1,234')).toEqual({ value: 1234, plain: '1234', certainty: 'either' });
  expect(readNumeral('1.234')).toEqual({ value: 1.234, plain: '1.234', certainty: 'either' });
  expect(readNumeral('1,234', ',')).toMatchObject({ value: 1.234, certainty: 'either' });
  expect(readNumeral('1.234', ',')).toMatchObject({ value: 1234, certainty: 'either' });
});

test('decimals behind the other sign are read, and said to be', () => {
  expect(readNumeral('1,5')).toMatchObject({ value: 1.5, certainty: 'other' });
  expect(readNumeral('0,125')).toMatchObject({ value: 0.125, certainty: 'other' });
  expect(readNumeral('1.5', ',')).toMatchObject({ value: 1.5, certainty: 'other' });
  expect(readNumeral('1,5', ',')).toMatchObject({ value: 1.5, certainty: 'sure' });
});

test.each([
  '',
  '.',
  ',',
  '1,,5',
  '1.2.3',
  '1,2,3',
  '1,0000,000',
  '12 34',
  '1 0000',
  'x',
  '1x',
  '1,000.000,5',
  '1.',
  '١٢',
])('`%s` is no numeral', (text) => {
  expect(readNumeral(text)).toBeNull();
});
