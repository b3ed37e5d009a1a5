import type { Span } from './lines.ts';
import { measureOf } from '../number/measure-words.ts';
import { smallNumber } from '../number/number-words.ts';

/**
 *  - number: digits, with what is glued to them (`1.2m`, `14.7GW`, `90%`) in `glued`
 *  - code: letters and digits that are a name (`H5N1`, `COVID-19`, `24/7`, `8x42`)
 *  - money: a currency sign
 *  - word, mark
 */
export interface Token extends Span {
  kind: 'number' | 'code' | 'money' | 'word' | 'mark';
  text: string;
  lower: string;
  /** Of a number; NaN otherwise. */
  value: number;
  glued: string;
  /** True for `13,000` and `2.5`, which no year and no name is written as. */
  formatted: boolean;
  doubt: string | null;
}

const group = "[,\\u00a0\\u2009\\u202f'’]";
const digits = `(?:\\d{1,3}(?:${group}\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)|\\d{1,3}(?: \\d{3})+(?![\\d.,]*\\d)|\\d+(?:\\.\\d+)?|\\.\\d+)`;
const prefixes = 'mid|early|late|pre|post|non|ex|anti|nearly|sub';
const patterns: ReadonlyArray<readonly [Token['kind'], RegExp]> = [
  ['money', /(?:US|A|AU|C|CA|NZ|HK|S|R|NT)?[$£€¥₩₹₽₪₺₴](?=\s?[\d.])|\b(?:Rs|USD|EUR|GBP|CHF|KRW|JPY|INR|CNY)\.?(?=\s?\d)/uy],
  ['code', new RegExp(`(?!(?:${prefixes})[-–])\\p{L}+[-–]?\\d[\\p{L}\\d]*(?:[-–./]?[\\p{L}\\d]+)*`, 'iuy')],
  // Telephone numbers.
  ['code', /(?:\+\d{1,3}|0\d{1,4})(?:[ -]\d{2,6}){1,4}|0\d{2,}/uy],
  ['code', /(?!\d{1,3}(?:\.\d{3})+(?!\d))(?:\d+(?:[/x×]\d+)+|\d+(?:[.:]\d+){2,}|\d{1,2}:\d\d|\d+-\p{Lu}\b[\p{L}\d]*|\d{2,4}[-–]\d{2}[-–]\d{2,4})/uy],
  ['number', new RegExp(`${digits}`, 'uy')],
  ['word', /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*['’²³]?/uy],
  ['mark', /[^\s]/uy],
];

/** A sentence as tokens; offsets are in the capture. */
export function tokensOf({ text, start }: { text: string; start: number }): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    const token = tokenAt(text, at, tokens.at(-1));
    tokens.push({ ...token, start: start + at, end: start + at + token.text.length });
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number, before: Token | undefined): Omit<Token, 'start' | 'end'> {
  if (isSign(text, at, before)) {
    const { text: found, value, ...rest } = tokenAt(text, at + 1, before);
    return { ...rest, text: text[at]! + found, lower: text[at]! + rest.lower, value: -value, formatted: true };
  }
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (!found) continue;
    if (kind === 'number') return numberToken(text, at, found, before);
    return wordToken(kind, kind === 'word' ? withoutMeasure(found) : found);
  }
  return wordToken('mark', text[at]!);
}

function wordToken(kind: Token['kind'], found: string): Omit<Token, 'start' | 'end'> {
  return { kind, text: found, lower: found.toLowerCase().replaceAll('’', "'"), value: NaN, glued: '', formatted: false, doubt: null };
}

/** `three-year` is the number `three` before a measure, as `36-hour` is; `three-year-old` is an age, and `one-day` says no number. */
function withoutMeasure(word: string): string {
  const [, number, unit] = /^(\p{L}+)-(\p{L}+)$/u.exec(word) ?? [];
  return number && unit && smallNumber(number.toLowerCase()) > 1 && measureOf(unit.toLowerCase(), false) !== null ? number : word;
}

/** A minus sign directly before digits, with space or a bracket before it. An en dash is one only where a degree or a per cent follows. */
function isSign(text: string, at: number, before: Token | undefined): boolean {
  if (!/^[-−–](?:\d[\d,.]*|\.\d+)/.test(text.slice(at, at + 30)) || !/^[\s([“"]?$/.test(text[at - 1] ?? '') || before?.kind === 'number' || before?.kind === 'money') return false;
  return text[at] !== '–' || /^–[\d.,]+\s?[%°]/.test(text.slice(at, at + 30));
}

const month = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

function numberToken(text: string, at: number, found: string, before: Token | undefined): Omit<Token, 'start' | 'end'> {
  let number = found;
  let doubt: string | null = null;
  // `March 3 200 people`: a plain space parts thousands only where no date stands before.
  if (/ /.test(number) && before && (month.test(before.lower) || before.kind === 'number')) number = number.split(' ')[0]!;
  let plain = number.replace(new RegExp(group, 'gu'), '').replaceAll(' ', '');
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(plain)) {
    plain = plain.replaceAll('.', '');
    doubt = 'points read as parting thousands';
  }
  // `1,5`: a comma before fewer or more than three digits is a decimal comma where no space follows.
  const decimal = /^,\d{1,2}(?![\d,])/.exec(text.slice(at + number.length));
  if (decimal && !/[.,]/.test(number)) {
    number += decimal[0];
    plain += `.${decimal[0].slice(1)}`;
    doubt = 'comma read as a decimal point';
  }
  const glued = /^(?:%|°[CF]?|\p{L}{1,4}[²³]?(?:\/\p{L}{1,2})?(?![\p{L}\d'’]))/u.exec(text.slice(at + number.length))?.[0] ?? '';
  return { kind: 'number', text: number + glued, lower: (number + glued).toLowerCase(), value: Number(plain), glued, formatted: /[^\d]/.test(number), doubt };
}
