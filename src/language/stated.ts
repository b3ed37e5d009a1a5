import type { Hedge, Stated } from '../estimate/types.ts';
import { edgeOf } from './hedge.ts';
import { parseQuantity } from './quantity.ts';
import { MOST } from './rounding.ts';

/** What a maintainer says of a number where its words do not. */
export interface Overrides {
  value?: number | undefined;
  hedge?: Hedge | undefined;
}

/**
 * A number as a source states it, read from the source's own words: "up to 9.4 million". Throws a `RangeError` where no number can be read.
 * A value given against the words gets an interval of a tenth each side.
 */
export function toStated(text: string, unit: string, overrides: Overrides = {}): Stated {
  const read = parseQuantity(text);
  const value = overrides.value ?? read?.middle;
  if (value === undefined) throw new RangeError(`no number can be read from \`${text}\`; write it beside it, as \`value: 1500000\``);
  if (!Number.isFinite(value)) throw new RangeError(`\`${value}\` is not a finite number; write a plain number, such as \`1500000\``);
  // "Several million" given as 3 million keeps what its words leave open.
  const spoken = read !== null && (value === read.middle || (read.vague && value >= read.interval[0] && value <= read.interval[1]));
  const [low, high] = spoken ? read.interval : [value - Math.abs(value) * MOST, value + Math.abs(value) * MOST];
  const hedge = overrides.hedge ?? read?.hedge ?? 'none';
  return { text, value, unit, hedge, edge: edgeOf(hedge), low, high };
}

/** The same from a seed's own form. */
export function readStated({ text, unit, ...overrides }: { text: string; unit: string } & Overrides): Stated {
  return toStated(text, unit, overrides);
}
