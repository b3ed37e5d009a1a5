import type { Interval } from '../solve/interval.ts';
import type { Spread, Stated } from '../types.ts';

/**
 * How far beyond a bound the result may lie and still bear it out: "more than half" is borne out by four fifths, "more than 2 million" by 3 million,
 * but nobody says "over 1,000" of a million.
 */
const BOUND = 2;

/**
 * `over` is the headline wherever in their ranges the unsourced assumptions stand; `certain` the range of the result where every range in it has a
 * source, null where that cannot be said.
 */
export function boundHolds(stated: Stated, over: Interval, [least, most]: Interval, certain: Spread | null): boolean {
  if (stated.hedge === 'over' || stated.hedge === 'at-least')
    return over[1] <= stated.value * BOUND && Math.max(least, certain?.p5 ?? -Infinity) >= stated.low;
  if (stated.hedge === 'under')
    return over[0] >= stated.value / BOUND && Math.min(most, certain?.p95 ?? Infinity) <= stated.high;
  return false;
}

/** "That is more than 2 million." */
export const boundWords = (stated: Stated, number: string): string =>
  `That is ${stated.hedge === 'under' ? 'less' : 'more'} than ${number}.`;
