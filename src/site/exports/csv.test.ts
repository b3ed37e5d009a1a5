import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../tests/read-csv.ts';
import { csv, harmless } from './csv.ts';
import type { Field } from './csv.ts';

const text: Field = { name: 'text', type: 'string', title: 'Text', description: 'Words.' };
const value: Field = { name: 'value', type: 'number', title: 'Value', description: 'A number.' };

describe('csv(fields, rows)', () => {
  test('begins with a byte order mark and ends every line with CR LF, so that spreadsheets read it as UTF-8', () => {
    expect(csv([text, value], [{ text: 'Žižkov', value: 1 }])).toBe('\ufefftext,value\r\nŽižkov,1\r\n');
  });

  test('quotes commas, quotation marks, line breaks and blanks at the ends', () => {
    expect(csv([text], [{ text: 'a, "b"\nc' }, { text: ' d' }])).toBe('\ufefftext\r\n"a, ""b""\nc"\r\n" d"\r\n');
  });

  test('leaves a cell empty where there is no value', () => {
    expect(csv([text, value], [{ text: null, value: null }, {}])).toBe('\ufefftext,value\r\n,\r\n,\r\n');
  });

  test('keeps negative numbers numbers', () => {
    expect(csv([value], [{ value: -5 }, { value: -0.25 }])).toBe('\ufeffvalue\r\n-5\r\n-0.25\r\n');
  });

  test('refuses a number where the column says text, and what is no number where it says number', () => {
    expect(() => csv([text], [{ text: 5 }])).toThrow('column `text` holds text, not 5');
    expect(() => csv([value], [{ value: '=1+1' }])).toThrow('column `value` holds numbers, not =1+1');
    expect(() => csv([value], [{ value: Number.NaN }])).toThrow('column `value` holds numbers, not NaN');
  });

  test('gives back any text when read, with an apostrophe before what a spreadsheet would run', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (words) => {
      const rows = readCsv(csv([text, value], words.map((w, i) => ({ text: w, value: i - 2 }))));
      expect(rows.slice(1)).toEqual(words.map((w, i) => [harmless(w), String(i - 2)]));
    }));
  });
});

describe('harmless(text)', () => {
  for (const bad of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '＋1', '－1', '＠x']) {
    test(`puts an apostrophe before ${JSON.stringify(bad)}`, () => expect(harmless(bad)).toBe(`'${bad}`));
  }
  for (const good of ['a=1', '5', '', 'up to 5', '−5', '“=”', '3-4']) {
    test(`leaves ${JSON.stringify(good)} as it is`, () => expect(harmless(good)).toBe(good));
  }
});
