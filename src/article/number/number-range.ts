import { cardinalAt } from './cardinal.ts';
import type { Cardinal } from './number.ts';
import { measureAt } from './counted.ts';
import type { Token } from '../text/tokens.ts';
import { isPlural } from '../text/word-classes.ts';

/** Two numbers of which one value lies between, or is one of the two. */
export interface NumberRange {
  /** `between`, when it opens the range. */
  from: number;
  last: Cardinal;
  low: number;
  high: number;
  doubt: string | null;
}

/** `300,000 to 350,000`, `between 5 and 6 million`, `40-60`, `40 or 45`, `£1.1bn to £1.3bn`, `10 km to 12 km`. */
export function rangeFrom(tokens: readonly Token[], first: Cardinal): NumberRange | null {
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
  const thousands = sharesThousands(tokens, first, last, join);
  const shared = thousands ? 1000 : first.scale === 1 && last.scale > 1 && first.value < last.value / last.scale ? last.scale : 1;
  const low = Number((first.value * shared).toPrecision(15));
  if (low >= last.value || (low >= 0 && last.value > low * 1000)) return null;
  // A year or a score (`2019-20`, `3-2`) is no range; nor is a number whose unit stands between.
  if (/^[-–—]$/.test(join) && first.digits && low >= 1900 && low < 2100 && last.value < 2100 && !tokens[first.from]!.formatted) return null;
  return { from: opened ?? first.from, last, low, high: last.value, doubt: shared > 1 ? 'the first number was taken to share the multiple of the second' : null };
}

/** `3-4,000`: the first number leaves out the thousands that the second has. */
function sharesThousands(tokens: readonly Token[], first: Cardinal, last: Cardinal, join: string): boolean {
  return /^[-–]$/.test(join) && first.digits && last.digits && first.scale === 1 && last.scale === 1 && !first.glued && !tokens[first.from]!.formatted
    && last.value % 1000 === 0 && /,\d{3}$/.test(tokens[last.to - 1]!.text) && first.value < last.value / 1000 && first.value * 10 > last.value / 1000;
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
export function isOdds(tokens: readonly Token[], first: Cardinal): boolean {
  const to = tokens[first.to]?.lower;
  const one = tokens[first.to + 1];
  return (to === 'to' || to === ':') && one?.kind === 'number' && one.value === 1 && !one.glued && first.value > 1 && !first.money && !isPlural(tokens[first.to + 2]?.text ?? '');
}
