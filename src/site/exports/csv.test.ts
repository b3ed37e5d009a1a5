import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../tests/read-csv.ts';
import { csv, forSpreadsheet, harmless } from './csv.ts';
import type { Field } from './csv.ts';

const text: Field = { name: 'text', type: 'string', title: 'Text', description: 'Words.' };
const value: Field = { name: 'value', type: 'number', title: 'Value', description: 'A number.' };

describe('csv(fields, rows)', () => {
  test('ends every line with CR LF', () => {
    expect(csv([text, value], [{ text: 'Žižkov', value: 1 }])).toBe('text,value\r\nŽižkov,1\r\n');
  });

  test('quotes commas, quotation marks, line breaks and blanks at the ends', () => {
    expect(csv([text], [{ text: 'a, "b"\nc' }, { text: ' d' }])).toBe('text\r\n"a, ""b""\nc"\r\n" d"\r\n');
  });

  test('leaves a cell empty where there is no value', () => {
    expect(csv([text, value], [{ text: null, value: null }, {}])).toBe('text,value\r\n,\r\n,\r\n');
  });

  test('keeps negative numbers numbers', () => {
    expect(csv([value], [{ value: -5 }, { value: -0.25 }])).toBe('value\r\n-5\r\n-0.25\r\n');
  });

  test('refuses a number where the column says text, and what is no number where it says number', () => {
    expect(() => csv([text], [{ text: 5 }])).toThrow('column `text` holds text, not 5');
    expect(() => csv([value], [{ value: '=1+1' }])).toThrow('column `value` holds numbers, not =1+1');
    expect(() => csv([value], [{ value: Number.NaN }])).toThrow('column `value` holds numbers, not NaN');
  });

  test('gives back any text when read, with an apostrophe before what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (words) => {
        const rows = readCsv(
          csv(
            [text, value],
            words.map((w, i) => ({ text: w, value: i - 2 })),
          ),
        );
        expect(rows.slice(1)).toEqual(words.map((w, i) => [harmless(w), String(i - 2)]));
      }),
    );
  });
});

test('forSpreadsheet(text) begins with a byte order mark, so that Excel reads it as UTF-8', () => {
  expect([...Buffer.from(forSpreadsheet('a\r\n'))]).toEqual([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]);
});

/** The cells of a file as a spreadsheet reads them that parts at `separator`: a quotation mark that does not begin a cell is a sign like any other. */
function parted(text: string, separator: string): string[] {
  const cells: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const [whole, quoted, plain] = new RegExp(
      `^(?:"((?:[^"]|"")*)"([^${separator}\r\n]*)|([^${separator}\r\n]*))(${separator}|\r\n|\r|\n|$)`,
    ).exec(rest)!;
    cells.push(
      quoted === undefined ? /^[\s\S]*?(?=[;,\t\r\n]?$)/.exec(whole)![0] : quoted.replaceAll('""', '"') + plain,
    );
    rest = rest.slice(Math.max(1, whole.length));
  }
  return cells;
}

describe('no cell is a formula, wherever a spreadsheet parts the line', () => {
  const signs = fc.string({
    unit: fc.constantFrom('=', '-', '+', '@', ';', ',', '"', "'", ' ', '\t', '\n', '\r', 'a', '1', '＝'),
  });
  test.each([',', ';', '\t'])('at %j', (separator) => {
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1 }), (words) => {
        const cells = parted(
          csv(
            [text],
            words.map((w) => ({ text: w })),
          ),
          separator,
        );
        expect(cells.filter((cell) => /^[\s\u0000]*[=+\-@＝]/.test(cell))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('harmless(text)', () => {
  for (const bad of ['=1+1', '+1', '-1', '@SUM(A1)', '\ta', '  =1', '＝1', '＋1', '－1', '＠x']) {
    test(`puts an apostrophe before ${JSON.stringify(bad)}`, () => expect(harmless(bad)).toBe(`'${bad}`));
  }
  for (const [bad, good] of [
    ['a;=1+1', "a;'=1+1"],
    ['a; =1', "a;' =1"],
    ['a;"=1"', `a;'"=1"`],
    ['a;b;-1;+2', "a;b;'-1;'+2"],
    ['a;@x', "a;'@x"],
    ['a;＝1', "a;'＝1"],
    ['a\t=1', "a\t'=1"],
    ['a\r\n=1', "a\r'\n'=1"],
    ['\t=1', "'\t'=1"],
    ['\n=1', "'\n'=1"],
    ['=1;=2', "'=1;'=2"],
  ] as const) {
    test(`puts one before a formula behind a separator: ${JSON.stringify(bad)}`, () =>
      expect(harmless(bad)).toBe(good));
  }
  for (const good of ['a; b', 'a;b=1', 'a;', ';', 'a=1', '5', '', 'up to 5', '−5', '“=”', '3-4']) {
    test(`leaves ${JSON.stringify(good)} as it is`, () => expect(harmless(good)).toBe(good));
  }
});
