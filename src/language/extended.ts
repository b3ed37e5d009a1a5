import { cardinalAt, oneMeasure } from './cardinal.ts';
import { type Counted, countedAt } from './counted.ts';
import { hedgeBefore } from './hedge-words.ts';
import { isHyphen, measureAt } from './measure-at.ts';
import { type Cardinal, further } from './number.ts';
import { isTimeUnit } from './measure-words.ts';
import type { NumberRange } from './number-range.ts';
import { smallNumber } from './number-words.ts';
import { andPart, halfOf } from './spelled-number.ts';
import { type Token, wordAt } from './token.ts';
import { determiners, endsPhrase, isA } from './word-classes.ts';
import type { Hedge } from '../estimate/types.ts';

/** A change that the words behind a number make: `300, plus or minus 20`. */
export interface Extended {
  to: number;
  value: number | null;
  /** Of `± 3`. */
  tolerance: number | null;
  /** `more than 100 but less than 300`, `at most 300 and at least 100`: both ends, and the second number. */
  ends: readonly [number, number] | null;
  top: Cardinal | null;
  /** The decimals that a smaller unit behind it says: 2 of `thirteen dollars and forty-five cents`, 1 of `5 ft 11 in`; null where none is said. */
  decimals: number | null;
}

const none: Extended = { to: 0, value: null, tolerance: null, ends: null, top: null, decimals: null };

export function extend(
  tokens: readonly Token[],
  first: Cardinal,
  range: NumberRange | null,
  counted: Counted,
  near: Tolerance | null,
  hedge: Hedge | undefined,
): Extended {
  if (range || first.vague) return none;
  const tolerance = near ?? toleranceAt(tokens, counted.to) ?? withinAt(tokens, first, counted);
  if (tolerance)
    return {
      ...none,
      to: Math.max(tolerance.to, counted.to),
      tolerance:
        tolerance.percent && counted.unit !== '%' ? (tolerance.value / 100) * Math.abs(first.value) : tolerance.value,
    };
  if (isBelowZero(tokens, counted))
    return {
      ...none,
      to: counted.to + (/^(zero|freezing)$/.test(wordAt(tokens, counted.to + 1).lower) ? 2 : 1),
      value: -first.value,
    };
  // `a mile and a half`, but `2 tonnes and a half of the rest`, `2 tonnes and half a tonne`
  const half = counted.measure ? andPart(tokens, counted.to) : null;
  const ofOther = half && tokens[half.to]?.lower === 'of' && determiners.has(wordAt(tokens, half.to + 1).lower);
  const part = half && !ofOther && !halfOf(tokens, counted.to + 1) ? half : null;
  if (part) return { ...none, to: part.to, value: further(first.value, part.share) };
  const smallerUnit = smallerAt(tokens, first, counted);
  if (smallerUnit) return smallerUnit;
  const coins = coinsAt(tokens, counted);
  if (coins) return { ...none, to: coins.to, value: further(first.value, coins.value / 100), decimals: 2 };
  const other =
    hedge === 'over' || hedge === 'at-least'
      ? otherEnd(tokens, counted.to, /^(up-to|under)$/)
      : hedge === 'up-to' || hedge === 'under'
        ? otherEnd(tokens, counted.to, /^(over|at-least)$/)
        : null;
  if (!other || other.value === first.value || other.value > first.value !== /^(over|at-least)$/.test(hedge ?? ''))
    return none;
  // `up to 40 boats and more than 20 carts` are two.
  const unit = countedAt(tokens, other.to, other.glued).unit;
  if (
    (counted.unit !== null && unit !== null && unit !== counted.unit && other.money === null) ||
    (other.money !== null && other.money !== first.money)
  )
    return none;
  const ends = [Math.min(first.value, other.value), Math.max(first.value, other.value)] as const;
  return { ...none, to: other.to, value: ends[0], ends, top: other };
}

export interface Tolerance {
  value: number;
  /** Per cent of the number before it. */
  percent: boolean;
  /** Behind its number, and behind its unit. */
  end: number;
  to: number;
}

/** `± 3`, `plus or minus 3`, `give or take 3`. */
export function toleranceAt(tokens: readonly Token[], at: number): Tolerance | null {
  // `300 (± 20)`
  if (tokens[at]?.text === '(') {
    const inner = toleranceAt(tokens, at + 1);
    return inner && tokens[inner.to]?.text === ')' ? { ...inner, end: inner.to + 1, to: inner.to + 1 } : null;
  }
  const from = tokens[at]?.text === ',' ? at + 1 : at;
  const words = tokens
    .slice(from, from + 3)
    .map((token) => token.lower)
    .join(' ');
  const length = words.startsWith('±')
    ? 1
    : /^\+ ?[-−](?! ?\/)/.test(words)
      ? 2
      : /^(\+ \/ [-−]|plus or minus|give or take)/.test(words)
        ? 3
        : 0;
  const found = length > 0 ? (cardinalAt(tokens, from + length) ?? oneMeasure(tokens, from + length)) : null;
  if (!found || found.vague) return null;
  const measure = measureAt(tokens, found.to);
  // `give or take a minute or two`
  const second = isA(tokens[found.to - 1]) && measure && wordAt(tokens, measure.to).lower === 'or' ? measure.to + 1 : 0;
  const more = second > 0 ? smallNumber(wordAt(tokens, second).lower) : NaN;
  if (!Number.isNaN(more)) return { value: more, percent: false, end: found.to, to: second + 1 };
  return {
    value: Math.abs(found.value),
    percent: found.glued === '%' || measure?.unit === '%',
    end: found.to,
    to: measure?.to ?? found.to,
  };
}

