import { SCALES } from './scale-words.ts';
import { sets } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A number as read from tokens `from` up to, but without, `to`. */
export interface Cardinal {
  from: number;
  to: number;
  value: number;
  /** The words name no number: where the order of magnitude that a plural names ends, and what they leave open. */
  vague: { high: number | null; span: readonly [number, number] } | null;
  /** A currency sign before it. */
  money: string | null;
  /** What was multiplied by a scale word, so that `3 to 4 million` can share it. */
  scale: number;
  /** Glued to the digits and not a scale: `mm`, `%`. */
  glued: string;
  /** Written in digits: a year or a name may be, a word may not. */
  digits: boolean;
  /** The digits whose last place says how it was rounded, and what they are multiplied by; null for words that no digit rounds: a half, a dozen. */
  rounding: readonly [string, number] | null;
  doubt: string | null;
  /** A scale word alone, as headlines have it: `Million march`. */
  bare?: boolean;
  /** The article of `an hour`, which is a number only where a hedge bounds it. */
  article?: boolean;
}

/** A number of which nothing more is known. */
export const plain = {
  vague: null as Cardinal['vague'],
  money: null as string | null,
  scale: 1,
  glued: '',
  digits: false,
  rounding: null as Cardinal['rounding'],
  doubt: null as string | null,
};

/** Multiples by binary fractions would print 9.4 million as 9400000.000000001. */
export function precise(value: number): number {
  return Number(value.toPrecision(15));
}

/** The multiple that a word names: `million`, `dozen`, behind a number also in the plural, `5 lakhs`. */
export function scaleOf(token: Token | undefined, behind = false): number | undefined {
  if (token?.kind !== 'word') return undefined;
  const word = behind ? token.lower.replace(/s$/, '') : token.lower;
  return SCALES.get(word) ?? sets.get(word);
}

/** A number and what goes on with it, away from zero: minus five and a half is -5.5. */
export function further(value: number, more: number): number {
  return precise(value < 0 || Object.is(value, -0) ? value - more : value + more);
}
