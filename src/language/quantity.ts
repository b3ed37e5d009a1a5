import { hedgesBefore, hedgesBehind, winner } from './hedge-words.ts';
import { numbersIn } from './number-words.ts';
import type { NumberRead } from './number-words.ts';
import type { Hedge } from '../estimate/types.ts';

/** A number of English prose with what stands around it. */
export interface Quantity {
  /** Hedge and number as written: "up to 9.4 million". */
  text: string;
  /** The number alone: "9.4 million"; of a range, both ends. */
  number: string;
  /** Where `text` stands in what was given. */
  index: number;
  /** The number; of a range, its lower end. */
  value: number;
  /** The upper end of a range; null for one number. */
  high: number | null;
  /** The number; of a range, the middle between its ends. */
  middle: number;
  hedge: Hedge;
  /** What the words claim: a number's rounding, a range's own ends, all that a vague word leaves open. */
  interval: readonly [number, number];
  /** True of words that give an order of magnitude and no number. */
  vague: boolean;
  /** True of "30 %"; its value is 0.3. */
  percent: boolean;
  /** ISO code of the currency whose sign or word stands at the number; null where there is none. */
  currency: string | null;
}

/** A sign directly before the number; a dollar of no country is the American one. */
const SIGNS: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?:US\$|USD|U\.S\. ?\$)\s?$/, 'USD'],
  [/(?:A\$|AUD)\s?$/, 'AUD'],
  [/(?:C\$|CAD)\s?$/, 'CAD'],
  [/\$\s?$/, 'USD'],
  [/(?:€|EUR)\s?$/, 'EUR'],
  [/(?:£|GBP)\s?$/, 'GBP'],
  [/(?:¥|JPY)\s?$/, 'JPY'],
  [/(?:₩|KRW)\s?$/, 'KRW'],
];

/** A word directly behind it. */
const WORDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\s?(?:(?:US|U\.S\.|American) )?dollars?\b|^\s?USD\b/i, 'USD'],
  [/^\s?euros?\b|^\s?(?:€|EUR\b)/i, 'EUR'],
  [/^\s?(?:pounds? sterling\b|GBP\b)/i, 'GBP'],
  [/^\s?(?:Japanese )?yen\b/i, 'JPY'],
  [/^\s?(?:(?:[A-Z]\w+ ){1,2})?won\b/, 'KRW'],
];

/** Between the ends of a range. A second hedge there ("4 to about 6 million") is taken in. */
const JOIN = /^\s*(?:to|or|-|–|—)\s*(?:about|around|some|roughly|nearly|almost)?\s*(?:US\$|[$€£¥₩])?\s?$/i;
const JOIN_BETWEEN = /^\s*and\s*(?:about|around|some|roughly|nearly|almost)?\s*(?:US\$|[$€£¥₩])?\s?$/i;

/** The first number of a text with its hedge, "up to 9.4 million", or a range, "4 to 6 million"; null where there is none. */
export function parseQuantity(text: string): Quantity | null {
  return quantitiesIn(text)[0] ?? null;
}

/** All of them, from left to right. */
export function quantitiesIn(text: string): Quantity[] {
  const numbers = numbersIn(text);
  const found: Quantity[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const first = numbers[i]!;
    const second = rangeEnd(text, first, numbers[i + 1]);
    if (second) i++;
    found.push(quantity(text, first, second));
  }
  return found;
}

function rangeEnd(text: string, first: NumberRead, second: NumberRead | undefined): NumberRead | null {
  if (!second || first.vague || second.vague) return null;
  const join = text.slice(first.index + first.length, second.index);
  const opened = /\bbetween\s+(?:\w+\s+)?(?:US\$|[$€£¥₩])?\s?$/i.test(text.slice(0, first.index));
  if (!JOIN.test(join) && !(opened && JOIN_BETWEEN.test(join))) return null;
  return shared(first, second) < second.value ? second : null;
}

/** The lower end: in "4 to 6 million" and "30 to 40 %" it shares what is said once. */
function shared(first: NumberRead, second: NumberRead): number {
  if (second.percent && !first.percent) return first.value / 100;
  const alone = first.scale === 1 && second.scale > 1 && first.value < second.value / second.scale;
  return Number((alone ? first.value * second.scale : first.value).toPrecision(15));
}

function quantity(text: string, first: NumberRead, second: NumberRead | null): Quantity {
  const last = second ?? first;
  const end = last.index + last.length;
  const sign = SIGNS.map(([form, code]) => ({ found: form.exec(text.slice(0, first.index)), code })).find(({ found }) => found);
  const start = sign?.found?.index ?? first.index;
  const before = hedgesBefore(text.slice(0, start));
  const behind = hedgesBehind(text.slice(end));
  const said = winner([before.hedge, behind.hedge].filter((hedge) => hedge !== 'none'));
  const index = start - before.length;
  const low = second ? shared(first, second) : first.value;
  return {
    text: text.slice(index, end + behind.length),
    number: text.slice(first.index, end),
    index,
    value: low,
    high: second?.value ?? null,
    middle: second ? (low + second.value) / 2 : first.value,
    hedge: first.vague && (said === 'none' || said === 'about') ? 'vague' : said,
    interval: second ? [low, second.value] : said === 'exactly' ? first.exact : [first.low, first.high],
    vague: first.vague,
    percent: last.percent,
    currency: sign?.code ?? WORDS.find(([form]) => form.test(text.slice(end)))?.[1] ?? null,
  };
}