/** `5 tonnes, to within half a tonne`, `40 kg within 2 kg`; `5 km within 1 km of home` is a place, `3 days within 10 days` a time. */
function withinAt(tokens: readonly Token[], { value }: Cardinal, { unit, to, measure }: Counted): Tolerance | null {
  let at = tokens[to]?.text === ',' ? to + 1 : to;
  if (/^(accurate|correct|right|true)$/.test(wordAt(tokens, at).lower)) at++;
  const said = tokens[at]?.lower === 'to';
  if (said) at++;
  if (!measure || tokens[at]?.lower !== 'within' || !(said || (at === to && !isTimeUnit(unit)))) return null;
  const found = cardinalAt(tokens, at + 1) ?? oneMeasure(tokens, at + 1);
  const own = found && countedAt(tokens, found.to, found.glued);
  return found && own?.unit === unit && !found.vague && found.value < Math.abs(value) && tokens[own.to]?.lower !== 'of'
    ? { value: found.value, percent: false, end: found.to, to: own.to }
    : null;
}

/** `5 degrees below zero`, `40 below.`; below freezing only where water freezes at zero, `5 °C below freezing`. */
function isBelowZero(tokens: readonly Token[], { unit, to }: Counted): boolean {
  if (tokens[to]?.lower !== 'below' || !(unit === null || unit === 'degrees' || /^°/.test(unit))) return false;
  const next = tokens[to + 1];
  return (
    next?.lower === 'zero' ||
    (next?.lower === 'freezing' && unit === '°C') ||
    next === undefined ||
    (unit !== null && /^[.,;:!?]$/.test(next.text))
  );
}

/** Cents behind dollars, with their word or at the end of a clause without. */
function coinsAt(tokens: readonly Token[], { unit, to, measure }: Counted): Cardinal | null {
  if (!measure || !/^([A-Z]{3}|pounds)$/.test(unit ?? '')) return null;
  const joined = /^(and|,)$/.test(wordAt(tokens, to).lower);
  const coins = cardinalAt(tokens, joined ? to + 1 : to);
  const coin =
    coins &&
    /^(cents|pence|paise|p|kopecks)$/.test(measureAt(tokens, coins.to)?.unit ?? wordAt(tokens, coins.to).lower);
  if (coins && coin && coins.value < 100 && coins.value > 0) return { ...coins, to: coins.to + 1 };
  // `thirteen dollars forty five`
  const bare =
    coins &&
    tokens[to]?.text !== ',' &&
    coins.glued === '' &&
    coins.money === null &&
    Number.isInteger(coins.value) &&
    coins.value >= 10 &&
    coins.value < 100 &&
    /^(dollars?|euros?|pounds?|quid|bucks?)$/.test(wordAt(tokens, to - 1).lower);
  return bare && (tokens[coins.to] === undefined || wordAt(tokens, coins.to).kind === 'mark') ? coins : null;
}

/** The next smaller unit that people say behind a larger one, how many of it make one, and the decimals of the larger that it says. */
const smaller: ReadonlyMap<string, readonly [unit: string, each: number, decimals: number]> = new Map([
  ['ft', ['inches', 12, 1]],
  ['hours', ['minutes', 60, 2]],
  ['minutes', ['seconds', 60, 2]],
  ['years', ['months', 12, 1]],
  ['weeks', ['days', 7, 1]],
  ['days', ['hours', 24, 1]],
  ['pounds', ['ounces', 16, 1]],
]);

/** A smaller unit behind a larger one: `5ft 11in`, `five feet, eleven inches`, `6-foot-2`, `six foot two`, `2 hours and 30 minutes`, `2h 30m`. */
function smallerAt(tokens: readonly Token[], first: Cardinal, { unit, to }: Counted): Extended | null {
  const [name, each, decimals] = smaller.get(unit ?? '') ?? [];
  if (name === undefined || each === undefined || decimals === undefined || !Number.isInteger(first.value)) return null;
  const feet = unit === 'ft';
  const joined = feet && isHyphen(tokens, to);
  const more = cardinalAt(
    tokens,
    joined || (feet ? /^(,|and)$/ : /^and$/).test(wordAt(tokens, to).lower) ? to + 1 : to,
  );
  if (!more || more.vague || more.value < 0 || more.value >= each || more.scale > 1 || more.money) return null;
  const { unit: second, to: behind } = countedAt(tokens, more.to, more.glued);
  const next = wordAt(tokens, more.to);
  const open = next.kind === 'word' && !endsPhrase(next.lower);
  // `6 ft 2 in`, but `6 ft 2 in May`
  const short =
    feet &&
    next.lower === 'in' &&
    (wordAt(tokens, more.to + 1).kind !== 'word' ||
      /^(tall|high|long|wide|deep|thick|across)$/.test(wordAt(tokens, more.to + 1).lower));
  const bare =
    feet && more.glued === '' && (joined || (wordAt(tokens, to - 1).lower === 'foot' && more.from === to && !open));
  if (second !== name && !short && !bare) return null;
  return {
    ...none,
    to: second === name ? behind : short ? more.to + 1 : more.to,
    value: further(first.value, more.value / each),
    decimals,
  };
}

/** `but less than 300` behind a bottom, `and at least 20` behind a top: the other end of a range. */
function otherEnd(tokens: readonly Token[], at: number, bound: RegExp): Cardinal | null {
  const comma = tokens[at]?.text === ',' ? at + 1 : at;
  if (!/^(and|but)$/.test(wordAt(tokens, comma).lower)) return null;
  const from = comma + 1;
  for (let i = from + 1; i < Math.min(tokens.length, from + 7); i++) {
    const hedge = hedgeBefore(tokens, i);
    const number = hedge?.from === from && bound.test(hedge.hedge) ? cardinalAt(tokens, i) : null;
    if (number && !number.vague) return number;
  }
  return null;
}
