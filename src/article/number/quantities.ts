import { cardinalAt } from './cardinal.ts';
import { mayBeName } from './designation.ts';
import { hedgeBefore } from './hedge-words.ts';
import { inherit } from './inherit.ts';
import type { Span } from '../text/lines.ts';
import { isKind } from './kind.ts';
import { measured } from './measured.ts';
import { notAQuantity, scoreOf } from './not-a-quantity.ts';
import { isOdds, rangeFrom } from './number-range.ts';
import { proportionAt } from './proportion.ts';
import { type Quantity, type TokenQuantity, unitOf } from './quantity.ts';
import type { Token } from '../text/tokens.ts';

/** Step 6: the quantities of one sentence, left to right. `claimed` are spans that are dates: no number is read in them, and no noun. */
export function quantitiesOf(words: readonly Token[], text: string, claimed: readonly Span[], titleCase: boolean): Quantity[] {
  const inDate = (token: Token) => claimed.some((span) => token.start < span.end && span.start < token.end);
  const tokens = words.map((token) => (inDate(token) ? { ...token, kind: 'mark' as const } : token));
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

function readAt(tokens: readonly Token[], at: number, floor: number, claimed: readonly Span[], titleCase: boolean, found: readonly Quantity[]): { quantity: TokenQuantity | null; to: number } {
  const proportion = proportionAt(tokens, at);
  if (proportion) return { quantity: ofNothing(tokens, at, proportion.to, proportion.value, proportion.kind, proportion.high), to: proportion.to };
  const first = cardinalAt(tokens, at);
  if (!first) return { quantity: null, to: at + 1 };
  if (isOdds(tokens, first)) return { quantity: ofNothing(tokens, at, first.to + 2, first.value, 'ratio'), to: first.to + 2 };
  if (isKind(tokens, first)) return { quantity: null, to: first.to };
  const range = rangeFrom(tokens, first);
  const last = range?.last ?? first;
  if (!range && notAQuantity(tokens, first, titleCase)) return { quantity: null, to: scoreOf(tokens, first) ? first.to + 2 : first.to };
  if (claimed.some((span) => tokens[last.to - 1]!.start < span.end && span.start < tokens[last.to - 1]!.end)) return { quantity: null, to: first.to };
  const read = measured(tokens, first, range, floor, found);
  if (!range && read.quantity?.from === first.from && mayBeName(tokens, first, titleCase)) read.quantity.doubts.push('the word before may be a name that the number belongs to');
  return read;
}

/** A share or a ratio counts nothing, and has no unit to look for. */
function ofNothing(tokens: readonly Token[], from: number, to: number, value: number, unit: string, high: number | null = null): TokenQuantity {
  const hedge = hedgeBefore(tokens, from);
  return { from: hedge?.from ?? from, to, phraseTo: to, number: [from, to], value, high, counted: unit, per: [], hedge: hedge?.hedge ?? 'none', doubts: [] };
}

function finish(tokens: readonly Token[], draft: TokenQuantity, text: string): Quantity {
  const start = tokens[draft.from]!.start;
  const end = tokens[draft.to - 1]!.end;
  const offset = tokens[0]!.start;
  const number = { start: tokens[draft.number[0]]!.start, end: tokens[draft.number[1] - 1]!.end };
  return { start, end, text: text.slice(start - offset, end - offset), number, phrase: { start, end: tokens[draft.phraseTo - 1]!.end }, value: draft.value, high: draft.high, unit: unitOf(draft), counted: draft.counted, per: draft.per, hedge: draft.hedge, doubts: draft.doubts };
}
