import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportFault } from './fault.ts';
import { readArticle } from './read-article.ts';

const read = (text: string) => readArticle(new TextEncoder().encode(text));

/** Stretches that some rule looks for, and others that none does. */
const pieces = [
  'It said, ',
  'about 3 million to 4 ',
  'March 3 and 5 ',
  '‘as’ ',
  '"x" ',
  '« a » ',
  "boats' ",
  'A B: c ',
  'ANN LEE: hi.\n',
  'Q: 300?\n',
  '14:32 GMT\n',
  '5 min ago\n',
  'a\tb\t3\n',
  '| 3 | 4 |\n',
  '3  4  5\n',
  '|---|\n',
  'con-\n',
  'By Ann Lee and Bo Falk and ',
  '(',
  '[',
  '{',
  '“',
  '”',
  'Mr. ',
  'U.S. ',
  'constructor ',
  '__proto__: 5 boats. ',
  'toString said 300 boats. ',
  'hasOwnProperty’s claim that ',
  'X’s claim that ',
  'denied that ',
  'asked whether ',
  'said the board had counted 300 ',
  '2019-',
  '2 years 3 months ',
  'the first Monday of ',
  'from 1999 to ',
  'in 1848, ',
  'Friday the 15th ',
  '1/2/',
  '12.5.',
  '&amp; ',
  '<b>',
  '<td>3</td>',
  '<table><tr><td>1</td><td>2</td></tr></table>',
  '</p>',
  'é',
  '\u00ad\n',
  '--\n',
  '\u2028',
  '😀 ',
  '. ',
  '? ',
  'a,b,',
  'Published ',
  'Updated 5 March 2024 ',
  'https://herald.example/a\n',
  ' - ',
  'according to ',
  'by the ',
  'saying ',
  ', and said ',
  'LUND, March 5 (Wire) - ',
  '\n',
  '\n\n',
  ' ',
];

describe('readArticle on anything', () => {
  it('says in one line that a page without a body cannot be taken apart', () => {
    const page = `<html><head></head><bodyx>${'<p>The harbour office counted 300 boats in the bay on the second day of the year, said Ann Lee.</p>'.repeat(9)}</html>`;
    expect(() => read(page)).toThrow(
      new ImportFault('the page is broken HTML, of which no article can be made; copy its text into a .txt file'),
    );
  });

  it('reads it or says in one line why not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 120 }), fc.boolean(), (some, html) => {
        try {
          const { article, findings } = read(
            html ? `<html><body><article>${some.join('')}</article></body></html>` : some.join(''),
          );
          for (const { quantity } of findings.statements)
            expect(article.text.slice(quantity.start, quantity.end)).toBe(quantity.text);
          for (const date of findings.dates)
            expect(article.text.slice(date.start, date.end).replace(/\s/g, ' ')).toBe(date.text.replace(/\s/g, ' '));
        } catch (error) {
          if (!(error instanceof ImportFault)) throw error;
          expect(error.message).not.toContain('\n');
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(pieces)('is not held up by %j over and over', (piece) => {
    for (const text of [
      piece.repeat(Math.floor(40_000 / piece.length)),
      `The harbour office counted boats. ${piece.repeat(Math.floor(2300 / piece.length))}.\n`.repeat(12),
    ]) {
      const before = process.cpuUsage();
      try {
        read(text);
      } catch (error) {
        if (!(error instanceof ImportFault)) throw error;
      }
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(3);
    }
  });

  it('knows words that every object has as ordinary words', () => {
    for (const word of [
      'constructor',
      'toString',
      'valueOf',
      '__proto__',
      'hasOwnProperty',
      'isPrototypeOf',
      'toLocaleString',
    ]) {
      expect(
        read(`The ${word} said 300 boats came. According to the ${word}, 40 boats left in ${word} 2024.\n${word}: 5`)
          .findings.statements.slice(0, 2)
          .map(({ speaker }) => speaker),
      ).toEqual([word, word]);
      expect(
        read(`Town\t${word}\nLund\t300\n${word}\t40`).findings.statements.map(({ quantity }) => quantity.value),
      ).toEqual([300, 40]);
    }
  });
});
