import { roundingInterval } from './rounding.ts';

/** A number found in prose. */
export interface NumberRead {
  value: number;
  /** The rounding interval, or what a vague word leaves open. */
  low: number;
  high: number;
  vague: boolean;
  /** Where it stands in the text. */
  index: number;
  length: number;
}

const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, m: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12, tn: 1e12, dozen: 12 };
const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const RATIOS: Readonly<Record<string, number>> = { double: 2, doubled: 2, twice: 2, triple: 3, tripled: 3, thrice: 3, quadruple: 4, quadrupled: 4, half: 0.5, third: 1 / 3, quarter: 0.25 };
const VAGUE: Readonly<Record<string, readonly [number, number]>> = { several: [3, 9], few: [3, 9], many: [3, 9], couple: [2, 2] };

const scaleWord = '(?:hundred|thousand|million|billion|trillion|dozen)';
const small = [...ONES.slice(10).reverse(), ...TENS.slice(2).map((t) => `${t}(?:[- ](?:${ONES.slice(1, 10).join('|')}))?`), ...ONES.slice(0, 10)].join('|');

const NUMERAL = new RegExp(`(\\d{1,3}(?:[,\\u00a0\\u2009\\u202f ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:(?:[\\s-]*)(${scaleWord})s?\\b|(k|mn?|bn|tn)\\b|\\s*(%|per ?cent\\b))?`, 'i');
const HUNDREDS = new RegExp(`\\b(?:(tens|dozens|scores|hundreds|thousands|millions|billions)(?: of (thousands|millions|billions))?)\\b`, 'i');
const SEVERAL = new RegExp(`\\b(several|(?:a )?few|many|a couple(?: of)?)\\s+(${scaleWord})s?\\b`, 'i');
const FOLD = new RegExp(`\\b(?:(${ONES.slice(2, 13).join('|')})-?fold|(\\d+(?:\\.\\d+)?)-?fold)\\b`, 'i');
const RATIO = /\b(doubled?|twice|tripled?|thrice|quadrupled?|half|(?:a|one) (?:third|quarter))\b/i;
const SPELLED = new RegExp(`\\b((?:a|an|${small})(?:[ -]${scaleWord})+|${small})\\b`, 'i');

/** The first number in a text, in figures or in words; null where there is none. Currency signs and units are not its concern. */
export function parseNumber(text: string): NumberRead | null {
  const found = [fold(text), vague(text), numeral(text), spelled(text), ratio(text)].filter((f) => f !== null);
  if (found.length === 0) return null;
  // The first to begin; of two that begin together, the longer.
  return found.reduce((a, b) => (b.index < a.index || (b.index === a.index && b.length > a.length) ? b : a));
}

function numeral(text: string): NumberRead | null {
  const m = NUMERAL.exec(text);
  if (m === null) return null;
  const percent = m[4] !== undefined;
  const scale = percent ? 0.01 : SCALES[(m[2] ?? m[3] ?? '').toLowerCase()] ?? 1;
  const [low, high] = roundingInterval(m[1]!, scale);
  return { value: Number((Number(m[1]!.replace(/[^\d.]/g, '')) * scale).toPrecision(15)), low, high, vague: false, index: m.index, length: m[0].length };
}

function spelled(text: string): NumberRead | null {
  const m = SPELLED.exec(text);
  if (m === null) return null;
  let total = 0;
  let group = 0;
  for (const word of m[1]!.toLowerCase().split(/[\s-]+/)) {
    const ones = ONES.indexOf(word);
    const tens = TENS.indexOf(word);
    if (word === 'a' || word === 'an') group = 1;
    else if (ones >= 0) group += ones;
    else if (tens > 0) group += tens * 10;
    else if (word === 'hundred') group = (group || 1) * 100;
    else { total += (group || 1) * SCALES[word]!; group = 0; }
  }
  const value = total + group;
  const [low, high] = roundingInterval(String(value));
  return { value, low, high, vague: false, index: m.index, length: m[0].length };
}

function fold(text: string): NumberRead | null {
  const m = FOLD.exec(text);
  if (m === null) return null;
  const digits = m[2] ?? String(ONES.indexOf(m[1]!.toLowerCase()));
  const [low, high] = roundingInterval(digits);
  return { value: Number(digits), low, high, vague: false, index: m.index, length: m[0].length };
}

function ratio(text: string): NumberRead | null {
  const m = RATIO.exec(text);
  if (m === null) return null;
  const value = RATIOS[m[1]!.toLowerCase().replace(/^(a|one) /, '')]!;
  return { value, low: value * 0.9, high: value * 1.1, vague: false, index: m.index, length: m[0].length };
}

function vague(text: string): NumberRead | null {
  const s = SEVERAL.exec(text);
  if (s !== null) {
    const [from, to] = VAGUE[s[1]!.toLowerCase().replace(/^a /, '').replace(/ of$/, '')] ?? [3, 9];
    const scale = SCALES[s[2]!.toLowerCase()]!;
    return { value: Math.sqrt(from * to) * scale, low: from * scale, high: to * scale, vague: true, index: s.index, length: s[0].length };
  }
  const m = HUNDREDS.exec(text);
  if (m === null) return null;
  const first: Record<string, readonly [number, number]> = { tens: [20, 100], dozens: [24, 100], scores: [40, 200], hundreds: [200, 1000], thousands: [2000, 10_000], millions: [2e6, 1e7], billions: [2e9, 1e10] };
  const [from, to] = first[m[1]!.toLowerCase()]!;
  const scale = m[2] ? SCALES[m[2].toLowerCase().replace(/s$/, '')]! : 1;
  return { value: Math.sqrt(from * to) * scale, low: from * scale, high: to * scale, vague: true, index: m.index, length: m[0].length };
}
