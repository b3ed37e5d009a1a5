import { APART, GLUED, IS_NUMERAL, PARTS, PLURALS, SCALES, SMALL, TIMES, TOKEN, VAGUE } from './number-tables.ts';
import { MOST, roundingInterval } from './rounding.ts';

/** A number found in prose. */
export interface NumberRead {
  value: number;
  /** The rounding interval, or what a vague word leaves open. */
  low: number;
  high: number;
  /** The interval where every digit written counts, zeros too: "exactly 100". The same where it is not written in digits. */
  exact: readonly [number, number];
  /** True of words that give an order of magnitude and no number: "several million", "dozens". */
  vague: boolean;
  /** The word for a multiple, 1e6 of "4 million"; 1 where there is none. */
  scale: number;
  /** True of "30 %": its value is 0.3. */
  percent: boolean;
  /** Where it stands in the text. */
  index: number;
  length: number;
}

interface Token {
  text: string;
  index: number;
  end: number;
}

/** All numbers in a text, in figures or in words, from left to right. Currency signs and units are not their concern. */
export function numbersIn(text: string): NumberRead[] {
  const tokens: Token[] = [...text.matchAll(TOKEN)].map((m) => ({ text: m[0].toLowerCase(), index: m.index, end: m.index + m[0].length }));
  const found: NumberRead[] = [];
  for (let i = 0; i < tokens.length; ) {
    const read = readAt(tokens, i);
    if (read) {
      const index = tokens[i]!.index;
      found.push({ ...read.number, index, length: tokens[read.to - 1]!.end - index });
    }
    i = read?.to ?? i + 1;
  }
  return found;
}

/** The first number in a text; null where there is none. */
export function parseNumber(text: string): NumberRead | null {
  return numbersIn(text)[0] ?? null;
}

/** A number and the token behind it. */
type Read = { number: Omit<NumberRead, 'index' | 'length'>; to: number } | null;

function readAt(tokens: readonly Token[], at: number): Read {
  return vague(tokens, at) ?? fold(tokens, at) ?? fraction(tokens, at) ?? counted(tokens, at) ?? times(tokens, at);
}

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';
const singular = (text: string): string => (text.endsWith('s') ? text.slice(0, -1) : text);
const clean = (value: number): number => Number(value.toPrecision(15));

/** The multiples at a place, "hundred thousand": their product, and the token behind them. */
function scales(tokens: readonly Token[], at: number): { scale: number; to: number } {
  let scale = 1;
  let to = at;
  for (let next = SCALES.get(singular(word(tokens, to))); next !== undefined; next = SCALES.get(singular(word(tokens, to)))) {
    scale *= next;
    to++;
  }
  return { scale, to };
}

/** "several million", "a few hundred thousand", "a couple of dozen"; "hundreds of thousands", "dozens". */
function vague(tokens: readonly Token[], at: number): Read {
  const start = /^an?$/.test(word(tokens, at)) ? at + 1 : at;
  const some = VAGUE.get(word(tokens, start));
  if (some && (start > at || word(tokens, start) === 'several')) {
    const { scale, to } = scales(tokens, word(tokens, start + 1) === 'of' ? start + 2 : start + 1);
    // "Several lorries" is a number too; "a few of them" is none.
    if (to > start + 1 || word(tokens, start + 1) !== 'of') return between(some, scale, Math.max(to, start + 1));
  }
  const plural = PLURALS.get(word(tokens, at));
  if (!plural) return null;
  const { scale, to } = word(tokens, at + 1) === 'of' ? scales(tokens, at + 2) : { scale: 1, to: at + 1 };
  return between(plural, scale, scale === 1 ? at + 1 : to);
}

function between([from, to]: readonly [number, number], scale: number, behind: number): Read {
  const value = clean(Math.sqrt(from * to) * scale);
  return { number: { value, low: from * scale, high: to * scale, exact: [from * scale, to * scale], vague: true, scale, percent: false }, to: behind };
}

/** "twofold", "ten-fold", "3.5-fold". */
function fold(tokens: readonly Token[], at: number): Read {
  const glued = /^([a-z]+)fold$/.exec(word(tokens, at));
  const apart = word(tokens, at + 1) === '-' ? 2 : 1;
  const digits = IS_NUMERAL.test(word(tokens, at)) ? plain(word(tokens, at)) : undefined;
  const value = SMALL.get(glued?.[1] ?? '') ?? (word(tokens, at + apart) === 'fold' ? (SMALL.get(word(tokens, at)) ?? Number(digits ?? NaN)) : undefined);
  if (value === undefined || Number.isNaN(value)) return null;
  return rounded(digits ?? String(value), 1, glued ? at + 1 : at + apart + 1);
}

/** "half a million", "a quarter of a million", "two-thirds", "half". A fraction in words is known to a tenth. */
function fraction(tokens: readonly Token[], at: number): Read {
  const top = /^an?$/.test(word(tokens, at)) ? 1 : (SMALL.get(word(tokens, at)) ?? null);
  const start = top === null ? at : at + (word(tokens, at + 1) === '-' ? 2 : 1);
  const part = PARTS.get(word(tokens, start)) ?? PARTS.get(singular(word(tokens, start)));
  // Of "third" and "fifth" alone nobody can tell whether they count or rank.
  if (part === undefined || (top === null && word(tokens, start) !== 'half')) return null;
  let behind = start + 1;
  const of = word(tokens, behind) === 'of' ? behind + 1 : behind;
  const { scale, to } = scales(tokens, /^an?$/.test(word(tokens, of)) ? of + 1 : of);
  if (scale > 1) behind = to;
  return tenth((top ?? 1) * part * scale, scale, behind);
}

