import type { Hedge } from '../estimate/types.ts';
import { formatQuantity } from '../estimate/format.ts';
import { asMultiple, attempt, eitherOf } from './either-of.ts';
import { NotRead } from './not-read.ts';
import { precise } from './number.ts';
import { unitOf } from './quantity.ts';
import { readWhole, type Whole } from './read-whole.ts';
import { type Fits, inUnit } from './stated-unit.ts';
import { shares, type Values, valuesOf } from './stated-values.ts';
import { commaDoubt } from './tokens.ts';

/** A value in a seed's unit, of words in another unit of the same kind; null where nobody knows how many one is of the other. */
export type Convert = (value: number, name: string, unit: string) => number | null;

/** More digits than a person writes of a number that has no end, such as a third. */
const endless = 9;

/** A vague word such as `hundreds` is loose. A value ten times as large or as small still contradicts it. */
const farOff = 10;

/**
 * Why a value or a hedge given by hand contradicts words that were read with certainty; null where it does not. Of `12%` the value is 0.12, not 12: that would be 1,200 %.
 */
export function contradicted(
  text: string,
  unit: string,
  by: { value?: number | undefined; hedge?: Hedge | undefined },
  fits: Fits,
  convert: Convert,
): NotRead | null {
  const { value, hedge } = by;
  if (value === undefined && hedge === undefined) return null;
  const whole = eitherOf(text, readWhole);
  if (whole instanceof NotRead) return null;
  const said = whole.quantity.hedge;
  if (hedge !== undefined && said !== 'none' && !whole.quantity.vague && hedge !== said)
    return new NotRead(
      `\`${text}\` says \`${said}\`, and \`hedge\` is \`${hedge}\`; leave \`hedge\` out, or write \`hedge: ${said}\``,
      0,
      'hedge',
    );
  if (value === undefined) return null;
  const reason =
    attempt(() => inUnit(whole, text, unit, fits)) instanceof NotRead
      ? otherUnit(whole, text, unit, value, convert)
      : null;
  if (reason !== null) return new NotRead(reason, 0, 'value');
  const read = eitherOf(text, (words) => {
    const found = readWhole(words);
    return { found, values: inUnit(found, text, unit, fits) };
  });
  if (read instanceof NotRead) return null;
  const { found, values } = read;
  if (readings(text, unit, found, values).some((other) => says(other, value))) return null;
  const percent = unit === '1' && shares.has(found.quantity.counted ?? '');
  const told = (of: number): string =>
    `\`${short(of)}\`${percent ? ` (${formatQuantity(of, ['', ''], true, 4)})` : ''}`;
  const [words, instead] =
    values.range || values.vague
      ? [`${told(values.low)} to ${told(values.high)}`, values.range ? '' : ', or write one between them']
      : [told(values.value), `, or write \`value: ${short(values.value)}\``];
  return new NotRead(
    `\`${text}\` says ${words}, and \`value\` is ${told(value)}; leave \`value\` out${instead}`,
    0,
    'value',
  );
}

const short = (value: number): number => Number(value.toPrecision(endless));

/** `12.500` may be 12,500. */
const mayPart = /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.])/;

/** What the words may say: `4.8m` of a length is 4.8 metres, or 4.8 million. */
function readings(text: string, unit: string, { tokens, quantity }: Whole, values: Values): Values[] {
  const multiple = attempt(() => valuesOf(readWhole(asMultiple(text)).quantity));
  const thousand = mayPart.test(text) || tokens.slice(...quantity.number).some(({ doubt }) => doubt === commaDoubt);
  return [
    values,
    ...(multiple instanceof NotRead ? [] : [multiple]),
    ...(thousand ? [{ ...values, value: values.value * 1000 }] : []),
    // In a table of percentages the words are `12` alone.
    ...(unit === '1' && quantity.counted === null ? [{ ...values, value: values.value / 100 }] : []),
  ];
}

/** Whether a value may stand for the words: the same, or a third as 0.33. */
function says({ value: read, vague, low, high }: Values, value: number): boolean {
  if (precise(value) === precise(read)) return true;
  if (vague) return value >= low / farOff && value <= high * farOff;
  if (short(read) === precise(read)) return false;
  const digits = String(value)
    .replace(/e.*|\D/g, '')
    .replace(/^0+/, '').length;
  return digits >= 2 && Number(read.toPrecision(digits)) === value;
}

/** Why a value by hand is not what the words say in another unit: `12 km` in miles is not 12. Null where it may be. */
function otherUnit(
  { quantity, measure, unitWords }: Whole,
  text: string,
  unit: string,
  value: number,
  convert: Convert,
): string | null {
  const { counted, per, vague, high } = quantity;
  // A noun may be another word for what is counted, or a multiple: `7 mil`.
  if (vague || high !== null || !(measure || shares.has(counted ?? '') || per.length > 0)) return null;
  const name = unitOf(quantity) ?? ['', ...per].join('/');
  const words = per.length > 0 ? name : unitWords || name;
  const values = valuesOf(quantity);
  const [exact, ...ends] = [values.value, values.low, values.high].map((one) => convert(one, name, unit) ?? NaN);
  if (exact !== undefined && Number.isFinite(exact))
    return value >= Math.min(...ends) && value <= Math.max(...ends)
      ? null
      : `\`${text}\` is in \`${words}\`, which makes \`${precise(exact)}\` in \`${unit}\`, and \`value\` is \`${value}\`; write \`value: ${precise(exact)}\`, or correct \`unit\``;
  return precise(value) === precise(quantity.value)
    ? `\`${text}\` is in \`${words}\`, and \`value: ${value}\` has the same number in \`${unit}\`; correct \`unit\`, or write the value that it has in \`${unit}\``
    : null;
}
