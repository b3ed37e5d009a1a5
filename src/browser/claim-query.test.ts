import { describe, expect, test } from 'vitest';
import { found, plain, readQuery } from './claim-query.ts';
import type { Searched } from './claim-query.ts';

const claim = (words: string, low = Number.NaN, high = Number.NaN): Searched => ({
  text: ` ${plain(words).replace(/[^\p{L}\p{N}]+/gu, ' ')}`,
  low,
  high,
});
const crowd = claim('The police counted 140,000 people at Žižkov on the avenue person', 135_000, 145_000);

describe('readQuery', () => {
  test.each([
    ['9 million people', 9e6],
    ['9,000,000', 9e6],
    ['nine million', 9e6],
    ['9m', 9e6],
    ['9.4 million', 9.4e6],
    ['140k', 140_000],
    ['30 %', 0.3],
    ['thirty five', 5],
  ])('reads a number in “%s”', (text, value) => {
    expect(readQuery(text).numbers.at(-1)!.value).toBeCloseTo(value, 9);
  });
  test('takes the rest for words, without accents and without the s of many', () => {
    expect(readQuery('Žižkov people buses')).toEqual({ words: ['zizkov', 'people', 'buse'], numbers: [] });
  });
});

describe('found', () => {
  test.each(['140,000', '140 thousand', '140k people', 'police zizkov', 'avenue', '', 'peop'])(
    'finds by “%s”',
    (text) => {
      expect(found(readQuery(text), crowd)).toBe(true);
    },
  );
  test.each(['14,000', '150 thousand people', 'olice', '140k buses', '1'])('finds nothing by “%s”', (text) => {
    expect(found(readQuery(text), crowd)).toBe(false);
  });
  test('finds a number that stands in the words alone', () => {
    expect(found(readQuery('450 mm'), claim('coins of 450 mm'))).toBe(true);
    expect(found(readQuery('50 mm'), claim('coins of 450 mm'))).toBe(false);
  });
});
