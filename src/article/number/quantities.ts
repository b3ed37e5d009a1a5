import { cardinalAt } from '../../language/cardinal.ts';
import { mayBeName, tellsApart } from './designation.ts';
import { inherit, shareHedge } from './inherit.ts';
import { isKind } from '../../language/kind.ts';
import { measureAt } from '../../language/measure-at.ts';
import { measured } from '../../language/measured.ts';
import { isTimeUnit } from '../../language/measure-words.ts';
import { asideOf, hoursTo, notAQuantity, votesTo } from './not-a-quantity.ts';
import { oddsTo, rangeFrom, withScaleOfSecond } from '../../language/number-range.ts';
import { ofNothing } from '../../language/of-nothing.ts';
import { proportionAt } from '../../language/proportion.ts';
import { type Quantity, type TokenQuantity, unitOf } from '../../language/quantity.ts';
import { type Span, type Token, tokenAt, wordAt } from '../../language/token.ts';
import { endsPhrase } from '../../language/word-classes.ts';

/**
 * Step 6: the quantities of one sentence, left to right. `dates` are spans that are dates: no noun is read in them, and no number but a length
 * of time (`three years ago`), which is an aside.
 */
export function quantitiesOf(
  words: readonly Token[],
  text: string,
  dates: readonly Span[],
  titleCase: boolean,
): Quantity[] {
  // A date that begins inside a number is none: `000 years ago` in `40,000 years ago`.
  const claimed = dates.filter((span) => !words.some((token) => token.start < span.start && span.start < token.end));
  const inDate = (token: Token) => claimed.some((span) => token.start < span.end && span.start < token.end);
  const tokens = words.map((token) => (inDate(token) ? { ...token, kind: 'mark' as const } : token));
  const found: Quantity[] = [];
  let floor = 0;
  for (let i = 0; i < tokens.length; ) {
    const token = tokenAt(tokens, i);
    const date =
      claimed.find((span) => token.start < span.end && span.start < token.end) ?? dateAhead(words, i, claimed);
    const read = date ? lengthIn(words, i, date) : readAt(tokens, i, floor, claimed, titleCase, found);
    if (read.quantity) found.push(finish(tokens, read.quantity, text));
    if (read.quantity && !read.quantity.aside) floor = read.to;
    i = Math.max(i + 1, read.to);
  }
  return inherit(found, tokens);
}

type Read = { quantity: TokenQuantity | null; to: number };

function readAt(
  tokens: readonly Token[],
  at: number,
  floor: number,
  claimed: readonly Span[],
  titleCase: boolean,
  found: readonly Quantity[],
): Read {
  const proportion = proportionAt(tokens, at);
  if (proportion) return { quantity: ofNothing(tokens, proportion), to: proportion.to };
  const first = cardinalAt(tokens, at);
  if (!first) return { quantity: null, to: at + 1 };
  const votes = votesTo(tokens, first);
  if (votes) return { quantity: null, to: votes };
  const hours = hoursTo(tokens, first);
  if (hours) return { quantity: null, to: hours };
  const odds = oddsTo(tokens, first);
  if (odds)
    return {
      quantity: ofNothing(tokens, {
        from: at,
        to: odds,
        value: first.value,
        kind: 'ratio',
        digits: first.rounding?.[0] ?? null,
      }),
      to: odds,
    };
  if (isKind(tokens, first))
    return {
      quantity: { ...measured(tokens, first, null, floor).quantity, aside: 'a size that names a kind of thing' },
      to: first.to,
    };
  const range = rangeFrom(tokens, first);
  const last = range?.last ?? first;
  if (range && tellsApart(tokens, first, last.to, titleCase)) return { quantity: null, to: last.to };
  if (!range && notAQuantity(tokens, first, titleCase)) return { quantity: null, to: pastJoined(tokens, first.to) };
  if (
    claimed.some(
      (span) => tokenAt(tokens, last.to - 1).start < span.end && span.start < tokenAt(tokens, last.to - 1).end,
    )
  )
    return { quantity: null, to: first.to };
  const read = measured(tokens, range ? first : withScaleOfSecond(tokens, first), range, floor);
  if (first.article && read.quantity.hedge === 'none') return { quantity: null, to: first.to };
  read.quantity.aside = asideOf(tokens, first, last, read.quantity.unitTo);
  // `one latrine for every 140 residents`
  if (read.quantity.aside) read.to = last.to;
  if (first.bare && read.quantity.hedge === 'none') read.quantity.hedge = 'vague';
  shareHedge(read.quantity, tokens, found);
  if (isDenied(tokens, read.quantity.from) && /^(none|exactly|about)$/.test(read.quantity.hedge))
    read.quantity.doubts.push(deniedNumber);
  const before = wordAt(tokens, read.quantity.from - 2).lower;
  if (
    wordAt(tokens, read.quantity.from - 1).lower === 'but' &&
    /^(all|anything|everything|everyone|nothing)$/.test(before)
  )
    read.quantity.doubts.push(`the words \`${before} but\` before it leave it out`);
  if (!range && read.quantity.from === first.from && mayBeName(tokens, first, titleCase))
    read.quantity.doubts.push('the word before may be a name that the number belongs to');
  return read;
}

