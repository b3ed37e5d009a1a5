import { describe, expect, test } from 'vitest';
import { magnitudes, partOf, sets, smallNumber, vagueWords } from './number-words.ts';
import { readStated } from './stated.ts';
import { tokensOf } from './tokens.ts';

describe('smallNumber', () => {
  test.each([
    ['zero', 0],
    ['nought', 0],
    ['naught', 0],
    ['seven', 7],
    ['nineteen', 19],
    ['forty', 40],
    ['fourty', 40],
    ['ninety', 90],
    ['twenty-five', 25],
    ['ninety-nine', 99],
  ])('of %s is %d', (word, value) => expect(smallNumber(word)).toBe(value));

  test.each([
    '',
    'boat',
    'hundred',
    'twenty-',
    '-five',
    'twenty-zero',
    'twenty-ten',
    'twenty-boat',
    'five-five',
    'boat-five',
    'twenty-five-six',
    'constructor',
  ])('of “%s” there is none', (word) => expect(smallNumber(word)).toBeNaN());
});

describe('partOf', () => {
  test.each([
    ['half', 2],
    ['halve', 2],
    ['halves', 2],
    ['third', 3],
    ['thirds', 3],
    ['quarter', 4],
    ['ninth', 9],
    ['twelfths', 12],
    ['nineteenth', 19],
    ['twentieth', 20],
    ['ninetieth', 90],
    ['hundredth', 100],
    ['thousandths', 1e3],
    ['millionth', 1e6],
    ['billionth', 1e9],
    ['trillionths', 1e12],
    ['twenty-first', 21],
    ['twenty-seconds', 22],
    ['thirty-fifths', 35],
    ['ninety-ninth', 99],
  ])('of %s is %d', (word, value) => expect(partOf(word)).toBe(value));

  test.each(['first', 'second', 'five', 'boat', 'twenty-tenth', 'twenty-boat', 'boat-third', 'twenty-five', ''])(
    'of “%s” there is none',
    (word) => expect(partOf(word)).toBeUndefined(),
  );
});

test('sets and plurals name their number', () => {
  expect(Object.fromEntries(sets)).toEqual({ dozen: 12, score: 20 });
  expect(Object.fromEntries(magnitudes)).toEqual({
    tens: 10,
    dozens: 12,
    scores: 20,
    hundreds: 100,
    thousands: 1000,
    lakhs: 100_000,
    millions: 1_000_000,
    crores: 10_000_000,
    billions: 1_000_000_000,
    trillions: 1_000_000_000_000,
  });
});

test('vague words leave open three to nine, or two to three', () => {
  for (const word of ['several', 'few', 'handful', 'many', 'countless']) expect(vagueWords.get(word)).toEqual([3, 9]);
  expect(vagueWords.get('multiple')).toEqual([2, 9]);
  expect(vagueWords.get('couple')).toEqual([2, 3]);
});

// The parts of one by their signs, each written out.
test.each([
  ['½', 0.5],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅕', 0.2],
  ['⅖', 0.4],
  ['⅗', 0.6],
  ['⅘', 0.8],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 0.125],
  ['⅜', 0.375],
  ['⅝', 0.625],
  ['⅞', 0.875],
  ['⅑', 1 / 9],
  ['⅒', 0.1],
])('%s is %d, and behind a number as much more', (sign, part) => {
  expect(readStated({ text: sign, unit: '1' }).value).toBeCloseTo(part, 12);
  expect(readStated({ text: `5${sign}`, unit: '1' }).value).toBeCloseTo(5 + part, 12);
  expect(readStated({ text: `5 ${sign} km`, unit: 'km' }).value).toBeCloseTo(5 + part, 12);
});

// Multiples, and powers of ten as people write them.
test.each([
  ['5 hundred', 500],
  ['5 thousand', 5e3],
  ['5k', 5e3],
  ['5 lac', 5e5],
  ['5 lakh', 5e5],
  ['5 mn', 5e6],
  ['5 mln', 5e6],
  ['5 mio', 5e6],
  ['5 crore', 5e7],
  ['5 billion', 5e9],
  ['5 bn', 5e9],
  ['5 bln', 5e9],
  ['5 milliard', 5e9],
  ['5 mrd', 5e9],
  ['5 trillion', 5e12],
  ['5 tn', 5e12],
  ['5 trn', 5e12],
  ['5 quadrillion', 5e15],
  ['10⁶', 1e6],
  ['10^6', 1e6],
  ['10^+6', 1e6],
  ['10^-2', 0.01],
  ['10^−2', 0.01],
  ['10⁻²', 0.01],
  ['10⁺²', 100],
  ['10¹²', 1e12],
  ['3×10⁶', 3e6],
  ['3 × 10^6', 3e6],
  ['3x10^6', 3e6],
  ['3·10⁶', 3e6],
  ['3*10^6', 3e6],
  ['3.5×10⁻²', 0.035],
  ['3×10-5', 3e-5],
  ['3e5', 3e5],
  ['3E5', 3e5],
  ['3e-5', 3e-5],
  ['3e+5', 3e5],
])('%s is %d', (text, value) => expect(readStated({ text, unit: '1' }).value / value).toBeCloseTo(1, 12));

test('a power of ten is rounded at its digits', () => {
  expect(readStated({ text: '3.5×10⁶', unit: '1' })).toMatchObject({ low: 3.45e6, high: 3.55e6 });
  expect(readStated({ text: '10^6', unit: '1' })).toMatchObject({ low: 9e5, high: 1.1e6 });
});

const digitsIn = (text: string): string[] =>
  tokensOf({ text, start: 0 }).flatMap(({ kind, text: own }) => (kind === 'number' ? [own] : []));

test.each(
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december'
    .split(' ')
    .flatMap((month) => [month, `${month}.`]),
)('behind `%s` a plain space parts the day from the number', (month) => {
  expect(digitsIn(`On ${month} 3 200 boats came.`)).toEqual(['3', '200']);
});

test('behind other words, and within a number of more groups, it parts thousands', () => {
  expect(digitsIn('On dismay 3 200 boats came.')).toEqual(['3 200']);
  expect(digitsIn('The mayor 3 200 boats saw.')).toEqual(['3 200']);
  expect(digitsIn('They saw 3 200 500 boats.')).toEqual(['3 200 500']);
  expect(digitsIn('On Sept 3, 3 200 boats came.')).toEqual(['3', '3 200']);
});
