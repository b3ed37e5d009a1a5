import { sets, smallNumber } from './number-words.ts';
import { SCALES } from './scale-words.ts';
import type { Hedge } from '../estimate/types.ts';
import type { Span } from './tokens.ts';

/** A number with what it counts, as one sentence states it. Offsets are in the text that its tokens were taken from. */
export interface Quantity extends Span {
  /** Hedge, number and sign, as printed: "up to 9.4 million". */
  text: string;
  /** The number alone. */
  number: Span;
  /** From the hedge to the end of what is counted: "up to 9.4 million rounds". */
  phrase: Span;
  value: number;
  /** The upper end of a range, or of an order of magnitude; null for one number. */
  high: number | null;
  /** `crates`, `USD`, `%`, `share`, `ratio`, `jars/crate`; null where the sentence does not say. */
  unit: string | null;
  /** The unit without what it is per, and that. */
  counted: string | null;
  per: readonly string[];
  hedge: Hedge;
  /** Why a person should look at it. */
  doubts: string[];
  /** Why nobody would check it, though it is a number that counts: an age, a time on the calendar, `one` as an article. */
  aside: string | null;
}

/** A quantity by token numbers. */
export interface TokenQuantity {
  from: number;
  to: number;
  /** After the unit and its rate. */
  phraseTo: number;
  number: readonly [number, number];
  value: number;
  high: number | null;
  counted: string | null;
  per: readonly string[];
  hedge: Hedge;
  doubts: string[];
  aside: string | null;
  /** What the words claim, in the unit of the value: a number's rounding, a range's own ends, all that a vague word leaves open. */
  interval: readonly [number, number];
  /** True of words that give no number, only what it may lie between. */
  vague: boolean;
  /** Behind the unit. */
  unitTo: number;
  /** The tokens that have a part in it, without a gap; what stands before or behind them was not read. */
  covers: readonly [number, number];
}

/** Whether a number is per so many of something: `1,000 births`, `thousand births`, `dozen`. */
export function isOfNumber(per: string): boolean {
  const word = per.split(' ')[0] ?? '';
  return /^\d/.test(word) || SCALES.has(word) || sets.has(word) || !Number.isNaN(smallNumber(word));
}

/** `jars` per `month`: the unit in one word; null where nothing is counted, unless it is so many of a number: `3 per 1,000 births`. */
export function unitOf({ counted, per }: { counted: string | null; per: readonly string[] }): string | null {
  return counted === null && !isOfNumber(per[0] ?? '') ? null : [counted ?? '1', ...per].join('/');
}
