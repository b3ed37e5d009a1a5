import { measureOf } from './measure-words.ts';
import { partOf, sets, smallNumber } from './number-words.ts';
import { SCALES } from './scale-words.ts';

/** A word that says something on its own behind a number word and a hyphen. */
const goesOn = /^(fold|odd|plus|some|something|ish|strong|and|figures?|digits?|times|point|a)$/;

/**
 * The number that a word with hyphens begins with, where the rest says what is counted or goes on with the number: `three-year` is `three`
 * before a measure, `two-thirds`, `six-figure`. `Twenty-five` is one number, `three-year-old` an age, and `one-day` says none.
 */
export function withoutRest(word: string): string {
  const [first, second, ...rest] = word.split('-') as [string, string | undefined, ...string[]];
  if (second === undefined) return word;
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  // `three-and-a-half`, `three-and-three-quarter`
  if (a === 'and' && (/^an?$/.test(b) || !Number.isNaN(smallNumber(b)))) return first;
  if (/^an?$/.test(a) && (partOf(b) !== undefined || measureOf(b, false) !== null)) return first;
  // `five-to-ten`
  if (/^(to|or)$/.test(a) && !Number.isNaN(smallNumber(b))) return first;
  if (!Number.isNaN(smallNumber(a)) && /^(to|or)$/.test(b) && !Number.isNaN(smallNumber(rest[0]?.toLowerCase() ?? '')))
    return first;
  const compound = !Number.isNaN(smallNumber(`${a}-${b}`));
  if (compound) return rest.length > 0 || partOf(`${a}-${b}`) ? `${first}-${second}` : word;
  const small = smallNumber(a);
  const scale = SCALES.has(b) || sets.has(b);
  if (small >= 1 && (scale || partOf(b) !== undefined || goesOn.test(b))) return first;
  // `half-an-hour`
  if (a === 'half' && /^an?$/.test(b) && rest.length === 1) return first;
  const measure = rest.length === 0 && measureOf(b, false) !== null;
  if (small > 1 && measure) return first;
  if (/^(half|quarter)$/.test(a) && (scale || (measure && b !== 'time'))) return first;
  if (/^(odd|plus|some|something|ish)$/.test(b) && partOf(a) !== undefined) return first;
  // `300 tonnes-plus`, `a 30-plus-metre wall`
  if (b === 'plus' && measureOf(a, false) !== null) return first;
  if (/^(plus|odd)$/.test(a) && measureOf(b, false) !== null) return first;
  // `pound-a-year`, `litre-per-day`, `cent-a-share`
  if (
    rest.length === 0 &&
    (a === 'per' ? b !== 'cent' && measureOf(b, false) !== null : /^an?$/.test(a) && b === 'share')
  )
    return first;
  if (measureOf(a, false) !== null && /^(an?|per)$/.test(b) && rest.length === 1) return first;
  // `200 million-pound-a-year`
  return (SCALES.has(a) || sets.has(a)) && (scale || measureOf(b, false) !== null || goesOn.test(b)) ? first : word;
}
