import { monthNames } from './calendar.ts';
import { measureOf } from './measure-words.ts';
import { isA } from './word-classes.ts';
import { readNumeral, vulgar, worthOf } from './numeral.ts';
import { type Placeless, type Token, wordToken } from './token.ts';

const space = '[ \\u00a0\\u2009\\u202f]';
/** Parts that people write in digits; `9/11` and `24/7` are none. */
const fraction = new RegExp(
  `(?:(\\d+)(?:${space}+|-))?(?<![\\d/])(\\d{1,2})[/⁄](2|3|4|5|6|8|10|12|16|32|64|100)(?![\\d/⁄.,]*\\d|[/⁄])|(\\d+)?${space}?([${vulgar}])`,
  'uy',
);
/** A power of ten behind a number, `×10^6`, `x 10⁶`, `e5`; behind a ten alone the exponent stands by itself. */
const exponent = '(?:\\^([-−+]?\\d{1,3})(?!\\d)|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))';
const timesPower = new RegExp(
  `^${space}?[×x·*]${space}?10(?:${exponent}|([−-]\\d{1,2})(?!\\d))|^[eE]([-−+]?\\d{1,2})(?![\\p{L}\\d])`,
  'u',
);
const ownPower = new RegExp(`^${exponent}`, 'u');
/** Said of a number whose comma could part thousands elsewhere: `1,5`. */
export const commaDoubt = 'comma read as a decimal point';

/** Whether a power of ten stands at a place, behind digits. */
export const isPower = (text: string, at: number): boolean => timesPower.test(text.slice(at, at + 16));

/** `5 1/2`, `3/4`, `½`, `2½`. */
export function fractionAt(text: string, at: number): Placeless | null {
  fraction.lastIndex = at;
  const found = fraction.exec(text);
  if (!found) return null;
  const [all, whole, top, bottom, before, sign] = found;
  const part = sign ? worthOf(sign) : Number(top) / Number(bottom);
  // `24/7`, `8/8`
  if (part >= 1) return null;
  const glued = gluedAt(text, at + all.length);
  return { ...wordToken('number', all + glued), value: Number(whole ?? before ?? 0) + part, glued, formatted: true };
}

const feet = /(\d)['’′]\s?(\d{1,2})(?:["“”″]|['’′]{2})/uy;
/** `6'2"`: feet and inches. */
export function feetAt(text: string, at: number): Placeless | null {
  feet.lastIndex = at;
  const [found, whole, inches] = feet.exec(text) ?? [];
  if (found === undefined || /\d/.test(text[at - 1] ?? '') || Number(inches) > 11) return null;
  const value = Number(whole) + Number(inches) / 12;
  return { ...wordToken('number', found), value, plain: value.toFixed(1), glued: 'ft', formatted: true };
}

const wordBefore = /(?<!\p{L})(\p{L}{3,9})\.? +$/u;
/** Whether a month stands before a place: `March`, `Sept.` */
function behindMonth(text: string, at: number): boolean {
  const word = wordBefore.exec(text.slice(Math.max(0, at - 12), at))?.[1];
  return word !== undefined && monthNames.some((name) => name.toLowerCase().startsWith(word.toLowerCase()));
}

/** What stands glued behind digits, but no `ish`, which blurs them. */
const gluedPattern =
  /(?!ish(?!\p{L}))(?:[%％‰¢€£]|×(?! ?\d)|°[CF]?|\p{L}{1,4}(?:[²³]|[23](?![\d\p{L}]))?(?:\/\p{L}{1,2}(?:[²³]|[23](?![\d\p{L}]))?)?(?![\p{L}\d'’]))/uy;

function gluedAt(text: string, at: number): string {
  gluedPattern.lastIndex = at;
  const found = gluedPattern.exec(text)?.[0] ?? '';
  const slash = found.indexOf('/');
  // `80km/h` has a name of its own, `115g/km` is grams per kilometre.
  return slash < 0 || /\d/.test(found) || measureOf(found.toLowerCase(), true, found) !== null
    ? found
    : found.slice(0, slash);
}

export function numberToken(text: string, at: number, found: string, before: Token | undefined): Placeless {
  // `March 3 200 people`: a plain space parts thousands only where no date stands before.
  const dated = before?.kind === 'number' || behindMonth(text, at);
  // `40 152-millimetre bricks`: a group that no zeros end is a size of its own, unless an article stands before.
  const sized = /^-\p{L}/u.test(text.slice(at + found.length)) && !/00$/.test(found) && !isA(before);
  const number = dated || sized ? found.replace(/^(\d+) .*/, '$1') : found;
  const numeral = readNumeral(number.replace(/ ?, /g, ',').replace(' . ', '.').replace('·', '.'));
  if (numeral === null) throw new Error(`\`${number}\` was taken for digits, and readNumeral does not know it`);
  const { value, plain, certainty } = numeral;
  const doubt =
    certainty === 'other'
      ? commaDoubt
      : /^\d{1,3}(\.\d{3}){2,}$/.test(number)
        ? 'points read as parting thousands'
        : // `10,0000`, `1 00 000`
          /^(?:,\d| 0\d)/.test(text.slice(at + number.length, at + number.length + 3))
          ? 'more digits follow, parted at odd places'
          : null;
  const raised = powerAt(text, at, number);
  const written = number + (raised?.text ?? '');
  const glued = gluedAt(text, at + written.length);
  return {
    ...wordToken('number', written + glued),
    glued,
    doubt,
    ...(raised
      ? raised.own && value !== 10
        ? { value: value ** raised.exponent, plain: '', power: 1 }
        : {
            value: Number(`${raised.own ? 1 : plain}e${raised.exponent}`),
            plain: raised.own ? '1' : plain,
            power: Number(`1e${raised.exponent}`),
          }
      : { value, plain, power: 1 }),
    formatted: /[^\d]/.test(written),
  };
}

/** The power of ten behind a number; `own` where the number is its ten, `10^6`. */
function powerAt(text: string, at: number, number: string): { text: string; exponent: number; own: boolean } | null {
  const rest = text.slice(at + number.length, at + number.length + 16);
  const behind = timesPower.exec(rest);
  // `2^10`; a raised figure behind another number than ten is the mark of a note.
  const found = behind ?? (number === '10' || rest.startsWith('^') ? ownPower.exec(rest) : null);
  if (!found) return null;
  const digits =
    found[1] ??
    found[3] ??
    found[4] ??
    [...(found[2] ?? '')]
      .map((sign) => (sign === '⁻' ? '-' : sign === '⁺' ? '' : String(superscripts.indexOf(sign))))
      .join('');
  return { text: found[0], exponent: Number(digits.replace('−', '-')), own: !behind };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
