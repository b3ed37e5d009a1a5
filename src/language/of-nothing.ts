import { wholeOf } from './covered.ts';
import { hedgeAfter, hedgeBefore, leadOf } from './hedge-words.ts';
import { tenth } from './interval.ts';
import type { Proportion } from './proportion.ts';
import type { TokenQuantity } from './quantity.ts';
import { roundingInterval } from './rounding.ts';
import type { Token } from './tokens.ts';

/** A share or a ratio counts nothing, and has no unit to look for. */
export function ofNothing(
  tokens: readonly Token[],
  { from, to, value, high, kind, digits }: Proportion,
): TokenQuantity {
  const before = hedgeBefore(tokens, from);
  const behind = before ? null : hedgeAfter(tokens, to);
  const end = behind?.to ?? to;
  const hedge = before?.hedge ?? behind?.hedge ?? 'none';
  const exact = hedge === 'exactly';
  // `three times as many`, `half as much`
  const asMany =
    tokens[end]?.lower === 'as' && /^(many|much|large|big|high|long|great|likely)$/.test(tokens[end + 1]?.lower ?? '')
      ? end + 2
      : end;
  // `one in five households`
  const noun =
    (kind === 'share' && tokens[to - 1]?.kind === 'number') ||
    /\b(in|of|every|each)$/.test(
      tokens
        .slice(from, to - 1)
        .map((token) => token.lower)
        .join(' '),
    );
  return {
    from: before?.from ?? from,
    to: end,
    phraseTo: end,
    number: [from, to],
    unitTo: to,
    value,
    high: high ?? null,
    counted: kind,
    per: [],
    hedge,
    doubts: [],
    aside: null,
    vague: false,
    interval:
      high !== undefined
        ? [value, high]
        : digits !== null
          ? roundingInterval(digits, 1, exact)
          : exact
            ? [value, value]
            : tenth(value),
    covers: [
      leadOf(tokens, before?.from ?? (high !== undefined && tokens[from - 1]?.lower === 'between' ? from - 1 : from)),
      wholeOf(tokens, asMany, noun && asMany === end),
    ],
  };
}
