import type { Interval } from '../solve/interval.ts';
import type { Arithmetic, ArithmeticVerdict, Spread } from '../types.ts';
import type { Change } from '../solve/witness.ts';

/** What the verdict rests on, for its sentence. */
export interface Grounds {
  arithmetic: Arithmetic | null;
  none: ArithmeticVerdict['none'];
  /** Why it adds up: the headline, the claimed edge of the sourced range, a bound that holds, or room enough below a ceiling. */
  by: 'headline' | 'edge' | 'bound' | 'room' | null;
  headline: number;
  /** The result with only the sourced ranges varying; null where none does. */
  sourced: Spread | null;
  reach: Interval;
  changes: Change;
  /** The result that those give: the stated number, or another of its interval. */
  reached: number | null;
}
