import type { Hedge } from '../../src/estimate/types.ts';
import { type Cardinal, cardinalAt } from './cardinal.ts';
import { countedAt, measureAt } from './counted.ts';
import { designation } from './designation.ts';
import { hedgeAfter, hedgeBefore } from './hedge-words.ts';
import type { Span } from './lines.ts';
import { currencies, isTimeUnit } from './measure-words.ts';
import { proportionAt } from './proportion.ts';
import { eachOf, rateAfter, rateBefore } from './rate.ts';
import type { Token } from './tokens.ts';
import { determiners, isPlural, prepositions } from './word-classes.ts';

/** A number with what it counts, as one sentence states it. Offsets are in the capture. */
export interface Quantity extends Span {
  /** Hedge, number and sign, as printed: "up to 9.4 million". */
  text: string;
  /** The number alone. */
  number: Span;
  /** From the hedge to the end of what is counted: "up to 9.4 million rounds". */
  phrase: Span;
  value: number;
  /** The upper end of a range; null for one number. */
  high: number | null;
  /** `crates`, `USD`, `%`, `share`, `ratio`, `jars/crate`; null where the sentence does not say. */
  unit: string | null;
  hedge: Hedge;
  /** Why a person should look at it. */
  doubts: string[];
}

/** Number words that are pronouns or point back (`the two`, `one of them`) are no quantities. */
const pointing = /^(the|these|those|both|other|our|their|last|past|first|next|no|any|every|each|this|that|some|another)$/;
const lasting = /^(last|past|next|coming|previous|following|first|recent|preceding)$/;

/** Step 6: the quantities of one sentence, left to right. `claimed` are spans that are dates. */
export function quantitiesOf(tokens: readonly Token[], text: string, claimed: readonly Span[], titleCase: boolean): Quantity[] {
  const found: Quantity[] = [];
  let floor = 0;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    const date = claimed.find((span) => token.start < span.end && span.start < token.end);
    if (date) {
      while (i < tokens.length && tokens[i]!.start < date.end) i++;
      continue;
    }
    const read = readAt(tokens, i, floor, claimed, titleCase, found);
    if (read.quantity) found.push(finish(tokens, read.quantity, text));
    if (read.quantity) floor = read.to;
    i = Math.max(i + 1, read.to);
  }
  return inherit(found, tokens);
}

/** A quantity by token numbers. */
interface Draft {
  from: number;
  to: number;
  /** After the unit and its rate. */
  phraseTo?: number;
  number: readonly [number, number];
  value: number;
  high: number | null;
  unit: string | null;
  hedge: Hedge;
  doubts: string[];
}

function readAt(tokens: readonly Token[], at: number, floor: number, claimed: readonly Span[], titleCase: boolean, found: readonly Quantity[]): { quantity: Draft | null; to: number } {
  const proportion = proportionAt(tokens, at);
  if (proportion) {
    const hedge = hedgeBefore(tokens, at);
    return { quantity: { from: hedge?.from ?? at, to: proportion.to, number: [at, proportion.to], value: proportion.value, high: null, unit: proportion.kind, hedge: hedge?.hedge ?? 'none', doubts: [] }, to: proportion.to };
  }
  const first = cardinalAt(tokens, at);
  if (!first) return { quantity: null, to: at + 1 };
  if (isOdds(tokens, first)) return { quantity: { from: at, to: first.to + 2, number: [at, first.to + 2], value: first.value, high: null, unit: 'ratio', hedge: 'none', doubts: [] }, to: first.to + 2 };
  const range = rangeFrom(tokens, first);
  const last = range?.last ?? first;
  const reason = range ? null : (designation(tokens, first, titleCase) ?? pointsBack(tokens, first) ?? looksLikeYear(tokens, first) ?? scoreOf(tokens, first));
  if (reason) return { quantity: null, to: scoreOf(tokens, first) ? first.to + 2 : first.to };
  if (claimed.some((span) => tokens[last.to - 1]!.start < span.end && span.start < tokens[last.to - 1]!.end)) return { quantity: null, to: first.to };
  return measured(tokens, first, range, floor, found);
}

