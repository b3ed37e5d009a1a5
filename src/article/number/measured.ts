import { type Counted, countedAt, measureAt } from './counted.ts';
import { type FoundHedge, hedgeAfter, hedgeBefore } from './hedge-words.ts';
import { shareHedge } from './inherit.ts';
import { currencies, isTimeUnit } from './measure-words.ts';
import { isPeriod } from './not-a-quantity.ts';
import type { Cardinal } from './number.ts';
import type { NumberRange } from './number-range.ts';
import type { Quantity, TokenQuantity } from './quantity.ts';
import { eachOf, type Rate, rateAfter, rateBefore } from './rate.ts';
import type { Token } from '../text/tokens.ts';

/** A number, or a range, with its hedge, its unit and what it is per. `floor` is where the quantity before it ends. */
export function measured(tokens: readonly Token[], first: Cardinal, range: NumberRange | null, floor: number, found: readonly Quantity[]): { quantity: TokenQuantity | null; to: number } {
  const last = range?.last ?? first;
  const doubts = [first.doubt, range?.last.doubt, range?.doubt].filter((doubt) => typeof doubt === 'string');
  const counted = unitOf(tokens, first, last, doubts);
  if (isTimeUnit(counted.unit) && isPeriod(tokens, first.from, counted.to)) return { quantity: null, to: counted.to };
  const before = hedgeOf(tokens, range?.from ?? first.from, counted, doubts);
  const { each, rate, per } = ratesOf(tokens, before?.from ?? first.from, first.from, counted.to, floor);
  const behind = before ? null : ([last.to, counted.to, rate?.to ?? counted.to].map((to) => hedgeAfter(tokens, to)).find((hedge) => hedge !== null) ?? null);
  doubts.push(...[counted.doubt, each?.doubt, rate?.doubt].filter((doubt) => typeof doubt === 'string'));
  if (first.vague) doubts.push('the words give an order of magnitude, no number');

  // `80 %` and `half a metre` are not told apart from 80 and a half without what follows.
  const half = last.value === 0.5 && tokens[last.to - 1]!.lower === 'a';
  const signed = counted.unit === '%' || half ? counted.to : last.to;
  const to = behind?.from === signed ? behind.to : signed;
  const hedge = before?.hedge ?? behind?.hedge ?? 'none';
  const quantity: TokenQuantity = {
    from: Math.min(before?.from ?? Infinity, range?.from ?? Infinity, first.from),
    to,
    number: [first.from, last.to],
    phraseTo: Math.max(to, behind?.to ?? 0, phraseEnd(tokens, last.to, counted.unit), rate && rate.to - counted.to < 4 ? rate.to : 0),
    value: range?.low ?? first.value,
    high: range?.high ?? null,
    counted: counted.unit,
    per,
    hedge: first.vague && /^(none|about)$/.test(hedge) ? 'vague' : hedge,
    doubts,
  };
  shareHedge(quantity, tokens, found);
  return { quantity, to: Math.max(counted.to, rate?.to ?? 0, each?.to ?? 0, to) };
}

function unitOf(tokens: readonly Token[], first: Cardinal, last: Cardinal, doubts: string[]): Counted {
  const sign = first.money ?? last.money;
  if (sign) {
    if (sign === '$') doubts.push('`$` read as US dollars');
    if (sign === '¥') doubts.push('`¥` read as yen');
    return { unit: currencies[sign] ?? sign, to: last.to, measure: true, doubt: null };
  }
  const counted = countedAt(tokens, last.to, last.glued);
  // `billions in aid`
  const money = first.vague && counted.unit === null && tokens[last.to]?.lower === 'in';
  return money ? { ...counted, unit: 'money', doubt: '`in` after the number means money; the currency is not said' } : counted;
}

/** With a time, `over` is mostly a preposition: `a raise over four years`, but `it lasted over four years`. */
function hedgeOf(tokens: readonly Token[], at: number, { unit }: Counted, doubts: string[]): FoundHedge | null {
  const hedge = hedgeBefore(tokens, at);
  if (!hedge || !isTimeUnit(unit) || hedge.to - hedge.from > 1 || tokens[hedge.from]!.lower !== 'over') return hedge;
  if (/^(for|is|was|lasted|took|by|after|of)$/.test(tokens[hedge.from - 1]?.lower ?? '')) return hedge;
  doubts.push('`over` may mean `during`');
  return null;
}

/** For each of what, and per what: `jars/crate`, `GBP/resident/year`. */
function ratesOf(tokens: readonly Token[], hedgeFrom: number, from: number, to: number, floor: number): { each: Rate | null; rate: Rate | null; per: string[] } {
  const each = eachOf(tokens, from, to, floor);
  const rate = rateAfter(tokens, Math.max(to, each?.to ?? 0));
  const second = rate && rateAfter(tokens.slice(0, rate.to + 2), rate.to);
  const before = rate ? null : rateBefore(tokens, hedgeFrom);
  return { each, rate, per: [each?.per, rate?.per ?? before, second?.per].filter((part) => typeof part === 'string') };
}

/** Behind the noun that is counted, which may stand a few words after the number. */
function phraseEnd(tokens: readonly Token[], from: number, unit: string | null): number {
  const measure = measureAt(tokens, from);
  if (measure) return measure.to;
  const noun = tokens.findIndex((token, i) => i >= from && i < from + 8 && token.lower.replace(/['’]s?$/, '') === unit);
  return noun < 0 ? from : noun + 1;
}
