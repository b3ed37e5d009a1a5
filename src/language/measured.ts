import { cardinalAt } from './cardinal.ts';
import { type Counted, countedAt } from './counted.ts';
import { currenciesOf } from './currencies.ts';
import { type FoundHedge, hedgeAfter, hedgeBefore, leadOf } from './hedge-words.ts';
import { measureAt } from './measure-at.ts';
import { isTimeUnit } from './measure-words.ts';
import { type Cardinal, further, precise } from './number.ts';
import type { NumberRange } from './number-range.ts';
import type { Proportion } from './proportion.ts';
import type { TokenQuantity } from './quantity.ts';
import { eachOf, type Rate, rateAfter, rateBefore } from './rate.ts';
import { MOST, roundingInterval } from './rounding.ts';
import { andPart } from './spelled-number.ts';
import type { Token } from './tokens.ts';
import type { Hedge } from '../estimate/types.ts';
import { endsPhrase } from './word-classes.ts';

/** A number, or a range, with its hedge, its unit and what it is per, and where reading goes on. `floor` is where the quantity before it ends. */
export function measured(tokens: readonly Token[], first: Cardinal, range: NumberRange | null, floor: number): { quantity: TokenQuantity; to: number } {
  const last = range?.last ?? first;
  const doubts: string[] = [];
  // `40 ± 3 kg`
  const tolerance = range || first.vague ? null : toleranceAt(tokens, last.to);
  const at = tolerance ? null : hedgeAfter(tokens, last.to);
  const near = unitOf(tokens, first, last, tolerance?.end ?? at?.to ?? last.to, doubts);
  const before = hedgeOf(tokens, first, range, near, doubts);
  const more = extend(tokens, first, range, near, tolerance, before?.hedge ?? at?.hedge);
  const counted = near.unit === null && more.top ? countedAt(tokens, more.to, more.top.glued) : near;
  // The number behind `±` is one of its own in a text.
  const unitTo = more.tolerance === null ? Math.max(counted.to, more.to) : last.to;
  const { each, rate, per } = ratesOf(tokens, before?.from ?? first.from, first.from, unitTo, floor);
  const bounds = before !== null && !blurs.test(before.hedge);
  const behind = bounds ? null : (at ?? hedgeAfter(tokens, unitTo) ?? (rate && hedgeAfter(tokens, rate.to)));
  const hedge = more.ends ? 'none' : hedgeOfBoth(before, behind, first.vague !== null);

  // `80 %`, `half a metre` and `5 degrees below zero` are not told apart from 80, a half and 5 without what follows.
  const part = !range && !first.rounding && Math.abs(first.value) < 1 && counted.measure;
  const needed = part || /^[%‰]$/.test(counted.unit ?? '') || /^an?$/.test(tokens[last.to - 1]!.lower) ? counted.to : last.to;
  const signed = Math.max(needed, more.tolerance === null ? more.to : 0);
  const from = Math.min(before?.from ?? Infinity, range?.from ?? Infinity, first.from);
  const to = behind?.from === signed ? behind.to : signed;
  const value = more.value ?? range?.low ?? first.value;
  doubts.push(...[first, range?.last, range, counted, each, rate].map((part) => part?.doubt).filter((doubt) => typeof doubt === 'string'));
  if (first.vague) doubts.push('the words give an order of magnitude, no number');
  const quantity: TokenQuantity = {
    from, to, value, counted: counted.unit, per, hedge, doubts, unitTo: counted.to, aside: null,
    number: [first.from, Math.max(last.to, more.ends || more.cents ? more.to : 0)],
    phraseTo: Math.max(to, behind?.to ?? 0, phraseEnd(tokens, last.to, counted.unit), rate && rate.to - counted.to < 4 ? rate.to : 0),
    high: more.ends?.[1] ?? range?.high ?? first.vague?.high ?? null,
    vague: first.vague !== null,
    interval: more.ends ?? (range ? [range.low, range.high] : intervalOf(first, value, hedge, more)),
    covers: [leadOf(tokens, Math.min(from, range?.opens ?? Infinity)), coveredTo(tokens, Math.max(counted.to, more.to, last.to, at?.to ?? 0), counted, behind, rate, each)],
  };
  return { quantity, to: Math.max(unitTo, rate?.to ?? 0, each?.to ?? 0, to) };
}

