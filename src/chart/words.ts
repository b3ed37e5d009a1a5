import { formatNumber, formatQuantity, formatRange } from '../estimate/format.ts';

/** A computed value is printed to three digits; one that was given is printed as it was given. */
const COMPUTED = 3;
const GIVEN = 6;
const digits = (v: number): number => (Number(v.toPrecision(GIVEN)) === v ? GIVEN : COMPUTED);

/** A result, alone: "9.4 million", "80 %". */
export const number = (v: number, percent: boolean): string => formatQuantity(v, ['', ''], percent, COMPUTED);

/** A value that somebody gave, alone: "28,180". */
export const given = (v: number, percent: boolean): string => formatQuantity(v, ['', ''], percent, digits(percent ? v * 100 : v));

interface Unit { unitLabel: readonly [string, string]; percent: boolean }

/** A result with its unit in words: "9.4 million boxes". */
export const amount = (v: number, { unitLabel, percent }: Unit): string => formatQuantity(v, unitLabel, percent, COMPUTED);

/** A given value with its unit in words. */
export const givenAmount = (v: number, { unitLabel, percent }: Unit): string => formatQuantity(v, unitLabel, percent, digits(percent ? v * 100 : v));

/** A given value as a field shows it: a share without its sign. */
export const typed = (v: number, percent: boolean): string => formatNumber(percent ? v * 100 : v, digits(percent ? v * 100 : v));

/** A computed range: "7.1 to 10 million". */
export const span = (low: number, high: number, percent: boolean): string => formatRange(low, high, ['', ''], percent, 2);

/** A given range: "375 to 480". */
export const givenSpan = (low: number, high: number, percent: boolean): string =>
  formatRange(low, high, ['', ''], percent, Math.max(digits(percent ? low * 100 : low), digits(percent ? high * 100 : high)));
