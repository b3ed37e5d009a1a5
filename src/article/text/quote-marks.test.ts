import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenMarks } from './quote-marks.ts';

describe('evenMarks', () => {
  it.each([
    ['‘We saw 300,’ said Ann Lee.', '“We saw 300,” said Ann Lee.'],
    ["'We saw 300,' said Ann Lee.", '“We saw 300,” said Ann Lee.'],
    ['"We saw 300," said Ann Lee.', '“We saw 300,” said Ann Lee.'],
    ['« We saw 300 », said Ann Lee.', '“ We saw 300 ”, said Ann Lee.'],
    ['«We saw 300», said Ann Lee.', '“We saw 300”, said Ann Lee.'],
    ['„We saw 300“, said Ann Lee.', '“We saw 300”, said Ann Lee.'],
    ['”We saw 300”, said Ann Lee.', '“We saw 300”, said Ann Lee.'],
    ['»We saw 300«, said Ann Lee.', '“We saw 300”, said Ann Lee.'],
    ['‘It’s the boats’ crews who didn’t count,’ she said.', '“It’s the boats’ crews who didn’t count,” she said.'],
    ['‘He told me “300 boats” came,’ she said.', '“He told me ‘300 boats’ came,” she said.'],
    ['“He told me ‘300 boats’ came,” she said.', '“He told me ‘300 boats’ came,” she said.'],
    ['The ‘record’ catch and the boats’ crews of the ’90s.', 'The “record” catch and the boats’ crews of the ’90s.'],
    ["The boats' crews of the '90s don't say so.", "The boats' crews of the '90s don't say so."],
    ['A 5" pipe and a 6\' wall.', 'A 5" pipe and a 6\' wall.'],
    ['“We saw it. It was big.', '“We saw it. It was big.'],
    ['It was big,” she said.', 'It was big,” she said.'],
  ])('writes %s', (text, expected) => expect(evenMarks(text)).toBe(expected));

  it('keeps every offset', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            's',
            ' ',
            '.',
            ',',
            '"',
            "'",
            '‘',
            '’',
            '“',
            '”',
            '«',
            '»',
            '„',
            '\u00a0',
            '😀',
            '5',
          ),
        }),
        (text) => {
          const even = evenMarks(text);
          expect(even.length).toBe(text.length);
          expect(even.replace(/["“”„‟«»‹›‘’‚']/g, '')).toBe(text.replace(/["“”„‟«»‹›‘’‚']/g, ''));
        },
      ),
    );
  });
});
