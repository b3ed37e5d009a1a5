import { cardinalAt } from './cardinal.ts';
import { isHyphen, measureAt } from './measure-at.ts';
import { measureOf } from './measure-words.ts';
import { magnitudes, smallNumber } from './number-words.ts';
import { scaleOf } from './number.ts';
import { type Token, tokenAt, wordAt } from './token.ts';
import { endsPhrase, irregularPasts, isPlural, skippable } from './word-classes.ts';

/** What a number counts or measures, as the grammar after it says. */
export interface Counted {
  /** `crates`, `km`, `%`; null where the sentence does not say. */
  unit: string | null;
  /** The first token after number and unit. */
  to: number;
  /** A unit of measurement, not a counted noun. */
  measure: boolean;
  doubt: string | null;
}

/** The longest run of words that can belong to one noun phrase. */
const longestPhrase = 8;

/** Reads the unit that begins at token `at`, directly after a number. */
export function countedAt(tokens: readonly Token[], at: number, glued: string): Counted {
  if (glued) {
    // `2h 10m`
    if (glued === 'm' && tokens[at - 2]?.glued === 'h') return { unit: 'minutes', to: at, measure: true, doubt: null };
    // `3923sq m`
    const wide = measureOf(`${glued.toLowerCase()} ${wordAt(tokens, at).lower}`, true);
    const unit = wide ?? measureOf(glued.toLowerCase(), true, glued);
    return { unit, to: wide ? at + 1 : at, measure: unit !== null, doubt: null };
  }
  const measure = measureAt(tokens, at);
  return measure
    ? { ...measure, measure: true, doubt: measure.unit === 'pounds' ? 'pounds may be a weight or money' : null }
    : nounAt(tokens, at);
}

/**
 * The head noun: the last plural of the phrase after the number ("1,500 special forces soldiers arrived"), for what agrees with a
 * number is plural and the verb after a plural has no s.
 */
function nounAt(tokens: readonly Token[], at: number): Counted {
  const compound = compoundAt(tokens, at);
  if (compound) return compound;
  let i = at;
  // `250+ shops`, `350-plus boats`, `40-odd cars`
  if (tokens[i]?.text === '+') i++;
  else if (tokens[i]?.text === '-' && /^(plus|odd|some|strong)$/.test(wordAt(tokens, i + 1).lower)) i += 2;
  while (skippable.has(wordAt(tokens, i).lower) && tokens[i + 1]?.lower !== 'than') i++;
  // `60 daily crossings`, but `60 boats daily`
  const often = (index: number): boolean =>
    /^(hourly|daily|weekly|monthly|yearly)$/.test(wordAt(tokens, index).lower) &&
    isPlural(wordAt(tokens, index + 1).text);
  const words: number[] = [];
  // `9,000 were greylags`: the verb names what was counted.
  if (
    /^(was|were|are|is)$/.test(wordAt(tokens, i).lower) &&
    isPlural(wordAt(tokens, i + 1).text) &&
    /^[,.;]$/.test(tokens[i + 2]?.text ?? '.')
  )
    i++;
  let nested: number | null = null;
  let plurals = 0;
  const one = isOneOf(tokens, at);
  for (; i < tokens.length && words.length < longestPhrase; i++) {
    const token = tokenAt(tokens, i);
    // `each of the 8 carts carries`: the verb of one has an s.
    if (one && plurals > 0) break;
    // `14 people seven months`: the next number begins a phrase of its own, unless it is the whole: `five of the eleven`.
    if (token.kind === 'word' && !Number.isNaN(smallNumber(token.lower))) {
      if (!isWithin(tokens, i)) break;
      nested ??= i;
      continue;
    }
    if (magnitudes.has(token.lower) || scaleOf(token) !== undefined || (plurals > 0 && /(ing|ed)$/.test(token.lower)))
      break;
    if (often(i)) continue;
    if (token.kind === 'word' && !endsPhrase(token.lower)) {
      words.push(i);
      if (isPlural(token.text)) plurals++;
    }
    // `410 of the country's 2,870 stations`: the whole is a quantity too.
    else if (token.kind === 'number' && !token.glued && !isSize(tokens, i) && isWithin(tokens, i)) nested ??= i;
    // `35mm films`, `the country's 2,870 stations`, `the MMR-2 vaccine`: part of the phrase, never its head.
    else if (token.kind === 'code' || (token.kind === 'number' && isWithin(tokens, i))) continue;
    else if (
      token.kind === 'money' ||
      (token.kind === 'mark' && token.text !== '-') ||
      token.kind === 'number' ||
      endsPhrase(token.lower)
    )
      break;
  }
  const plural = words.findLast((index) => isPlural(wordAt(tokens, index).text));
  if (plural !== undefined)
    return { unit: clean(tokenAt(tokens, plural)), to: nested ?? plural + 1, measure: false, doubt: null };
  const [first, second] = words;
  if (first === undefined || words.length > 2) return { unit: null, to: at, measure: false, doubt: null };
  // `the 12,000-strong force left`
  const last = second === undefined || irregularPasts.has(wordAt(tokens, second).lower) ? first : second;
  const head = tokenAt(tokens, last);
  // `1.2 million turned out`, `9,000 taking part`: a verb, so what is counted is not said here.
  if (
    /(ed|ing)$/.test(head.lower) ||
    /(ed|ing|ly)$/.test(wordAt(tokens, first).lower) ||
    irregularPasts.has(wordAt(tokens, first).lower)
  )
    return { unit: null, to: at, measure: false, doubt: null };
  return {
    unit: clean(head),
    to: last + 1,
    measure: false,
    doubt: 'what is counted was taken from a singular noun',
  };
}

