import { describe, expect, test } from 'vitest';
import { typed } from '../chart/words.ts';
import { readNumber } from './read-number.ts';

describe('readNumber', () => {
  test.each([['470', 470], ['9,400,000', 9.4e6], ['9.4 million', 9.4e6], ['2 Billion', 2e9], [' 1 000 ', 1000], ['1\u00a0000', 1000], ["1'000", 1000], ['-3.5', -3.5], ['\u22123.5', -3.5], ['.5', 0.5], ['1e3', 1000]])('reads %j', (text, value) => {
    expect(readNumber(text, false)).toBeCloseTo(value, 9);
  });
  test.each(['', 'many', '4 score', '1.2.3', '--4', 'million', '4 millions', '0x10', 'e', '%'])('finds no number in %j', (text) => {
    expect(readNumber(text, false)).toBeNull();
  });
  test('takes a share with its sign or without', () => {
    expect(readNumber('80', true)).toBeCloseTo(0.8);
    expect(readNumber('80 %', true)).toBeCloseTo(0.8);
  });
  test.each([470, 9_400_000, 0.0041, 20_000, 82.2, 28_180])('reads %d back as the field shows it', (value) => {
    expect(readNumber(typed(value, false), false)).toBeCloseTo(value, 6);
  });
});