/** Said of a number that somebody gives as the wrong one: `not 300 but 120`. */
export const deniedNumber = 'the word `not` before it denies it';

/** `not 300 but 120`, `“Not 300,” she said`, `we do not have 300`; `200, if not 300` and `not only 300` deny nothing, nor does `does not include 300`. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  const [word, before, lead] = [1, 2, 3].map((k) => wordAt(tokens, at - k).lower);
  if (word === 'not') return before !== 'if';
  // `not the 350,000 that they talk about`
  if (word === 'the' && before === 'not') return lead !== 'if';
  return (
    /^(not|never|cannot)$|n't$/.test(before ?? '') &&
    lead !== 'if' &&
    tokens[at - 1]?.kind === 'word' &&
    (/^(have|be)$/.test(word ?? '') || !endsPhrase(word ?? '')) &&
    !/ly$|^(merely|because|includ|count|cover|involv|affect)/.test(word ?? '')
  );
}

/** The token behind a name or a score that the number is part of: `7-Eleven`, `3-2`, `1-2-3`. */
function pastJoined(tokens: readonly Token[], at: number): number {
  const [join, next] = [tokens[at], tokens[at + 1]];
  const joined =
    join !== undefined &&
    /^[-–:]$/.test(join.text) &&
    next !== undefined &&
    join.start === tokenAt(tokens, at - 1).end &&
    next.start === join.end;
  return joined && (next.kind === 'number' || /^\p{Lu}/u.test(next.text)) ? pastJoined(tokens, at + 2) : at;
}

/** The date in which a range ends that begins before it: `three or` of `three or four years ago`. */
function dateAhead(words: readonly Token[], at: number, claimed: readonly Span[]): Span | undefined {
  const first = claimed.length > 0 ? cardinalAt(words, at) : null;
  const last = first && rangeFrom(words, first)?.last;
  const end = last ? tokenAt(words, last.from) : null;
  return end ? claimed.find((span) => end.start < span.end && span.start < end.end) : undefined;
}

/** The length of time in a date that is reckoned from another day: `three or four years ago`. */
function lengthIn(words: readonly Token[], at: number, date: Span): Read {
  const first = cardinalAt(words, at);
  const end = words.findIndex((token) => token.start >= date.end);
  const behind = end < 0 ? words.length : end;
  const range = first && rangeFrom(words, first);
  const last = range?.last ?? first;
  if (
    !first ||
    !last ||
    /^(st|nd|rd|th)$/.test(first.glued) ||
    last.to > behind - 1 ||
    first.vague ||
    !isTimeUnit(measureAt(words, last.to)?.unit ?? null)
  )
    return { quantity: null, to: at + 1 };
  const { quantity } = measured(words.slice(0, behind), first, range, at);
  return { quantity: { ...quantity, aside: 'a time on the calendar' }, to: behind };
}

function finish(tokens: readonly Token[], draft: TokenQuantity, text: string): Quantity {
  const start = tokenAt(tokens, draft.from).start;
  const end = tokenAt(tokens, draft.to - 1).end;
  const offset = tokenAt(tokens, 0).start;
  const number = { start: tokenAt(tokens, draft.number[0]).start, end: tokenAt(tokens, draft.number[1] - 1).end };
  return {
    start,
    end,
    text: text.slice(start - offset, end - offset),
    number,
    phrase: { start, end: tokenAt(tokens, draft.phraseTo - 1).end },
    value: draft.value,
    high: draft.high,
    unit: unitOf(draft),
    counted: draft.counted,
    per: draft.per,
    hedge: draft.hedge,
    doubts: draft.doubts,
    aside: draft.aside,
  };
}
