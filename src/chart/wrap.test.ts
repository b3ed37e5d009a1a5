import { describe, expect, test } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

describe('wrap', () => {
  test('breaks between words', () => {
    expect(wrap('one two three', textWidth('one two', 13))).toEqual(['one two', 'three']);
  });
  test('leaves no word alone where the lines could be of one length, and takes no more lines for it', () => {
    const px = textWidth('The agency has the same', 13);
    expect(wrap('The agency has the same words.', px)).toEqual(['The agency has', 'the same words.']);
    const long = 'Some estimates reach this number and others do not. Nobody is known to have looked inside.';
    for (const at of [90, 140, 200, 280, 400]) {
      const lines = wrap(long, at);
      const widths = lines.map((line) => textWidth(line, 13));
      expect(lines.join(' ')).toBe(long);
      expect(Math.max(...widths)).toBeLessThanOrEqual(at);
      expect(lines.length).toBeLessThanOrEqual(Math.ceil(textWidth(long, 13) / at) + 2);
      // A pixel less than the widest line would take one line more.
      expect(wrap(long, Math.max(...widths) - 2).length).toBeGreaterThan(lines.length - 1);
    }
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