/** Number, or range, with its hedge, unit and rate. */
function measured(tokens: readonly Token[], first: Cardinal, range: NumberRange | null, floor: number, found: readonly Quantity[]): { quantity: Draft | null; to: number } {
  const last = range?.last ?? first;
  const doubts = [first.doubt, range?.last.doubt, range?.doubt].filter((doubt) => typeof doubt === 'string');
  const money = first.money ?? last.money;
  const counted = money ? { unit: currencyOf(money, doubts), to: last.to, measure: true, doubt: null } : countedAt(tokens, last.to, last.glued);
  if (counted.doubt) doubts.push(counted.doubt);
  if (!money && first.vague && tokens[last.to]?.lower === 'in' && counted.unit === null) {
    counted.unit = 'money';
    doubts.push('`in` after the number means money; the currency is not said');
  }
  if (isTimeUnit(counted.unit) && isPeriod(tokens, first.from, counted.to)) return { quantity: null, to: counted.to };
  let hedge = hedgeBefore(tokens, range?.from ?? first.from);
  // `a raise over four years`, `within the city`: with a time, `over` is mostly a preposition.
  if (hedge && isTimeUnit(counted.unit) && /^(over|around|about)$/.test(tokens[hedge.from]!.lower) && tokens[hedge.from]!.lower === 'over' && hedge.to - hedge.from === 1 && !/^(for|is|was|lasted|took|took|by|after|of)$/.test(tokens[hedge.from - 1]?.lower ?? '')) {
    doubts.push('`over` may mean `during`');
    hedge = null;
  }
  const each = eachOf(tokens, first.from, counted.to, floor);
  const rate = rateAfter(tokens, each && each.to > counted.to ? each.to : counted.to);
  const behind = hedge ? null : ([last.to, counted.to, rate?.to ?? counted.to].map((to) => hedgeAfter(tokens, to)).find((one) => one !== null) ?? null);
  const before = rate ? null : rateBefore(tokens, hedge?.from ?? first.from);
  for (const part of [each, rate]) if (part?.doubt) doubts.push(part.doubt);
  // `£16 per resident per year`
  const second = rate && rateAfter(tokens.slice(0, rate.to + 2), rate.to);
  const unit = counted.unit === null ? null : [counted.unit, each?.per, rate?.per ?? before, second?.per].filter(Boolean).join('/');
  const from = Math.min(hedge?.from ?? Infinity, range?.from ?? Infinity, first.from);
  // `80 %` and `half a metre` are not told apart from 80 and a half without what follows.
  const half = last.value === 0.5 && tokens[last.to - 1]!.lower === 'a';
  const signed = counted.unit === '%' || half ? counted.to : last.to;
  const textTo = behind && behind.from === signed ? behind.to : signed;
  const draft: Draft = { from, to: textTo, number: [first.from, last.to], value: range?.low ?? first.value, high: range?.high ?? null, unit, hedge: hedge?.hedge ?? behind?.hedge ?? (first.vague ? 'vague' : 'none'), doubts };
  if (first.vague) draft.doubts.push('the words give an order of magnitude, no number');
  if (first.vague && hedge?.hedge === 'about') draft.hedge = 'vague';
  share(draft, tokens, found);
  draft.phraseTo = Math.max(textTo, behind?.to ?? 0, phraseEnd(tokens, last.to, counted.unit), rate && rate.to - counted.to < 4 ? rate.to : 0);
  return { quantity: draft, to: Math.max(counted.to, rate?.to ?? 0, each?.to ?? 0, textTo) };
}

