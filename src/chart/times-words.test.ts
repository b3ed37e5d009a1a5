import { expect, test } from 'vitest';
import { timesWords } from './times-words.ts';

test.each([
  [1, true, 'about as many as'],
  [0.91, true, 'about as many as'],
  [1.09, false, 'about as much as'],
  [1.5, true, 'about 1.5 times'],
  [1.9, true, 'about twice'],
  [2.19, true, 'about twice'],
  [7.746, true, 'about 7.7 times'],
  [1234, true, 'about 1,200 times'],
  [0.52, true, 'about half of'],
  [0.31, true, 'about a third of'],
  [0.24, true, 'about a quarter of'],
  [0.8, true, 'about 80 % of'],
  [0.0042, true, 'about 0.42 % of'],
])('a ratio of %d is said in words', (ratio, counted, words) => expect(timesWords(ratio, counted)).toBe(words));

test.each([0, -1, NaN, Infinity])('a ratio of %d is none', (ratio) => expect(timesWords(ratio, true)).toBeNull());