/** Digits or words with the multiples behind them: "9.4 million", "three hundred and twenty thousand", "one and a half million", "a dozen", "30 %". */
function counted(tokens: readonly Token[], at: number): Read {
  if (IS_NUMERAL.test(word(tokens, at))) return figures(tokens, at);
  return spelled(tokens, at);
}

function figures(tokens: readonly Token[], at: number): Read {
  const digits = plain(word(tokens, at));
  const next = word(tokens, at + 1);
  const joined = tokens[at + 1]?.index === tokens[at]!.end;
  const percent = next === '%' || next === 'percent' || next === 'pc' || (next === 'per' && /^cent$/.test(word(tokens, at + 2)));
  if (percent) return { ...rounded(digits, 0.01, next === 'per' ? at + 3 : at + 2, true)! };
  const short = joined || APART.has(next) ? GLUED.get(next) : undefined;
  if (short !== undefined) return rounded(digits, short, at + 2);
  const hyphen = next === '-' && SCALES.has(word(tokens, at + 2)) ? 1 : 0;
  const half = halfBehind(tokens, at + 1);
  const { scale, to } = scales(tokens, (half ?? at + 1) + hyphen);
  if (half !== null) return tenth(clean((Number(digits) + 0.5) * scale), scale, to);
  return rounded(digits, scale, scale > 1 ? to : at + 1);
}

/** "and a half" at a place: the token behind it. */
function halfBehind(tokens: readonly Token[], at: number): number | null {
  const words = ['and', 'a', 'half'];
  let to = word(tokens, at) === '-' ? at + 1 : at;
  for (const wanted of words) {
    if (word(tokens, to) !== wanted) return null;
    to += word(tokens, to + 1) === '-' ? 2 : 1;
  }
  return to;
}

/** A number that no digits round: known to a tenth. */
function tenth(value: number, scale: number, to: number): Read {
  const [low, high] = [clean(value * (1 - MOST)), clean(value * (1 + MOST))];
  return { number: { value, low, high, exact: [value, value], vague: false, scale, percent: false }, to };
}

/**
 * A number in words: units are gathered into hundreds, hundreds into thousands and so on, as they are spoken. "A million and a half" is one and a
 * half million. A multiple alone, as headlines have it ("million votes"), is one of it.
 */
function spelled(tokens: readonly Token[], at: number): Read {
  let total = 0;
  let group = 0;
  let largest = 1;
  let to = at;
  let said = false;
  for (;;) {
    const text = word(tokens, to);
    const small = SMALL.get(text);
    const scale = SCALES.get(singular(text));
    if (small !== undefined) group += small;
    else if (scale !== undefined && (said || text === singular(text))) {
      largest = Math.max(largest, scale);
      if (scale === 100 || scale === 12 || scale === 20) group = (group || 1) * scale;
      else {
        total = total === 0 || scale < 1e3 ? total + (group || 1) * scale : (total >= scale ? total + (group || 1) * scale : (total + group) * scale);
        group = 0;
      }
    } else if (/^an?$/.test(text) && !said && (SCALES.has(word(tokens, to + 1)) && word(tokens, to + 1) !== 'score')) {
      to++;
      continue;
    } else if ((text === 'and' || text === '-') && said && SMALL.has(word(tokens, to + 1)) && (text === '-' || largest >= 100)) {
      to++;
      continue;
    } else break;
    said = true;
    to++;
  }
  if (!said) return null;
  const half = halfBehind(tokens, to);
  if (half !== null) {
    const behind = scales(tokens, half);
    return behind.scale > 1
      ? tenth((total + group + 0.5) * behind.scale, behind.scale, behind.to)
      : tenth(total + group + 0.5 * largest, largest, half);
  }
  const value = total + group;
  if (largest === 12 || largest === 20) return tenth(value, largest, to);
  const percent = word(tokens, to) === 'percent' || word(tokens, to) === '%' || (word(tokens, to) === 'per' && word(tokens, to + 1) === 'cent');
  if (percent) return rounded(String(value), 0.01, word(tokens, to) === 'per' ? to + 2 : to + 1, true);
  const read = rounded(String(value), 1, to)!;
  return { ...read, number: { ...read.number, scale: largest } };
}

/** "twice", "doubled". */
function times(tokens: readonly Token[], at: number): Read {
  const value = TIMES.get(word(tokens, at));
  if (value === undefined) return null;
  return tenth(value, 1, at + 1);
}

/** A numeral with a decimal point and nothing else but digits. */
function plain(numeral: string): string {
  if (/^\d+,\d{1,2}$/.test(numeral)) return numeral.replace(',', '.');
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(numeral)) return numeral.replace(/\./g, '');
  return numeral.replace(/[^\d.]/g, '');
}

function rounded(digits: string, scale: number, to: number, percent = false): Read {
  const [low, high] = roundingInterval(digits, scale);
  const exact = roundingInterval(digits, scale, true);
  return { number: { value: clean(Number(digits) * scale), low, high, exact, vague: false, scale: percent ? 1 : scale, percent }, to };
}