/** A blur only says that digits are rounded: a bound behind the number wins over it. */
const blurs = /^(about|exactly)$/;

function hedgeOfBoth(before: FoundHedge | null, behind: FoundHedge | null, vague: boolean): Hedge {
  const said = behind && (!before || !blurs.test(behind.hedge)) ? behind.hedge : (before?.hedge ?? 'none');
  return vague && /^(none|about)$/.test(said) ? 'vague' : said;
}

/** A share or a ratio counts nothing, and has no unit to look for. */
export function ofNothing(tokens: readonly Token[], { from, to, value, high, kind, digits }: Proportion): TokenQuantity {
  const before = hedgeBefore(tokens, from);
  const behind = before ? null : hedgeAfter(tokens, to);
  const end = behind?.to ?? to;
  // `one in five households`
  const noun = kind === 'share' && tokens[to - 1]?.kind === 'number' || /\b(in|of|every|each)$/.test(tokens.slice(from, to - 1).map((token) => token.lower).join(' '));
  return {
    from: before?.from ?? from, to: end, phraseTo: end, number: [from, to], unitTo: to, value, high: high ?? null, counted: kind, per: [], hedge: before?.hedge ?? behind?.hedge ?? 'none', doubts: [], aside: null, vague: false,
    interval: high !== undefined ? [value, high] : digits === null ? tenth(value) : roundingInterval(digits), covers: [leadOf(tokens, before?.from ?? (high !== undefined && tokens[from - 1]?.lower === 'between' ? from - 1 : from)), wholeOf(tokens, end, noun)],
  };
}

/** What a number's words claim: its rounding, what a vague word leaves open, its own tolerance. */
function intervalOf({ rounding, vague }: Cardinal, value: number, hedge: Hedge, { tolerance, cents }: Extended): readonly [number, number] {
  if (tolerance !== null) return [precise(value - tolerance), precise(value + tolerance)];
  if (vague) return vague.span;
  if (cents) return turned(roundingInterval(Math.abs(value).toFixed(2)), value);
  if (!rounding) return hedge === 'exactly' ? [value, value] : tenth(value);
  return turned(roundingInterval(rounding[0], rounding[1], hedge === 'exactly'), value);
}

/** Intervals are of digits, which have no sign. */
const turned = ([low, high]: readonly [number, number], value: number): readonly [number, number] => (value < 0 ? [-high, -low] : [low, high]);

/** A number that no digits round is known to a tenth. */
function tenth(value: number): readonly [number, number] {
  const size = Math.abs(value);
  return turned([precise(size * (1 - MOST)), precise(size * (1 + MOST))], value);
}

function unitOf(tokens: readonly Token[], first: Cardinal, last: Cardinal, at: number, doubts: string[]): Counted {
  const sign = first.money ?? last.money;
  if (sign) {
    const codes = currenciesOf(sign);
    if (sign === '$') doubts.push('`$` read as US dollars');
    else if (sign === '¥') doubts.push('`¥` read as yen');
    else if (codes.length > 1) doubts.push(`\`${sign}\` read as ${codes[0]}`);
    return { unit: codes[0] ?? sign, to: at, measure: true, doubt: null };
  }
  const counted = countedAt(tokens, at, last.glued);
  // `billions in aid`
  const money = first.vague && counted.unit === null && tokens[last.to]?.lower === 'in';
  return money ? { ...counted, unit: 'money', doubt: '`in` after the number means money; the currency is not said' } : counted;
}

