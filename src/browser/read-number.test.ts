import { describe, expect, test } from 'vitest';
import { typed } from '../chart/words.ts';
import { decimalOf, type Field, readNumber } from './read-number.ts';

const boxes: Field = { percent: false, unitLabel: ['box', 'boxes'], decimal: '.' };
const share: Field = { ...boxes, percent: true };
const dollars: Field = { ...boxes, unitLabel: ['US dollar', 'US dollars'] };
const metres: Field = { ...boxes, unitLabel: ['m', 'm'] };
const abroad: Field = { ...boxes, decimal: ',' };

describe('readNumber', () => {
  test.each<[string, number]>([
    ['470', 470],
    ['9,400,000', 9.4e6],
    ['9.4 million', 9.4e6],
    ['2 Billion', 2e9],
    ['4 millions', 4e6],
    [' 1 000 ', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000\u202f000', 1e6],
    ['1 000 000', 1e6],
    ["1'000", 1000],
    ['1.000.000', 1e6],
    ['1,20,000', 120e3],
    ['-3.5', -3.5],
    ['\u22123.5', -3.5],
    ['+5', 5],
    ['.5', 0.5],
    ['1.', 1],
    ['1,', 1],
    ['1e3', 1000],
    ['1.5e-3', 0.0015],
    ['2 × 10^3', 2000],
    ['2x10³', 2000],
    ['2m', 2e6],
    ['2 M', 2e6],
    ['3bn', 3e9],
    ['25k', 25e3],
    ['5 lakh', 5e5],
    ['12 boxes', 12],
    ['1 box', 1],
    ['12boxes', 12],
    ['½', 0.5],
    ['2½', 2.5],
    ['2 ½ million', 2.5e6],
    ['2⅛', 2.125],
    ['-½', -0.5],
    ['١٢٣', 123],
    ['١٬٢٣٤٫٥', 1234.5],
    ['۱۲۳', 123],
    ['१२३', 123],
    ['１２３', 123],
    ['１．５', 1.5],
    ['٥ million', 5e6],
  ])('reads %j', (text, value) => expect(readNumber(text, boxes)).toBeCloseTo(value, 9));

  test.each<[string, string]>([
    ['', 'Write a number, such as 9,400,000 or 9.4 million.'],
    [' ', 'Write a number, such as 9,400,000 or 9.4 million.'],
    ['½½', '“½” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['١٢ كيلو', '“كيلو” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['(5)', '“(” is not understood: the value is in boxes. Write the number alone.'],
    ['5-', '“-” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['lots', '“lots” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['4 score', '“score” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['5 kg', '“kg” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['constructor', '“constructor” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['4 constructor', '“constructor” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['1.2.3', '“1.2.3” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['1 5', '“1 5” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['4 to 5', '“4 to 5” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['0x10', '“0x10” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['million', '“million” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['80 %', '“%” is not understood. Write a number, such as 9,400,000 or 9.4 million.'],
    ['--4', '“-” is not understood: the value is in boxes. Write the number alone.'],
    ['$150', '“$” is not understood: the value is in boxes. Write the number alone.'],
    ['1,5', '“1,5” has a comma where a point stands before decimals. Write 1.5, or all digits of a thousand.'],
    ['9e999', '“9e999” is too large.'],
  ])('says why %j is no number', (text, reason) => expect(readNumber(text, boxes)).toBe(reason));

  test('takes a share with its sign or without', () => {
    for (const text of ['80', '80 %', '80%', '80 per cent', '80 percent', '８０％', '٨٠٪'])
      expect(readNumber(text, share)).toBeCloseTo(0.8);
    expect(readNumber('many', share)).toBe('“many” is not understood. Write a number, such as 80.');
  });

  test('takes the sign of its own money, and its own unit before any letter of a multiple', () => {
    expect(readNumber('$150', dollars)).toBe(150);
    expect(readNumber('-$1.5m', dollars)).toBe(-1.5e6);
    expect(readNumber('150 US dollars', dollars)).toBe(150);
    expect(readNumber('150 $', dollars)).toBe(150);
    expect(readNumber('1.5m$', dollars)).toBe(1.5e6);
    expect(readNumber('€150', dollars)).toBe(
      '“€” is not understood: the value is in US dollars. Write the number alone.',
    );
    expect(readNumber('2m', metres)).toBe(2);
    expect(readNumber('2 million m', metres)).toBe(2e6);
  });

  test('reads a comma before decimals where readers write one, and refuses what may be two numbers', () => {
    for (const [text, value] of [
      ['1,5', 1.5],
      ['1.5', 1.5],
      ['0,125', 0.125],
      ['1.234,5', 1234.5],
      ['1,234.5', 1234.5],
      ['1.000.000', 1e6],
      ['1 234', 1234],
      ['9,4 million', 9.4e6],
      ['2,5 Mio.', 2.5e6],
      ['2⅛', 2.125],
      ['3 Mrd.', 3e9],
    ] as const)
      expect(readNumber(text, abroad)).toBeCloseTo(value, 9);
    expect(readNumber('1.234', abroad)).toBe('“1.234” may be 1234 or 1.2340. Write one of these.');
    expect(readNumber('28,190', abroad)).toBe('“28,190” may be 28190 or 28.1900. Write one of these.');
    for (const text of ['28190', '28.1900', '28,1900']) expect(typeof readNumber(text, abroad)).toBe('number');
  });

  test.each([470, 9_400_000, 0.0041, 20_000, 82.2, 28_180, -5, 5e-9, 6.02e23, 1.5e17])(
    'reads %d back as the field shows it',
    (value) => {
      expect((readNumber(typed(value, false), boxes) as number) / value).toBeCloseTo(1, 9);
    },
  );
});

test('decimalOf knows which sign stands before decimals', () => {
  expect(['en', 'de', 'fr', 'ja', 'en-IN', 'pt-BR', 'ar'].map((language) => decimalOf([language]))).toEqual([
    '.',
    ',',
    ',',
    '.',
    '.',
    ',',
    '.',
  ]);
  expect(decimalOf(['en-US@posix'])).toBe('.');
});
