import { powerOf } from './power.ts';
import { wholeDigits } from './whole-digits.ts';

const WORDS: ReadonlyArray<readonly [number, string]> = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];
const MINUS = '\u2212';
/** The unit of a plain number: no words. */
export const NO_UNIT = ['', ''] as const;

/**
 * A number as a newspaper prints it: "9.4 million", "20,000", "0.041"; beyond what words and zeros can show, "1.2 × 10^-9". Rounded to significant
 * digits before its word is chosen, so that nothing is "1,000 million". Written by hand since `toLocaleString` on every step of a slider costs more
 * than the arithmetic; `toPrecision` is exact by ECMA-262, the same everywhere.
 */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot print ${value}`);
  const rounded = Math.abs(Number(value.toPrecision(digits)));
  if (rounded === 0) return '0';
  const sign = value < 0 ? MINUS : '';
  const far = powerOf(rounded);
  if (far) return sign + far;
  const [size, word] = WORDS.find(([size]) => rounded >= size) ?? [1, ''];
  // As a string a number has its digits and no more; a comma at each thousand.
  return (
    sign +
    String(Number((rounded / size).toPrecision(digits))).replace(/^\d+/, (whole) =>
      whole.replace(/\B(?=(\d{3})+$)/g, ','),
    ) +
    word
  );
}

/** A number as it stands before its unit. */
const shown = (value: number, percent: boolean, digits: number): string =>
  percent ? formatNumber(value * 100, wholeDigits(value, digits)) : formatNumber(value, digits);

const joined = (number: string, unit: string): string => (unit ? `${number} ${unit}` : number);

/** A number with its unit, "20,000 boxes", or as a share, "80 %". The singular stands for exactly one. */
export function formatQuantity(
  value: number,
  [one, many]: readonly [string, string],
  percent = false,
  digits = 3,
): string {
  const number = shown(value, percent, digits);
  return joined(number, percent ? '%' : number === '1' ? one : many);
}

/**
 * The digits in which a range is printed: as many as it takes for its ends to differ and to move, together, by no more than half of its width. An
 * end that two digits would print beyond what is possible (`reach`) gets a third, and one that they would print on the wrong side of the headline
 * inside gets as many as that has: 101 of 96 to 104 is not of "96 to 100".
 */
export function rangeDigits(
  low: number,
  high: number,
  digits = 2,
  reach: readonly (number | null)[] = [],
  headline = NaN,
): number {
  const [from, to] = [Number(low.toPrecision(digits)), Number(high.toPrecision(digits))];
  const wide = low < high && digits < 12 && Math.abs(from - low) + Math.abs(to - high) > (high - low) / 2;
  const shown =
    low < headline && headline < high && digits < 12 ? Number(headline.toPrecision(Math.max(3, digits))) : NaN;
  return wide || shown < from || shown > to || (digits < 3 && (from < (reach[0] ?? from) || to > (reach[1] ?? to)))
    ? rangeDigits(low, high, digits + 1, reach, headline)
    : digits;
}

/** "4.1 to 6.2 million boxes": a word that both numbers share is printed once. */
export function formatRange(
  low: number,
  high: number,
  unitLabel: readonly [string, string] = NO_UNIT,
  percent = false,
  least = 2,
  reach?: readonly (number | null)[],
  headline?: number,
): string {
  const digits = rangeDigits(low, high, least, reach, headline);
  const [from, to] = [shown(low, percent, digits), shown(high, percent, digits)];
  if (from === to) return formatQuantity(high, unitLabel, percent, digits);
  return joined(
    `${from.replace(/ [a-z]+$/, (word) => (to.endsWith(word) ? '' : word))} to ${to}`,
    percent ? '%' : unitLabel[1],
  );
}

/** Significant digits of a value that somebody gave, which is printed as it was given; of a computed one, as of any other. */
function givenDigits(value: number, percent: boolean): number {
  const shown = percent ? value * 100 : value;
  return Number(shown.toPrecision(6)) === shown ? 6 : 3;
}

/** A value that somebody gave, with its unit: "28,180 kg", "43.56 kg". */
export const formatGiven = (value: number, unitLabel: readonly [string, string], percent: boolean): string =>
  formatQuantity(value, unitLabel, percent, givenDigits(value, percent));

/** A range that somebody gave: "375 to 480 rounds". */
export const formatGivenRange = (
  low: number,
  high: number,
  unitLabel: readonly [string, string],
  percent: boolean,
): string =>
  formatRange(low, high, unitLabel, percent, Math.max(givenDigits(low, percent), givenDigits(high, percent)));
