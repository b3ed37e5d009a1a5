import { describe, expect, test } from 'vitest';
import { createLiteral } from './literals.ts';

const places = (pattern: string, text: string): string[] =>
  createLiteral(pattern)(text).map(([from, to]) => text.slice(from, to));

describe('createLiteral', () => {
  test.each([
    ['\\b(19|20)\\d\\d\\b', 'In 1999 and 2024, not in 12024.', ['1999', '2024']],
    [
      '\\b\\d{1,2}((–| to | and )\\d{1,2})? (May|June)\\b( 20\\d\\d\\b)?',
      'From 3 to 4 May 2024, and 5–6 June.',
      ['3 to 4 May 2024', '5–6 June'],
    ],
    ['\\bOF-540\\b', 'The OF-540, 😀 the OF-540.', ['OF-540', 'OF-540']],
    ['\\u0041\\d', 'A1 B2', ['A1']],
    ['\\p{Lu}\\d+', 'É12 é13', ['É12']],
    ['x*', 'axxb', ['xx']],
  ])('finds %s as the language’s own expressions do', (pattern, text, expected) => {
    expect(places(pattern, text)).toEqual(expected);
    expect(
      [...text.matchAll(new RegExp(pattern, 'gu'))].map(([found]) => found).filter((found) => found !== ''),
    ).toEqual(expected);
  });

  test.each(['(a+)+b', '(a|aa)+$', '(.*)*b', '(\\d+)+x', '^(([a-z])+.)+[A-Z]([a-z])+$', '(a?){40}a{40}'])(
    'ends %s within a second on a long text',
    (pattern) => {
      const begun = performance.now();
      for (const text of ['a'.repeat(20_000), '1'.repeat(20_000), 'ab '.repeat(7000)]) createLiteral(pattern)(text);
      // Even where eight others take the processor.
      expect(performance.now() - begun).toBeLessThan(5000);
    },
  );

  test.each([
    ['(', /^Invalid regular expression: .*Unterminated group$/],
    ['(?=x)', /^it looks ahead/],
    ['(?<!x)1', /^it looks ahead/],
    ['(a)\\1', /^it looks ahead/],
    ['(x{1000}){1000}', /^invalid repeat count/],
    ['(a?b?c?d?){400}', /^it repeats too much/],
  ])('refuses %s', (pattern, reason) => {
    expect(() => createLiteral(pattern)).toThrow(reason);
  });

  test('takes a backslash before a digit for what it is', () => {
    expect(places('\\\\1', 'a\\1')).toEqual(['\\1']);
  });
});