/** The hedge before the number, or before `between`. With a time, `over` is mostly a preposition: `a raise over four years`, but `it lasted over four years`. */
function hedgeOf(tokens: readonly Token[], first: Cardinal, range: NumberRange | null, { unit }: Counted, doubts: string[]): FoundHedge | null {
  const inner = hedgeBefore(tokens, first.from);
  const hedge = hedgeBefore(tokens, range?.from ?? first.from) ?? (range && inner && inner.from > range.from ? inner : null);
  if (!hedge || !isTimeUnit(unit) || hedge.to - hedge.from > 1 || tokens[hedge.from]!.lower !== 'over' || hedge.from === 0) return hedge;
  if (/^(for|is|was|lasted|took|by|after|of)$/.test(tokens[hedge.from - 1]?.lower ?? '')) return hedge;
  doubts.push('`over` may mean `during`');
  return null;
}

/** What stands behind a number and changes it. */
interface Extended {
  to: number;
  value: number | null;
  /** Of `± 3`; in a text the three is a number of its own. */
  tolerance: number | null;
  /** `more than 100 but less than 300`: both ends, and the second number. */
  ends: readonly [number, number] | null;
  top: Cardinal | null;
  /** `thirteen dollars and forty-five cents` */
  cents: boolean;
}

function extend(tokens: readonly Token[], first: Cardinal, range: NumberRange | null, counted: Counted, near: Tolerance | null, hedge: Hedge | undefined): Extended {
  const none: Extended = { to: 0, value: null, tolerance: null, ends: null, top: null, cents: false };
  if (range || first.vague) return none;
  const tolerance = near ?? (counted.measure ? toleranceAt(tokens, counted.to) : null);
  if (tolerance) return { ...none, to: Math.max(tolerance.to, counted.to), tolerance: tolerance.percent && counted.unit !== '%' ? (tolerance.value / 100) * Math.abs(first.value) : tolerance.value };
  if (isBelowZero(tokens, counted)) return { ...none, to: counted.to + (tokens[counted.to + 1]?.lower === 'zero' ? 2 : 1), value: -first.value };
  // `a mile and a half`, but `2 tonnes and a half of the rest`
  const half = counted.measure && /^an?$/.test(tokens[counted.to + 1]?.lower ?? '') ? andPart(tokens, counted.to) : null;
  const part = half && tokens[half.to]?.lower !== 'of' ? half : null;
  if (part) return { ...none, to: part.to, value: further(first.value, part.share) };
  const coins = coinsAt(tokens, counted);
  if (coins) return { ...none, to: coins.to, value: further(first.value, coins.value / 100), cents: true };
  const top = hedge === 'over' || hedge === 'at-least' ? topAt(tokens, counted.to) : null;
  return top && top.value > first.value ? { ...none, to: top.to, ends: [first.value, top.value], top } : none;
}

interface Tolerance {
  value: number;
  /** Per cent of the number before it. */
  percent: boolean;
  /** Behind its number, and behind its unit. */
  end: number;
  to: number;
}

/** `± 3`, `plus or minus 3`, `give or take 3`. */
function toleranceAt(tokens: readonly Token[], at: number): Tolerance | null {
  const from = tokens[at]?.text === ',' ? at + 1 : at;
  const words = tokens.slice(from, from + 3).map((token) => token.lower).join(' ');
  const length = words.startsWith('±') ? 1 : /^\+ ?[-−](?! ?\/)/.test(words) ? 2 : /^(\+ \/ [-−]|plus or minus|give or take)/.test(words) ? 3 : 0;
  const found = length > 0 ? cardinalAt(tokens, from + length) : null;
  if (!found || found.vague) return null;
  const measure = measureAt(tokens, found.to);
  return { value: Math.abs(found.value), percent: found.glued === '%' || measure?.unit === '%', end: found.to, to: measure?.to ?? found.to };
}

