const WORDS: ReadonlyArray<readonly [number, string]> = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']];
const MINUS = '\u2212';

/**
 * A number as a newspaper prints it: "9.4 million", "20,000", "0.041". Rounded to significant digits before its word is chosen, so that
 * nothing is "1,000 million". Written by hand since `toLocaleString` on every step of a slider costs more than the arithmetic;
 * `toPrecision` is exact by ECMA-262, the same everywhere.
 */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot print ${value}`);
  const rounded = Math.abs(Number(value.toPrecision(digits)));
  if (rounded === 0) return '0';
  const sign = value < 0 ? MINUS : '';
  const word = WORDS.find(([size]) => rounded >= size);
  const scaled = word ? Number((rounded / word[0]).toPrecision(digits)) : rounded;
  const body = decimal(scaled, digits);
  return sign + body + (word ? ` ${word[1]}` : '');
}

/** A positive number in plain decimals with a comma at each thousand. */
function decimal(value: number, digits: number): string {
  const places = Math.min(100, Math.max(0, digits - 1 - Math.floor(Math.log10(value) + 1e-12)));
  const fixed = value.toFixed(places);
  const [whole, part = ''] = fixed.split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const kept = part.replace(/0+$/, '');
  return kept ? `${grouped}.${kept}` : grouped;
}

/** A number with its unit, "20,000 boxes", or as a share, "80 %". The singular stands for exactly one. */
export function formatQuantity(
  value: number,
  unitLabel: readonly [string, string],
  percent = false,
  digits = 3,
): string {
  if (percent) return `${formatNumber(value * 100, digits)} %`;
  const number = formatNumber(value, digits);
  const unit = number === '1' ? unitLabel[0] : unitLabel[1];
  return unit ? `${number} ${unit}` : number;
}

/** "4.1 to 6.2 million boxes": a word that both numbers share is printed once. */
export function formatRange(
  low: number,
  high: number,
  unitLabel: readonly [string, string] = ['', ''],
  percent = false,
  digits = 2,
): string {
  const end = formatQuantity(high, unitLabel, percent, digits);
  const from = formatNumber(percent ? low * 100 : low, digits);
  const to = formatNumber(percent ? high * 100 : high, digits);
  if (from === to) return end;
  const word = /\D*$/.exec(from)![0];
  return `${word && to.endsWith(word) ? from.slice(0, -word.length) : from} to ${end}`;
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
export const formatGivenRange = (low: number, high: number, unitLabel: readonly [string, string], percent: boolean): string =>
  formatRange(low, high, unitLabel, percent, Math.max(givenDigits(low, percent), givenDigits(high, percent)));
