import {
  formatGiven,
  formatGivenRange,
  formatQuantity,
  formatRange,
  NO_UNIT,
  rangeDigits,
} from '../estimate/format.ts';
import type { Outcome, Spread } from '../estimate/types.ts';

/** A computed value is printed to three digits; one that was given is printed as it was given. */
export const COMPUTED = 3;

/** A result, alone: "9.4 million", "80 %". */
export const number = (v: number, percent: boolean): string => formatQuantity(v, NO_UNIT, percent);

/** A value that somebody gave, alone: "28,180". */
export const given = (v: number, percent: boolean): string => formatGiven(v, NO_UNIT, percent);

interface Unit {
  unitLabel: readonly [string, string];
  percent: boolean;
}

/** A result with its unit in words: "9.4 million boxes". */
export const amount = (v: number, { unitLabel, percent }: Unit): string => formatQuantity(v, unitLabel, percent);

/** A given value with its unit in words. */
export const givenAmount = (v: number, { unitLabel, percent }: Unit): string => formatGiven(v, unitLabel, percent);

/** A given value as a field shows it: a share without its sign. */
export const typed = (v: number, percent: boolean): string => formatGiven(percent ? v * 100 : v, NO_UNIT, false);

/** A computed range: "7.1 to 10 million". */
export const span = (low: number, high: number, percent: boolean): string => formatRange(low, high, NO_UNIT, percent);

/** A range between hard ends, which its rounded ends never leave: "500 to 647", where 647 is the limit. */
export const endsSpan = (low: number, high: number, percent: boolean): string =>
  formatRange(low, high, NO_UNIT, percent, 2, [low, high]);

/** A result's range, which its headline as printed never leaves. */
export const resultSpan = (
  { p5, p95 }: Pick<Spread, 'p5' | 'p95'> & Partial<Spread>,
  { headline, reach }: Pick<Outcome, 'headline' | 'reach'>,
  percent: boolean,
): string => formatRange(p5, p95, NO_UNIT, percent, 2, reach, headline);

/** A result, with as many digits as its range has, so that it stands between the ends: with its unit, or alone. */
export const result = (
  { headline, spread }: Pick<Outcome, 'headline' | 'spread'>,
  { percent, unitLabel = NO_UNIT }: Partial<Unit>,
): string =>
  formatQuantity(headline, unitLabel, percent, spread ? rangeDigits(spread.p5, spread.p95, COMPUTED) : COMPUTED);

/** A given range: "375 to 480". */
export const givenSpan = (low: number, high: number, percent: boolean): string =>
  formatGivenRange(low, high, NO_UNIT, percent);
