import { completeRange } from '../../estimate/complete-range.ts';
import { formatNumber, formatRange } from '../../estimate/format.ts';
import { numberWords } from '../../language/stated.ts';
import type { Origin, Range, Stated } from '../../estimate/types.ts';
import { rangeText } from '../../estimate/range-text.ts';
import { validateRange } from '../../estimate/validate-range.ts';
import { printDate } from '../../language/calendar.ts';
import type { ClaimEntry, FactEntry, Lookup } from '../lookup.ts';
import { type RangeSpec, readRange } from './range.ts';
import { fault } from '../../seeds/spot.ts';
import { unitWords } from './units.ts';
import { currenciesOf } from '../../language/currencies.ts';
import { libraryNames } from '../../language/measure-words.ts';
import { singular } from '../../language/word-classes.ts';

/** A number that a claim or a reference gives. */
export interface Quantity {
  unit: string;
  range: Range;
  /** The number alone, as it is printed: "9.4 million", "55 to 60". */
  printed: string;
  origin: Origin;
}

/** Numbers written out in full are printed as they are: no fact has more digits than this. */
const allDigits = 12;

export function claimQuantity(found: Lookup, entry: ClaimEntry): Quantity | null {
  if (!entry.stated) return null;
  const { claim, article } = entry;
  const printed = numberIn(entry.stated);
  const { publisher } = article.data;
  const who =
    claim.speaker === null
      ? publisher
      : claim.claimant === 'speaker'
        ? `${claim.speaker}, in ${publisher}`
        : `Attributed to ${claim.speaker} by ${publisher}`;
  return {
    unit: entry.stated.unit,
    range: statedRange(entry.stated),
    printed,
    origin: {
      kind: 'quote',
      label: who,
      value: withUnit(found, entry.stated),
      detail: `“${claim.quote.exact}” (${printDate(entry.date)})`,
      href: `/claims/${entry.ref}/`,
      children: [],
    },
  };
}

export function factQuantity(found: Lookup, entry: FactEntry): Quantity | null {
  const { fact, reference, stated } = entry;
  const origin = (value: string): Origin => ({
    kind: 'reference',
    label: fact.label,
    value,
    detail: `${reference.data.publisher}: ${reference.data.title}`,
    href: `/references/#${reference.slug}`,
    children: [],
  });
  if (stated) {
    const printed = numberIn(stated);
    return { unit: stated.unit, range: statedRange(stated), printed, origin: origin(withUnit(found, stated)) };
  }
  if (fact.value === undefined || fact.unit === undefined) return null;
  const range = readRange(fact.value as RangeSpec, false);
  const problems = 'problem' in range ? [range.problem] : validateRange({ range, min: null, max: null });
  for (const problem of problems) fault(found, { file: reference.file, path: ['facts', entry.id, 'value'] }, problem);
  if ('problem' in range || problems.length > 0) return null;
  const { printed, told } = printFact(range, unitWords(found, fact.unit));
  return { unit: fact.unit, range, printed, origin: origin(told) };
}

/** The number of a statement without the words that hedge it: "9.4 million" of "up to 9.4 million", "4 to 6 million". */
export function numberIn(stated: Stated): string {
  const words = numberWords(stated.text, stated.value);
  if (words !== null) return words.replace(/\s*(%|per ?cent)$/i, ' %');
  return stated.range
    ? formatRange(stated.low, stated.high, ['', ''], false, allDigits)
    : formatNumber(stated.value, allDigits);
}

/** An end of a shape that follows from other numbers has more digits than anybody gives. */
const digitsOf = (...ends: number[]): number =>
  ends.every((end) => Number(end.toPrecision(9)) === end) ? allDigits : 3;

/** What a number given as a range or alternatives looks like: alone in a sentence, as "3 to 9", and with its unit and all that is known of its shape, as "3 to 9 kg, from 12 samples". */
export function printFact(
  range: Range,
  words: readonly [one: string, many: string],
): { printed: string; told: string } {
  const value = (of: number): string => formatNumber(of, digitsOf(of));
  const span =
    (unit: readonly [string, string]) =>
    (low: number, high: number): string =>
      formatRange(low, high, unit, false, digitsOf(low, high));
  // Values one by one have their unit behind the last of them.
  if (range.shape === 'fixed' || range.shape === 'choice' || (range.shape === 'samples' && range.count === null)) {
    const printed = rangeText(range, { value, span: span(['', '']) });
    return { printed, told: `${printed} ${printed === '1' ? words[0] : words[1]}`.trim() };
  }
  return { printed: span(['', ''])(range.low, range.high), told: rangeText(range, { value, span: span(words) }) };
}

/** A stated number enters a formula as it stands; a range ("4 to 6 million") and a vague one ("several million") as all that their words leave open. */
function statedRange({ hedge, low, value, high, range }: Stated): Range {
  return (range || hedge === 'vague') && high > low
    ? completeRange(low > 0 ? [low, high] : { shape: 'uniform', low, high })
    : completeRange(value);
}

/** A statement with its unit: "up to 9.4 million rounds". Where its own words name the unit, only what they leave out is added: "150 litres a tub". */
export function withUnit(found: Lookup, stated: Stated): string {
  const words = stated.text;
  const [one, many] = unitWords(found, stated.unit);
  const unit = stated.value === 1 ? one : many;
  if (unit === '' || words.includes('%')) return words;
  const number = numberWords(words, stated.value) ?? '';
  const [counted = '', ...each] = stated.unit.split('/');
  const behind = each.length === 0 ? '' : unit.slice(unitWords(found, counted)[stated.value === 1 ? 0 : 1].length);
  // “€20 million” names its money.
  if (currenciesOf(counted).length > 0 && namesMoney(words, number))
    return words.endsWith(number) ? words + behind : words;
  const [named] = words.slice(words.indexOf(number) + number.length).match(/\p{L}+/u) ?? [];
  if (number === '' || named === undefined) return `${words} ${unit}`;
  const names = [counted, ...unitWords(found, counted)].map((name) => name.toLowerCase());
  const same = [named.toLowerCase(), singular(named), libraryNames.get(named.toLowerCase()) ?? ''].some((name) =>
    names.includes(name),
  );
  if (!same) return `${words} ${unit}`;
  // Words that say more than the unit, such as "litres to a bathtub", are left as they are.
  return words.endsWith(named) ? words + behind : words;
}

/** Whether a currency's sign or code stands before the number, or directly behind it: `€20 million`, `USD 5`, `20 €`. */
function namesMoney(words: string, number: string): boolean {
  const at = words.indexOf(number);
  const [before = ''] = /\S+\s*$/.exec(words.slice(0, at)) ?? [];
  const [after = ''] = /^\s*(?:\p{Sc}|[A-Z]{3}\b)/u.exec(words.slice(at + number.length)) ?? [];
  return [before, after].some((sign) => currenciesOf(sign.trim()).length > 0);
}
