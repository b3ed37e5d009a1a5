import type { Stated } from '../types.ts';

/** For a number without its unit. */
export const NO_UNIT = ['', ''] as const;

/** An interval wider than this share of the number is no rounding: the words gave two ends ("4 to 6 million", "several million"). */
const SPAN = 0.25;

/** Whether what is stated is a span and no single number. */
export function isSpan(stated: Stated): boolean {
  return stated.range || stated.high - stated.low > SPAN * Math.abs(stated.value);
}

/** The number that a change is to reach: the one printed; of a span the end that is nearer, or where the result is already. */
export function named(stated: Stated, headline: number): number {
  return isSpan(stated) ? Math.min(stated.high, Math.max(stated.low, headline)) : stated.value;
}