/** `a 600-bed hospital`, `the 53-seat coach`: the word that is joined to the number. */
function compoundAt(tokens: readonly Token[], at: number): Counted | null {
  const [hyphen, noun] = [tokens[at], tokens[at + 1]];
  if (
    hyphen?.text !== '-' ||
    hyphen.start !== tokens[at - 1]?.end ||
    noun?.kind !== 'word' ||
    noun.start !== hyphen.end
  )
    return null;
  if (
    /^(plus|odd|some|strong)$/.test(noun.lower) ||
    magnitudes.has(noun.lower) ||
    scaleOf(noun) !== undefined ||
    endsPhrase(noun.lower)
  )
    return null;
  return { unit: clean(noun), to: at + 2, measure: false, doubt: 'what is counted was taken from a singular noun' };
}

/** Whether the number that ends at `at` is that of `one of the 8` or `each of the eight`. */
function isOneOf(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && (wordAt(tokens, i).kind === 'number' || !Number.isNaN(smallNumber(wordAt(tokens, i).lower)))) i--;
  return (
    /^(the|these|those|its|their|his|her|our)$/.test(wordAt(tokens, i).lower) &&
    tokens[i - 1]?.lower === 'of' &&
    /^(each|one|every|none|neither|either)$/.test(wordAt(tokens, i - 2).lower)
  );
}

/** A number inside the noun phrase: `35mm`, or the whole that a part is taken of. */
function isWithin(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at).glued !== '' ||
    /^(of|the|['’]s)$/.test(wordAt(tokens, at - 1).lower) ||
    /['’]s?$/.test(wordAt(tokens, at - 1).text) ||
    isSize(tokens, at)
  );
}

/** `152-millimetre`, `20-foot`, `50 mm`: a size that names a kind of what is counted. */
function isSize(tokens: readonly Token[], at: number): boolean {
  const number = cardinalAt(tokens, at);
  if (!number) return false;
  return isHyphen(tokens, number.to)
    ? measureAt(tokens, number.to) !== null
    : /^(mm|millimet(er|re)|inch|cm)$/.test(wordAt(tokens, number.to).lower);
}

/** Symbols such as `MBq` keep their capitals. */
function clean(token: Token): string {
  if (/^\p{L}{1,4}$/u.test(token.text) && /\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(token.text)) return token.text;
  return token.lower.replace(/['’]s?$/, '');
}
