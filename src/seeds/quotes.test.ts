import { describe, expect, test } from 'vitest';
import { misquoted } from './quotes.ts';

const text = 'He said 11,000 came. She said that 1,000 came, and 1,000 left. Her o’clock was 9.4 million.';
const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

describe('misquoted', () => {
  test('is silent on words that stand exactly once', () => {
    expect(misquoted(text, quote('11,000 came'))).toBeNull();
  });

  test('says how often a quote stands when that is not once', () => {
    expect(misquoted(text, quote('1,000'))).toContain('stands 2 times');
  });

  test('takes a prefix or a suffix as what makes it unique', () => {
    expect(misquoted(text, quote('1,000', 'that '))).toBeNull();
    expect(misquoted(text, quote('1,000', '', ' left'))).toBeNull();
  });

  test('says that a prefix has to join the quote, spaces included', () => {
    expect(misquoted(text, quote('1,000', 'that'))).toContain('not between this prefix and suffix');
  });

  test('does not find a number within a longer one, nor a word within another', () => {
    expect(misquoted(text, quote('1,000 came'))).toBeNull();
    expect(misquoted(text, quote('000 left'))).toContain('inside a word');
    expect(misquoted(text, quote('4 million'))).toContain('inside a word');
    expect(misquoted(text, quote('was 9'))).toContain('inside a word');
    expect(misquoted(text, quote('e said 11,000'))).toContain('inside a word');
  });

  test('shows where a quote leaves the text', () => {
    expect(misquoted(text, quote('Her o’clock is'))).toContain(
      'up to `...Her o’clock ` it does, then the capture has `was 9.4 million.` and the quote `is`',
    );
  });

  test('names a sign that only looks like that of the text, also where it stands in a longer quote', () => {
    expect(misquoted(text, quote("Her o'clock was"))).toContain(
      ": the capture has `’` (curly apostrophe, U+2019) where the quote has `'` (straight apostrophe, U+0027)",
    );
    expect(misquoted(text, quote("left. Her o'clock was"))).toContain('(curly apostrophe, U+2019)');
  });

  test('says of curly marks around a quote that they are letters', () => {
    expect(misquoted(text, quote('“He said 11,000 came”'))).toContain('the quote has curly marks around it');
    expect(misquoted('He wrote “we came”, and left.', quote('“we came”'))).toBeNull();
  });

  test('does not take a lookalike for the quote', () => {
    expect(misquoted(text, quote('He said 12,000 came'))).toContain('does not stand');
  });
});