/** Behind the noun that is counted, which may stand a few words after the number. */
function phraseEnd(tokens: readonly Token[], from: number, unit: string | null): number {
  const measure = measureAt(tokens, from);
  if (measure) return measure.to;
  const noun = tokens.findIndex((token, i) => i >= from && i < from + 8 && token.lower.replace(/['’]s?$/, '') === unit);
  return noun < 0 ? from : noun + 1;
}

/** `more than three million of these or 500,000 of those`: one hedge for both alternatives. */
function share(draft: Draft, tokens: readonly Token[], found: readonly Quantity[]): void {
  const before = found.at(-1);
  if (!before || draft.hedge !== 'none' || before.hedge === 'none' || before.hedge === 'vague') return;
  const join = tokens[draft.from - 1];
  if (join?.lower !== 'or' && !(join?.text === '(' && before.unit !== draft.unit)) return;
  if (tokens.some((token) => token.start >= before.end && token.end <= join.start && token.text === ',')) return;
  draft.hedge = before.hedge;
  draft.doubts.push(join.lower === 'or' ? 'the hedge of the first alternative was taken to hold for this one' : 'the hedge of the number before the bracket was taken to hold for this one');
}

interface NumberRange {
  /** `between`, when it opens the range. */
  from: number;
  last: Cardinal;
  low: number;
  high: number;
  doubt: string | null;
}

/** `300,000 to 350,000`, `between 5 and 6 million`, `40-60`, `40 or 45`, `£1.1bn to £1.3bn`, `10 km to 12 km`. */
function rangeFrom(tokens: readonly Token[], first: Cardinal): NumberRange | null {
  if (first.vague) return null;
  let at = first.to;
  const unit = measureAt(tokens, at);
  const opened = opener(tokens, first.from, 'between');
  const joins = (index: number) => {
    const word = tokens[index]?.lower ?? '';
    return word === 'to' || word === 'or' || word === '-' || word === '–' || word === '—' || (word === 'and' && opened !== null);
  };
  if (!joins(at) && unit && joins(unit.to)) at = unit.to;
  if (!joins(at)) return null;
  const join = tokens[at]!.lower;
  const last = cardinalAt(tokens, at + 1);
  if (!last || last.vague) return null;
  if ((first.money && last.money && first.money !== last.money) || (last.money && !first.money)) return null;
  if (first.glued && last.glued !== first.glued) return null;
  if (last.glued && !first.glued && measureAt(tokens, first.to) && at !== first.to) return null;
  // `fell from 52,300 to 28,900`: two numbers, unless it is a span.
  const source = opener(tokens, first.from, 'from');
  if (join === 'to' && source !== null && !/^(ranging|range|ranges|ranged|varying|vary|varies|varied|anywhere|anything)$/.test(tokens[source - 1]?.lower ?? '')) return null;
  if (at !== first.to) {
    const lastUnit = measureAt(tokens, last.to);
    if (!lastUnit || lastUnit.unit !== unit?.unit) return null;
  }
  const shared = first.scale === 1 && last.scale > 1 && first.value < last.value / last.scale ? last.scale : 1;
  const low = Number((first.value * shared).toPrecision(15));
  if (low >= last.value || last.value > low * 1000) return null;
  // A year or a score (`2019-20`, `3-2`) is no range; nor is a number whose unit stands between.
  if (/^[-–—]$/.test(join) && first.digits && low >= 1900 && low < 2100 && last.value < 2100 && !tokens[first.from]!.formatted) return null;
  return { from: opened ?? first.from, last, low, high: last.value, doubt: shared > 1 ? 'the first number was taken to share the multiple of the second' : null };
}

/** `between` or `from` before a number, hedges looked through. */
function opener(tokens: readonly Token[], from: number, word: string): number | null {
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    if (tokens[i]!.lower === word) return i;
    if (!/^(about|around|roughly|some|approximately|nearly|almost|just|over|under|only)$/.test(tokens[i]!.lower)) return null;
  }
  return null;
}

/** `3.45 to 1`: a ratio. */
function isOdds(tokens: readonly Token[], first: Cardinal): boolean {
  const to = tokens[first.to]?.lower;
  const one = tokens[first.to + 1];
  return (to === 'to' || to === ':') && one?.kind === 'number' && one.value === 1 && !one.glued && first.value > 1 && !first.money && !isPlural(tokens[first.to + 2]?.text ?? '');
}

/** `40-22`, `3-2`: two joined numbers that are no range. */
function scoreOf(tokens: readonly Token[], first: Cardinal): 'a score' | null {
  const hyphen = tokens[first.to];
  const next = tokens[first.to + 1];
  return first.digits && /^[-–]$/.test(hyphen?.text ?? '') && next?.kind === 'number' && hyphen!.start === tokens[first.to - 1]!.end && next.start === hyphen!.end ? 'a score' : null;
}

function pointsBack(tokens: readonly Token[], { from, to, value, digits, vague, money }: Cardinal): string | null {
  if (digits || money) return null;
  const before = tokens[from - 1]?.lower ?? '';
  const next = tokens[to]?.lower ?? '';
  if (to === from + 1 && value < 13 && !vague) {
    if (/^(the|these|those|both|our|their|other|no|any|every|each|this|that|another)$/.test(before)) return 'a number word that points back';
    if (value === 1 && !hedgeBefore(tokens, from) && (measureAt(tokens, to) === null || /^(day|days|time|night|year|month|week|second|minute|point|foot|degree)s?$/.test(next))) return '`one` as a pronoun or an article';
    if (value <= 12 && /^(of|or|another|and|way|hand)$/.test(next) && (next === 'of' ? /^(the|these|those|them|us|its|his|her|their|our|whom|which|my)$/.test(tokens[to + 1]?.lower ?? '') && value === 1 : value === 1)) return '`one` as a pronoun';
    if (next === '' && pointing.test(before)) return 'a number word that points back';
  }
  return null;
}

/** `2000` bare, with nothing that it counts: a year that no date rule took. */
function looksLikeYear(tokens: readonly Token[], { from, to, value, digits, money, glued, scale }: Cardinal): string | null {
  if (!digits || money || glued || scale > 1 || tokens[from]!.formatted || value < 1800 || value > 2100 || to !== from + 1) return null;
  return countedAt(tokens, to, '').unit === null ? 'a year' : null;
}

/** `the past three years`, `three years ago`, `two days later`: a time on the calendar, not a length that is stated. */
function isPeriod(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  return lasting.test(before) || /^(ago|later|earlier|before|hence|since)$/.test(tokens[to]?.lower ?? '') || (tokens[to]?.lower === 'to' && tokens[to + 1]?.lower === 'come');
}

function currencyOf(sign: string, doubts: string[]): string {
  if (sign === '$') doubts.push('`$` read as US dollars');
  if (sign === '¥') doubts.push('`¥` read as yen');
  return currencies[sign] ?? sign;
}

function finish(tokens: readonly Token[], draft: Draft, text: string): Quantity {
  const start = tokens[draft.from]!.start;
  const end = tokens[draft.to - 1]!.end;
  const offset = tokens[0]!.start;
  const number = { start: tokens[draft.number[0]]!.start, end: tokens[draft.number[1] - 1]!.end };
  return { start, end, text: text.slice(start - offset, end - offset), number, phrase: { start, end: tokens[(draft.phraseTo ?? draft.to) - 1]!.end }, value: draft.value, high: draft.high, unit: draft.unit, hedge: draft.hedge, doubts: draft.doubts };
}

/** A number without a noun counts what its neighbour counts: `up from 640,000 trips to 700,000`, `2.80 to 3.20 francs`. */
function inherit(found: Quantity[], tokens: readonly Token[]): Quantity[] {
  for (const [i, quantity] of found.entries()) {
    if (quantity.unit !== null) continue;
    const next = found[i + 1];
    const joined = next?.unit && tokens.filter((token) => token.start >= quantity.end && token.end <= next.start).every((token) => /^(to|and|or|from|,)$/.test(token.lower));
    const before = found.slice(0, i).findLast((other) => other.unit !== null && !/^(%|share|ratio|points)$/.test(other.unit));
    const previous = found[i - 1];
    const continues = previous !== undefined && before === previous && tokens.some((token) => token.lower === 'to' && token.start >= previous.end && token.end <= quantity.start && quantity.start - token.end < 3);
    const unit = joined ? next.unit : continues ? before.unit : (subjectOf(tokens, quantity) ?? before?.unit ?? null);
    quantity.unit = unit;
    quantity.doubts.push(unit === null ? 'the sentence does not say what is counted' : 'what is counted was taken from elsewhere in the sentence');
  }
  return found;
}

const change = /^(fallen|risen|grown|rise|fall|pass|passed|top|topped|exceed|exceeded|fell|rose|grew|dropped|climbed|increased|decreased|declined|shrank|reached|hit|averaged|numbered|totalled|totaled|stood|jumped|slipped|soared|plunged|doubled|tripled)$/;

/** `The population fell from 52,300`: the verb's subject; `the number of visitors rose to 300`: what the number is of. */
function subjectOf(tokens: readonly Token[], quantity: Quantity): string | null {
  const verb = tokens.findIndex((token) => token.start < quantity.start && change.test(token.lower));
  if (verb <= 0 || tokens.slice(verb, tokens.findIndex((token) => token.start >= quantity.start)).some((token) => token.kind === 'mark')) return null;
  const subject = tokens.slice(0, verb);
  const number = subject.findLastIndex((token) => /^(number|total|count|tally|toll)$/.test(token.lower));
  if (number >= 0 && subject[number + 1]?.lower === 'of') return subject.slice(number + 2).find((token) => isPlural(token.text))?.lower ?? null;
  const preposition = subject.findIndex((token, i) => i > 0 && prepositions.has(token.lower));
  const plural = (preposition < 0 ? subject : subject.slice(0, preposition)).findLast((token) => isPlural(token.text));
  if (plural) return plural.lower;
  const noun = subject.at(-1)!;
  return noun.kind === 'word' && !determiners.has(noun.lower) && !/ly$/.test(noun.lower) && !/^(has|have|had|it|they|he|she|which|who|that)$/.test(noun.lower) ? noun.lower : null;
}
