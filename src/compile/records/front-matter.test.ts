import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { parse } from 'yaml';
import { asPrinted, printRecord } from './front-matter.ts';

const front = (text: string): string => /^---\n([\s\S]*?)\n---\n/.exec(text)![1]!;

/** Whatever a record may hold: names as keys, numbers that twelve digits hold. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'true',
      'null',
      '1',
      '1e3',
      '0x10',
      '2024-05-04',
      '- a',
      'a: b',
      '# a',
      "'",
      '"',
      '…',
      'no',
      '~',
      '',
      ' a',
      'a ',
      '{}',
      '[x]',
      '“a”',
      '---',
      '...',
      '\u2028',
      '\u0085',
      '\u0000',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z][a-z_-]{0,8}$/), fc.string()), tie('any'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).any;

describe('printRecord', () => {
  test('prints what any reader of YAML reads back as it was', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), value, { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
        (data) => {
          const text = printRecord('seeds/site.md', data, '');
          expect(parse(front(text))).toEqual(data);
          expect(parseFrontmatter(text).frontmatter).toEqual(data);
          expect(asPrinted(data, new Map())).toEqual(data);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  test('rounds numbers to twelve digits, so that no engine is told from another', () => {
    expect(front(printRecord('x', { a: 0.1 + 0.2, b: 1 / 3, c: 1e21, d: -0 }, ''))).toContain(
      'a: 0.3\nb: 0.333333333333\nc: 1e+21\nd: 0',
    );
    expect(asPrinted({ a: 0.1 + 0.2, d: -0, e: undefined }, new Map())).toStrictEqual({ a: 0.3, d: 0 });
  });

  test('refuses what is no number', () => {
    expect(() => printRecord('x', { a: Number.NaN }, '')).toThrow('cannot write NaN');
  });

  test('ends a record with its body and one line end', () => {
    expect(printRecord('seeds/x.md', { a: 1 }, '\nWords.\n\n')).toBe(
      '---\n# Written by scripts/build-content.ts from seeds/x.md; what is changed here is lost.\na: 1\n---\n\nWords.\n',
    );
  });
});
