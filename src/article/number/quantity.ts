import type { Hedge } from '../../estimate/types.ts';
import type { Span } from '../text/lines.ts';

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
  /** The unit without what it is per, and that. */
  counted: string | null;
  per: readonly string[];
  hedge: Hedge;
  /** Why a person should look at it. */
  doubts: string[];
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
}

/** `jars` per `month`: the unit in one word; null where nothing is counted. */
export function unitOf({ counted, per }: { counted: string | null; per: readonly string[] }): string | null {
  return counted === null ? null : [counted, ...per].join('/');
}
