import { measureOf } from './measure-words.ts';
import { partOf, sets, smallNumber } from './number-words.ts';
import { readNumeral } from './numeral.ts';
import { SCALES } from './scale-words.ts';
import { CODES } from './currencies.ts';

/** A stretch of text by its offsets. */
export interface Span {
  start: number;
  end: number;
}

/**
 *  - number: digits, with what is glued to them (`1.2m`, `14.7GW`, `90%`) in `glued`; fractions (`5 1/2`, `½`) and powers (`3e5`, `5×10⁶`)
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
  /** Its digits with a point before decimals, as far as they tell how it was rounded: empty for a fraction. */
  plain: string;
  /** A power of ten behind the digits: 1e6 of `5×10⁶`. */
  power: number;
  glued: string;
  /** True for `13,000` and `2.5`, which no year and no name is written as. */
  formatted: boolean;
  doubt: string | null;
}

const space = '[ \\u00a0\\u2009\\u202f]';
/** A comma before a group of zeros parts thousands even where a space follows: `80, 000` is no list. */
const digits = [
  '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?', '\\d{1,2}(?:,\\d\\d)+,\\d{3}(?!\\d)(?:\\.\\d+)?', '\\d{1,3}(?:, ?000)+(?!\\d)', '\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}(?!\\d)', '\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)',
  "\\d{1,3}(?:(?<gap>[ \\u00a0\\u2009\\u202f'’])\\d{3})(?:\\k<gap>\\d{3})*(?:[.,]\\d+)?(?![.,]?\\d)", '\\d+,\\d{1,2}(?![\\d,])', '\\d+(?:\\.\\d+)?', '\\.\\d+',
].join('|');
const vulgar = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒';
/** Parts that people write in digits; `9/11` and `24/7` are none. */
const fraction = new RegExp(`(?:(\\d+)(?:${space}+|-))?(?<![\\d/])(\\d{1,2})[/⁄](2|3|4|5|6|8|10|12|16|32|64|100)(?![\\d/⁄.,]*\\d|[/⁄])|(\\d+)?${space}?([${vulgar}])`, 'uy');
/** A power of ten behind a number, `×10^6`, `x 10⁶`, `e5`; behind a ten alone the exponent stands by itself. */
const exponent = '(?:\\^([-−+]?\\d{1,3})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))';
const timesPower = new RegExp(`^${space}?[×x·*]${space}?10(?:${exponent}|([−-]\\d{1,2})(?!\\d))|^[eE]([-−+]?\\d{1,2})(?![\\p{L}\\d])`, 'u');
const ownPower = new RegExp(`^${exponent}`, 'u');
const prefixes = 'mid|early|late|pre|post|non|ex|anti|nearly|sub|minus|in|to|(?:m|b|tr)illion|thousand|hundred|dozen';
/** `9x12 mm` are two lengths, `8x42` is a name. */
const sized = '(?:[x×][\\d.]+)*\\s?-?(?:mm|cm|m|km|ft|feet|foot|inch|inches|in|metres?|meters?|pixels|px)(?!\\p{L})';
const patterns: ReadonlyArray<readonly [Token['kind'], RegExp]> = [
  ['money', new RegExp(`(?:(?:US|C|NZ|HK)${space}|US|A|AU|C|CA|NZ|HK|S|R|NT|Mex)?[$](?:(?:US|AU|A|CA|C|NZ|HK|S)(?=${space}?\\d))?(?=${space}?[-−]?[\\d.${vulgar}])|[£€¥₩₹₽₪₺₴₦₱฿₫₡₵](?=${space}?[-−]?[\\d.${vulgar}])|(?<!\\p{L})(?:Rs|Kč|RM|Tk|kr|${CODES.join('|')})\\.?(?=${space}?\\d)`, 'uy')],
  ['code', new RegExp(`(?!(?:${prefixes})[-–]|[x×]\\d[\\d.]*${sized})\\p{L}+[-–]?\\d[\\p{L}\\d]*(?:[-–./]?[\\p{L}\\d]+)*`, 'iuy')],
  // Addresses of pages: nothing in them counts.
  ['code', /(?:https?:\/\/|www\.)\S+|\S*=\S*[&%]\S*/iuy],
  // Telephone numbers and numbers of accounts.
  ['code', /(?:\+\d{1,3}|0\d{1,4})(?:[ -]\d{2,6}){1,4}|0\d{2,}|\d{4,}(?:-\d{4,}){2,}/uy],
  ['code', new RegExp(String.raw`(?!\d{1,3}(?:\.\d{3})+(?!\d))(?:\d+(?:[/x×]\d+)+(?!\d|SIZED)|\d+(?:[.:]\d+){2,}|\d{1,2}:\d\d|\d+-\p{Lu}\b[\p{L}\d]*|\d{2,4}[-–]\d{2}[-–]\d{2,4})`.replace('SIZED', sized), 'uy')],
  ['number', new RegExp(digits, 'uy')],
  ['word', /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*['’²³]?/uy],
  ['mark', /[^\s]/uy],
];

/** A sentence as tokens; offsets are in the text that it was taken from. */
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

const startsNumber = new RegExp(`[\\d${vulgar}]`);
type Placeless = Omit<Token, 'start' | 'end'>;

function tokenAt(text: string, at: number, before: Token | undefined): Placeless {
  if (isSign(text, at, before)) {
    const { text: found, value, ...rest } = tokenAt(text, at + 1, before);
    return { ...rest, text: text[at]! + found, lower: text[at]! + rest.lower, value: text[at] === '+' ? value : -value, formatted: true };
  }
  const part = startsNumber.test(text[at]!) ? fractionAt(text, at) : null;
  if (part) return part;
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (!found) continue;
    // `5×10⁶` and `1e6` are no codes.
    if (kind === 'code' && /^\d/.test(found) && timesPower.test(text.slice(at + /^[\d.,]+/.exec(found)![0].length))) continue;
    if (kind === 'number') return numberToken(text, at, found, before);
    return wordToken(kind, kind === 'word' ? withoutRest(found) : found);
  }
  return wordToken('mark', text[at]!);
}

function wordToken(kind: Token['kind'], found: string): Placeless {
  return { kind, text: found, lower: found.toLowerCase().replaceAll('’', "'"), value: NaN, plain: '', power: 1, glued: '', formatted: false, doubt: null };
}

/** A word that says something on its own behind a number word and a hyphen. */
const goesOn = /^(fold|odd|plus|some|ish|strong|and|figures?|digits?|times|point|a)$/;

/**
 * Of a word with hyphens the number that it begins with, where the rest says what is counted or goes on with the number: `three-year` is `three`
 * before a measure, `two-thirds`, `six-figure`. `Twenty-five` is one number, `three-year-old` an age, and `one-day` says none.
 */
function withoutRest(word: string): string {
  const [first, second, ...rest] = word.split('-') as [string, string | undefined, ...string[]];
  if (second === undefined) return word;
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  // `three-and-a-half`
  if (a === 'and' && /^an?$/.test(b)) return first;
  if (/^an?$/.test(a) && (partOf(b) !== undefined || measureOf(b, false) !== null)) return first;
  // `five-to-ten`
  if (/^(to|or)$/.test(a) && !Number.isNaN(smallNumber(b))) return first;
  if (!Number.isNaN(smallNumber(a)) && /^(to|or)$/.test(b) && !Number.isNaN(smallNumber(rest[0]?.toLowerCase() ?? ''))) return first;
  const compound = !Number.isNaN(smallNumber(`${a}-${b}`));
  if (compound) return rest.length > 0 || partOf(`${a}-${b}`) ? `${first}-${second}` : word;
  const small = smallNumber(a);
  const scale = SCALES.has(b) || sets.has(b);
  if (small >= 1 && (scale || partOf(b) !== undefined || goesOn.test(b))) return first;
  const measure = rest.length === 0 && measureOf(b, false) !== null;
  if (small > 1 && measure) return first;
  if (/^(half|quarter)$/.test(a) && (scale || (measure && b !== 'time'))) return first;
  if (/^(odd|plus|some|ish)$/.test(b) && partOf(a) !== undefined) return first;
  return (SCALES.has(a) || sets.has(a)) && (scale || measure || goesOn.test(b)) ? first : word;
}

/** A minus sign directly before digits, with space or a bracket before it. An en dash is one only where a degree or a per cent follows. */
function isSign(text: string, at: number, before: Token | undefined): boolean {
  if (!/^[-−–+](?:\d[\d,.]*|\.\d+)/.test(text.slice(at, at + 30)) || !/^[\s([“"]?$/.test(text[at - 1] ?? '') || before?.kind === 'number' || before?.kind === 'money') return false;
  if (text[at] === '+') return !/^\+\d{1,3}[ -]\d/.test(text.slice(at, at + 8));
  return text[at] !== '–' || at === 0 || /^–[\d.,]+\s?[%°]/.test(text.slice(at, at + 30));
}

/** `5 1/2`, `3/4`, `½`, `2½`. */
function fractionAt(text: string, at: number): Placeless | null {
  fraction.lastIndex = at;
  const found = fraction.exec(text);
  if (!found) return null;
  const [all, whole, top, bottom, before, sign] = found;
  const part = sign ? vulgarParts[vulgar.indexOf(sign)]! : Number(top) / Number(bottom);
  // `24/7`, `8/8`
  if (part >= 1) return null;
  const glued = gluedAt(text, at + all.length);
  return { ...wordToken('number', all + glued), value: Number(whole ?? before ?? 0) + part, glued, formatted: true };
}

const vulgarParts = [1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 6, 5 / 6, 1 / 7, 1 / 8, 3 / 8, 5 / 8, 7 / 8, 1 / 9, 1 / 10];
const month = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const gluedPattern = /(?:[%％‰¢€£]|°[CF]?|\p{L}{1,4}(?:[²³]|[23](?![\d\p{L}]))?(?:\/\p{L}{1,2}(?:[²³]|[23](?![\d\p{L}]))?)?(?![\p{L}\d'’]))/uy;

function gluedAt(text: string, at: number): string {
  gluedPattern.lastIndex = at;
  return gluedPattern.exec(text)?.[0] ?? '';
}

function numberToken(text: string, at: number, found: string, before: Token | undefined): Placeless {
  let number = found;
  // `March 3 200 people`: a plain space parts thousands only where no date stands before.
  if (/^\d+ /.test(number) && before && (month.test(before.lower) || before.kind === 'number')) number = number.split(' ')[0]!;
  const { value, plain, certainty } = readNumeral(number.replaceAll(', ', ','))!;
  const doubt = certainty === 'other' ? 'comma read as a decimal point' : /^\d{1,3}(\.\d{3}){2,}$/.test(number) ? 'points read as parting thousands' : null;
  const raised = powerAt(text, at, number);
  const written = number + (raised?.text ?? '');
  const glued = gluedAt(text, at + written.length);
  return {
    ...wordToken('number', written + glued), glued, doubt,
    value: raised ? Number(`${raised.own ? 1 : plain}e${raised.exponent}`) : value,
    plain: raised?.own ? '1' : plain,
    power: raised ? Number(`1e${raised.exponent}`) : 1,
    formatted: /[^\d]/.test(written),
  };
}

/** The power of ten behind a number; `own` where the number is its ten, `10^6`. */
function powerAt(text: string, at: number, number: string): { text: string; exponent: number; own: boolean } | null {
  const rest = text.slice(at + number.length, at + number.length + 16);
  const behind = timesPower.exec(rest);
  const found = behind ?? (number === '10' ? ownPower.exec(rest) : null);
  if (!found) return null;
  const digits = found[1] ?? found[3] ?? found[4] ?? [...found[2]!].map((sign) => (sign === '⁻' ? '-' : sign === '⁺' ? '' : String(superscripts.indexOf(sign)))).join('');
  return { text: found[0], exponent: Number(digits.replace('−', '-')), own: !behind };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
