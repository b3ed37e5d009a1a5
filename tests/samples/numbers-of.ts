import { cardinalAt } from '../../src/language/cardinal.ts';
import { measured } from '../../src/language/measured.ts';
import { rangeFrom } from '../../src/language/number-range.ts';
import { ofNothing } from '../../src/language/of-nothing.ts';
import { proportionAt } from '../../src/language/proportion.ts';
import type { TokenQuantity } from '../../src/language/quantity.ts';
import { tokensOf } from '../../src/language/tokens.ts';

/** The numbers of a sentence in their order, with all that belongs to each. */
export function numbersOf(text: string): TokenQuantity[] {
  const tokens = tokensOf({ text, start: 0 });
  const found: TokenQuantity[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; ) {
    const proportion = proportionAt(tokens, at);
    const first = cardinalAt(tokens, at);
    const read = proportion
      ? { quantity: ofNothing(tokens, proportion), to: proportion.to }
      : first && measured(tokens, first, rangeFrom(tokens, first), floor);
    if (read) {
      found.push(read.quantity);
      floor = read.to;
    }
    at = Math.max(at + 1, read?.to ?? 0);
  }
  return found;
}

/** Each as `value[-high] unit[/per]`, with its hedge where it has one. */
export const numbersIn = (text: string): string[] =>
  numbersOf(text).map(
    ({ value, high, counted, per, hedge }) =>
      `${Number(value.toPrecision(6))}${high === null ? '' : `-${Number(high.toPrecision(6))}`} ${[counted ?? '?', ...per].join('/')}${hedge === 'none' ? '' : ` ${hedge}`}`,
  );
