import { describe, expect, test } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

describe('wrap', () => {
  test('breaks between words', () => {
    expect(wrap('one two three', textWidth('one two', 13))).toEqual(['one two', 'three']);
  });
  test('breaks a word that is longer than a line, and loses no letter of it', () => {
    const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    const lines = wrap(`The ${word} now`, 120);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(120);
    expect(lines.join('').replaceAll(' ', '')).toBe(`The${word}now`);
  });
  test('has no line for no text', () => {
    expect(wrap('', 100)).toEqual([]);
  });
});
