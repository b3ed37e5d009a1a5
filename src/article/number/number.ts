import { scales } from './number-words.ts';
import type { Token } from '../text/tokens.ts';

/** A number as read from tokens `from` up to, but without, `to`. */
export interface Cardinal {
  from: number;
  to: number;
  value: number;
  /** The words name an order of magnitude only. */
  vague: boolean;
  /** A currency sign before it. */
  money: string | null;
  /** What was multiplied by a scale word, so that `3 to 4 million` can share it. */
  scale: number;
  /** Glued to the digits and not a scale: `mm`, `%`. */
  glued: string;
  /** Written in digits: a year or a name may be, a word may not. */
  digits: boolean;
  doubt: string | null;
}

/** A number of which nothing more is known. */
export const plain = { vague: false, money: null, scale: 1, glued: '', digits: false, doubt: null };

/** Multiples by binary fractions would print 9.4 million as 9400000.000000001. */
export function precise(value: number): number {
  return Number(value.toPrecision(15));
}

/** The multiple that a word names: `million`, `dozen`, `million-strong`. */
export function scaleOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word') return undefined;
  return scales[token.lower.replace(/-(strong|plus)$/, '')];
}
