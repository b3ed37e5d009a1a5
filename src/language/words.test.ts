import { describe, expect, test } from 'vitest';
import { countWords, wordsShown } from './words.ts';

describe('wordsShown', () => {
  test('counts the words of quotes that share nothing', () => {
    expect(wordsShown(['one two three', 'four five'])).toBe(5);
  });

  test('counts a quote within another once', () => {
    expect(wordsShown(['one two three four', 'two three', 'two three'])).toBe(4);
  });

  test('counts a quote within another once, whichever comes first and however long the others are', () => {
    expect(wordsShown(['two three', 'a considerably longer quotation', 'one two three four'])).toBe(8);
    expect(wordsShown(['b c', 'a b c', 'z'])).toBe(4);
  });

  test('counts once the words with which one quote ends and another begins', () => {
    expect(wordsShown(['a b c d e', 'c d e f g'])).toBe(7);
  });

  test('joins no quote with itself, and none twice', () => {
    expect(wordsShown(['a b c x a b c'])).toBe(7);
    expect(wordsShown(['x a b c', 'y a b c', 'a b c z'])).toBe(9);
  });

  test('takes a word or two at the ends of two quotes for chance', () => {
    expect(wordsShown(['it went to market', 'to market by rail'])).toBe(8);
  });
});

describe('countWords', () => {
  test('counts what white space parts, however much of it', () => {
    expect(countWords('  one\n\ntwo\t three ')).toBe(3);
    expect(countWords(' \n')).toBe(0);
  });
});