/** `5 degrees below zero`, `40 below.` */
function isBelowZero(tokens: readonly Token[], { unit, to }: Counted): boolean {
  if (tokens[to]?.lower !== 'below' || !(unit === null || unit === 'degrees' || /^°/.test(unit))) return false;
  const next = tokens[to + 1];
  return next?.lower === 'zero' || next === undefined || (unit !== null && /^[.,;:!?]$/.test(next.text));
}

/** Cents behind dollars. */
function coinsAt(tokens: readonly Token[], { unit, to, measure }: Counted): Cardinal | null {
  if (!measure || !/^([A-Z]{3}|pounds)$/.test(unit ?? '')) return null;
  const coins = cardinalAt(tokens, tokens[to]?.lower === 'and' ? to + 1 : to);
  const coin = coins && /^(cents|pence|paise|p|kopecks)$/.test(measureAt(tokens, coins.to)?.unit ?? tokens[coins.to]?.lower ?? '');
  return coins && coin && coins.value < 100 && coins.value > 0 ? { ...coins, to: coins.to + 1 } : null;
}

/** `but less than 300` behind a bottom: the other end of a range. */
function topAt(tokens: readonly Token[], at: number): Cardinal | null {
  const comma = tokens[at]?.text === ',' ? at + 1 : at;
  if (!/^(and|but)$/.test(tokens[comma]?.lower ?? '')) return null;
  const from = comma + 1;
  for (let i = from + 1; i < Math.min(tokens.length, from + 7); i++) {
    const hedge = hedgeBefore(tokens, i);
    const number = hedge?.from === from && /^(up-to|under)$/.test(hedge.hedge) ? cardinalAt(tokens, i) : null;
    if (number && !number.vague) return number;
  }
  return null;
}

/** For each of what, and per what: `jars/crate`, `GBP/resident/year`. */
function ratesOf(tokens: readonly Token[], hedgeFrom: number, from: number, to: number, floor: number): { each: Rate | null; rate: Rate | null; per: string[] } {
  const each = eachOf(tokens, from, to, floor);
  const rate = rateAfter(tokens, Math.max(to, each?.to ?? 0));
  const second = rate && rateAfter(tokens.slice(0, rate.to + 2), rate.to);
  const before = rate ? null : rateBefore(tokens, Math.min(hedgeFrom, from));
  return { each, rate, per: [each?.per, rate?.per ?? before, second?.per].filter((part) => typeof part === 'string') };
}

/** Behind the noun that is counted, which may stand a few words after the number. */
function phraseEnd(tokens: readonly Token[], from: number, unit: string | null): number {
  const measure = measureAt(tokens, from);
  if (measure) return measure.to;
  const noun = tokens.findIndex((token, i) => i >= from && i < from + 8 && token.lower.replace(/['’]s?$/, '') === unit);
  return noun < 0 ? from : noun + 1;
}

/** Behind all that belongs to a number without a gap: its unit, what is measured, a hedge, what it is per. */
function coveredTo(tokens: readonly Token[], from: number, counted: Counted, behind: FoundHedge | null, rate: Rate | null, each: Rate | null): number {
  let to = counted.measure ? wholeOf(tokens, from, false) : from;
  for (let moved = true; moved; ) {
    const next = behind?.from === to ? behind.to : rate?.from === to ? rate.to : each?.from === to ? each.to : to;
    moved = next > to;
    to = next;
  }
  return to;
}

/** `of the jars`, `of winter strawberries`: what a measure or a share is of; with `bare` also without `of`. */
function wholeOf(tokens: readonly Token[], at: number, bare: boolean): number {
  const of = tokens[at]?.lower === 'of';
  if (!of && !bare) return at;
  const from = of ? at + 1 : at;
  let to = from;
  while (of && /^(the|its|their|his|her|our|this|these|those|all|every|such)$/.test(tokens[to]?.lower ?? '')) to++;
  while (tokens[to]?.kind === 'word' && !endsPhrase(tokens[to]!.lower)) to++;
  return to > from ? to : at;
}
