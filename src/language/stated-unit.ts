import { tokenAt } from './token.ts';
import { CODES, currenciesOf, mayMean } from './currencies.ts';
import { libraryNames, measureOf } from './measure-words.ts';
import { NotRead } from './not-read.ts';
import type { Whole } from './read-whole.ts';
import { isOfNumber } from './quantity.ts';
import { shares, type Values, valuesOf } from './stated-values.ts';
import { isPlural, singular } from './word-classes.ts';

/** Whether a unit in words (`kilometres` as `km`, `USD`, `boats`) is the unit of a seed, as the site knows its units. */
export type Fits = (name: string, unit: string) => boolean;

/** Throws where the words name another unit than the seed. */
export function inUnit(
  { quantity, tokens, unitWords, measure }: Whole,
  text: string,
  unit: string,
  fits: Fits,
): Values {
  const [top = '1', ...bottom] = unit.split('/').map((part) => part.trim());
  const { counted, per } = quantity;
  const at = tokenAt(tokens, Math.min(quantity.number[1], tokens.length - 1)).start;
  const other = (reason: string): never => {
    throw new NotRead(`${reason}; correct \`unit\`, or give the number by hand in that unit, as \`value: ...\``, at);
  };
  if (counted !== null) {
    const isShare = shares.has(counted);
    const plain = top === '1' || top === '';
    if (isShare !== plain && (isShare || measure))
      other(
        `\`${text}\` gives ${isShare ? 'a share or a multiple' : `\`${unitWords || counted}\``}, and the unit is \`${unit}\``,
      );
    // `15 km/h` where the unit is `km/hour`
    const whole = bottom.length > 0 && per.length === 0 && fits(counted, unit);
    // `5 cents` are no five dollars.
    const coin = /^(cents|pence|paise|kopecks|öre|centimes)$/.test(counted) && CODES.includes(top);
    const known = isShare || whole || (!coin && named(counted, unitWords, top, fits));
    // A noun may be another word for what is counted; it is no measure, no money and no plain number.
    // `7 mil`, `40 thou`: nor are many of one thing in the singular; it may be a multiple.
    const many =
      Math.abs(quantity.value) > 1 &&
      quantity.high === null &&
      !isPlural(counted) &&
      tokens[quantity.number[1]]?.text !== '-' &&
      !tokens.some(({ text: word }) => /^(one|1)$/.test(word.toLowerCase()));
    if (!known && (coin || measure || plain || isMeasure(top) || many))
      other(`\`${text}\` ${measure ? 'is in' : 'counts'} \`${unitWords || counted}\`, and the unit is \`${unit}\``);
  }
  for (const part of per) {
    const known = bottom.some(
      (one) => fits(part, one) || (!isMeasure(one) && measureOf(part, false) === null && !isOfNumber(part)),
    );
    if (!known)
      other(
        `\`${text}\` is a number per \`${part}\`, and the unit is \`${unit}\`${bottom.length === 0 && !isOfNumber(part) ? `: write \`unit: ${unit}/${part}\`` : ''}`,
      );
  }
  return valuesOf(quantity);
}

/** Whether the words of a unit may mean the unit of a seed. */
const named = (counted: string, unitWords: string, top: string, fits: Fits): boolean =>
  [counted, ...currenciesOf(unitWords)].some((name) => fits(name, top)) ||
  mayMean(unitWords, top) ||
  mayMean(counted, top) ||
  // `75 grand` may be in any currency.
  (counted === 'money' && CODES.includes(top));

const measures = new Set(
  [...libraryNames.keys(), ...libraryNames.values(), ...CODES].filter((name) => name !== 'person' && name !== 'people'),
);
const isMeasure = (unit: string): boolean => measures.has(unit) || measureOf(unit.toLowerCase(), true, unit) !== null;

/** Where nobody knows the site's units, by their names alone. */
export function sameName(name: string, unit: string): boolean {
  const own = libraryNames.get(name) ?? name;
  return (
    own === unit ||
    singular(own) === singular(unit) ||
    (name === 'tons' && /^tonnes?$/.test(unit)) ||
    measureOf(unit.toLowerCase(), true, unit) === name
  );
}
