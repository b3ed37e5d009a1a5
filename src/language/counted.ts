import { cardinalAt } from './cardinal.ts';
import { hedgeBefore } from './hedge-words.ts';
import { isHyphen, measureAt } from './measure-at.ts';
import { measureOf } from './measure-words.ts';
import { magnitudes, smallNumber } from './number-words.ts';
import { scaleOf } from './number.ts';
import { perOf } from './rate.ts';
import { type Token, tokenAt, wordAt } from './token.ts';
import {
  baseVerbs,
  determiners,
  endsPhrase,
  irregularPasts,
  isPlural,
  participles,
  skippable,
} from './word-classes.ts';

/** The thing that a number counts or measures, by the grammar of the words after it. */
export interface Counted {
  /** `crates`, `km`, `%`; null where the sentence does not say. */
  unit: string | null;
  /** The first token after number and unit. */
  to: number;
  /** A unit of measurement, not a counted noun. */
  measure: boolean;
  /** `60 daily crossings` */
  per?: string | undefined;
  doubt: string | null;
}

/** The longest run of words that can belong to one noun phrase. */
const longestPhrase = 8;

/** Reads the unit that begins at token `at`, directly after a number. */
export function countedAt(tokens: readonly Token[], at: number, glued: string): Counted {
  // `4 x 30 m`, `4x30m`: the second length has the unit of both.
  if (/^[x×]$/.test(glued || wordAt(tokens, at).lower) && tokens[glued ? at : at + 1]?.kind === 'number')
    return { unit: null, to: at, measure: false, doubt: null };
  if (glued) {
    // `2h 10m`
    if (glued === 'm' && tokens[at - 2]?.glued === 'h') return { unit: 'minutes', to: at, measure: true, doubt: null };
    // `3923sq m`
    const wide = measureOf(`${glued.toLowerCase()} ${wordAt(tokens, at).lower}`, true);
    const unit = wide ?? measureOf(glued.toLowerCase(), true, glued);
    // `sales fell to 40m from 45m`
    const doubt =
      glued === 'm' && unit === 'm' && /^(from|to|in|on|by|last|this|a|per|[.,;])$/.test(wordAt(tokens, at).lower)
        ? '`m` read as metres, and may be millions'
        : null;
    // `60fps`: letters that name no unit known here are one all the same.
    if (unit === null && /^\p{Ll}{2,4}$/u.test(glued))
      return { unit: glued, to: at, measure: false, doubt: 'the letters at the number are taken for its unit' };
    return { unit, to: wide ? at + 1 : at, measure: unit !== null, doubt };
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
  const people = crowdAt(tokens, at);
  if (people) return people;
  // `200 people, of whom 40 work there`
  const before = numberStart(tokens, at) - 1;
  if (/^(whom|which)$/.test(wordAt(tokens, before).lower) && tokens[before - 1]?.lower === 'of')
    return { unit: null, to: at, measure: false, doubt: null };
  // `a crowd 40,000 strong`, but `40 strong winds`
  if (tokens[at]?.lower === 'strong' && !isPlural(wordAt(tokens, at + 1).text))
    return { unit: null, to: at, measure: false, doubt: null };
  // `above the 110,000 economists had forecast`
  if (
    /^(the|than)$/.test(wordAt(tokens, before).lower) &&
    /^(economists|analysts|forecasters|traders|investors|experts)$/.test(wordAt(tokens, at).lower) &&
    /^(had|have|expect(ed)?|forecast(ed)?|predict(ed)?|estimate(d)?|anticipated|projected)$/.test(
      wordAt(tokens, at + 1).lower,
    )
  )
    return { unit: null, to: at, measure: false, doubt: null };
  let i = at;
  // `250+ shops`, `350-plus boats`, `40-odd cars`
  if (tokens[i]?.text === '+') i++;
  else if (tokens[i]?.text === '-' && /^(plus|odd|some|strong)$/.test(wordAt(tokens, i + 1).lower)) i += 2;
  while (skippable.has(wordAt(tokens, i).lower) && tokens[i + 1]?.lower !== 'than') {
    // `40 of the boats`; in `908 the day before` and `the 70 that they talk about` the article begins a phrase of its own.
    if (
      determiners.has(wordAt(tokens, i).lower) &&
      ![at, at - 1].some((k) => wordAt(tokens, k).lower === 'of') &&
      wordAt(tokens, i).lower !== 'such'
    )
      return { unit: null, to: at, measure: false, doubt: null };
    i++;
  }
  // `60 daily crossings`, `60 daily ferry crossings`, but `60 boats daily`
  const often = (index: number): boolean =>
    /^(hourly|daily|nightly|weekly|monthly|yearly)$/.test(wordAt(tokens, index).lower) &&
    [1, 2].some(
      (k) => isPlural(wordAt(tokens, index + k).text) && (k === 1 || !endsPhrase(wordAt(tokens, index + 1).lower)),
    );
  let adjective = '';
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
    // `printed and digital copies`, `Model S and Model X vehicles`: what is counted stands behind the second of two words that tell of it.
    if (/^(and|or)$/.test(token.lower) && plurals === 0 && words.length > 0 && isJoinedToPlural(tokens, i + 1))
      continue;
    // `5,000 Model 4 cars`
    if (isNameInside(tokens, i) && (plurals === 0 || (plurals === 1 && words.at(-1) === i - 1))) {
      // `hundreds of Windows 11 users`: the name itself may look like a plural.
      if (plurals === 1) words.pop();
      plurals = 0;
      continue;
    }
    // `each of the 8 carts carries`: the verb of one has an s.
    if (one && plurals > 0) break;
    // `14 people seven months`: the next number begins a phrase of its own, unless it is the whole: `five of the eleven`.
    if (token.kind === 'word' && !Number.isNaN(smallNumber(token.lower))) {
      if (!isWithin(tokens, i)) break;
      nested ??= i;
      continue;
    }
    // `40 52-seat coaches`: how many each has is part of the phrase too.
    if (token.kind === 'number' && isJoinedNoun(tokens, i)) {
      i += 2;
      continue;
    }
    if (magnitudes.has(token.lower) || scaleOf(token) !== undefined || (plurals > 0 && /(ing|ed)$/.test(token.lower)))
      break;
    if (often(i)) {
      adjective = token.lower;
      continue;
    }
    // `9,000 saw Rovers win`, but `9,000 lost boats`
    if (words.length === 0 && irregularPasts.has(token.lower) && !participles.has(token.lower)) break;
    // `Euro 2024 begins`
    if (words.length === 0 && (onlyVerbs.test(token.lower) || isRank(tokens, i))) break;
    if (token.kind === 'word' && !endsPhrase(token.lower)) {
      words.push(i);
      if (isPlural(token.text)) plurals++;
    }
    // `410 of the country's 2,870 stations`: the whole is a quantity too.
    else if (token.kind === 'number' && !token.glued && !isSize(tokens, i) && isWithin(tokens, i)) nested ??= i;
    // `2 million 9 litre kegs`: the size is a quantity too.
    else if (token.kind === 'number' && isLooseSize(tokens, i)) nested ??= i;
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
  // `the 911 Turbo S makes 640 hp`
  if (
    plurals === 1 &&
    words.length > 1 &&
    /^\p{Lu}/u.test(wordAt(tokens, words[0] ?? at).text) &&
    isPlural(wordAt(tokens, words.at(-1) ?? at).text) &&
    startsNumber(tokens, (words.at(-1) ?? at) + 1)
  )
    words.pop();
  // `one dose costs $4`: what one counts is in the singular, and the word with an s behind it is a verb.
  const verb = /^(one|1)$/.test(wordAt(tokens, at - 1).lower)
    ? words.findIndex((index, k) => k > 0 && isPlural(wordAt(tokens, index).text))
    : -1;
  if (verb > 0) words.splice(verb);
  const named = words.filter((index) => isPlural(wordAt(tokens, index).text));
  const plural = named.findLast((index, k) => k === 0 || !isVerb(tokens, index));
  if (plural !== undefined)
    return {
      unit: clean(tokenAt(tokens, plural)),
      to: nested ?? plural + 1,
      measure: false,
      per: perOf(adjective, wordAt(tokens, plural).lower),
      doubt: null,
    };
  const [first, second] = words;
  if (
    first === undefined ||
    words.length > 2 ||
    (/^(last|next|first|past|final|previous|top|best|mark|barrier|threshold|milestone|short|shy|clear)$/.test(
      wordAt(tokens, first).lower,
    ) &&
      second === undefined)
  )
    return { unit: null, to: at, measure: false, doubt: null };
  // `the 12,000-strong force left`
  const last =
    second === undefined ||
    irregularPasts.has(wordAt(tokens, second).lower) ||
    baseVerbs.has(wordAt(tokens, second).lower)
      ? first
      : second;
  const head = tokenAt(tokens, last);
  // `1.2 million turned out`, `9,000 taking part`: a verb, so what is counted is not said here.
  if (
    /(ed|ing)$/.test(head.lower) ||
    /(ed|ing|ly)$/.test(wordAt(tokens, first).lower) ||
    irregularPasts.has(wordAt(tokens, first).lower) ||
    baseVerbs.has(wordAt(tokens, first).lower)
  )
    return { unit: null, to: at, measure: false, doubt: null };
  return {
    unit: clean(head),
    to: last + 1,
    measure: false,
    doubt: 'what is counted was taken from a singular noun',
  };
}

/** Groups of people, also where no noun says `people`. */
const crowds =
  /^(crowd|audience|congregation|gathering|turnout|attendance|workforce|electorate|population|city|town|village|nation|country)$/;

/** `a crowd of 41,212 saw Rovers win`, `a city of about 1.5 million`; in `a crowd of 300 men` the noun is said. */
function crowdAt(tokens: readonly Token[], at: number): Counted | null {
  const start = numberStart(tokens, at);
  const hedged = hedgeBefore(tokens, start)?.from ?? start;
  const from = /^(just|only|barely)$/.test(wordAt(tokens, hedged - 1).lower) ? hedged - 1 : hedged;
  if (wordAt(tokens, from - 1).lower !== 'of' || !crowds.test(wordAt(tokens, from - 2).lower)) return null;
  const { kind, lower } = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  const verb =
    irregularPasts.has(lower) ||
    // `a crowd of 300 delighted fans`
    (/ed$/.test(lower) && !(isPlural(next.text) && /^\p{Ll}/u.test(next.text)));
  return kind !== 'word' || (endsPhrase(lower) && lower !== 'of') || verb
    ? { unit: 'people', to: at, measure: false, doubt: null }
    : null;
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

/** `19 faults prove it`, `19 faults proves the point`, `a 787 jet carries 250`: a word with an s before an object is a verb, not what is counted. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  return (
    startsNumber(tokens, at + 1) ||
    onlyVerbs.test(wordAt(tokens, at).lower) ||
    /^(it|them|him|us|me|that|the|its|their|his|her|our|how|why|what)$/.test(wordAt(tokens, at + 1).lower)
  );
}

/** `30 or more counts as high` */
const isRank = (tokens: readonly Token[], at: number): boolean =>
  /^(counts|ranks|qualifies|serves|acts|works)$/.test(wordAt(tokens, at).lower) && tokens[at + 1]?.lower === 'as';

const startsNumber = (tokens: readonly Token[], at: number): boolean =>
  /^(number|money)$/.test(wordAt(tokens, at).kind);

const onlyVerbs =
  /^(goes|does|says|makes|takes|comes|gets|gives|keeps|becomes|seems|begins|continues|brings|tells|thinks|knows|wants|allows|includes|contains|weighs|starts|suggests|means|proves|appears|belongs|depends)$/;

/** Behind `and`: at most two words and then a plural, with no number and no article, `digital copies`. */
function isJoinedToPlural(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const token = wordAt(tokens, i);
    if (token.kind !== 'word' || endsPhrase(token.lower) || !Number.isNaN(smallNumber(token.lower))) return false;
    if (isPlural(token.text)) return i > at && !isVerb(tokens, i);
  }
  return false;
}

/** The number of `Model 4 cars`: bare, behind a word with a capital and before what is counted. */
const isNameInside = (tokens: readonly Token[], at: number): boolean =>
  /^\d{1,3}$/.test(wordAt(tokens, at).text) &&
  /^\p{Lu}\p{Ll}/u.test(wordAt(tokens, at - 1).text) &&
  isPlural(wordAt(tokens, at + 1).text);

/** Where the number that ends at a token begins. */
function numberStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    (wordAt(tokens, from - 1).kind === 'number' ||
      !Number.isNaN(smallNumber(wordAt(tokens, from - 1).lower)) ||
      scaleOf(tokens[from - 1]) !== undefined)
  )
    from--;
  return from;
}

/** Whether the number that ends at `at` is that of `one of the 8` or `each of the eight`. */
function isOneOf(tokens: readonly Token[], at: number): boolean {
  const i = numberStart(tokens, at) - 1;
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
    /^(of|the|its|their|his|her|our|my|your|these|those|['’]s)$/.test(wordAt(tokens, at - 1).lower) ||
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
    : /^(mm|millimet(er|re)|inch|cm)$/.test(wordAt(tokens, number.to).lower) || isLooseSize(tokens, at);
}

/** `52-seat` before what is counted. */
function isJoinedNoun(tokens: readonly Token[], at: number): boolean {
  const { kind, lower } = wordAt(tokens, at + 2);
  return (
    isHyphen(tokens, at + 1) &&
    tokens[at + 1]?.start === tokens[at]?.end &&
    kind === 'word' &&
    !endsPhrase(lower) &&
    !/^(plus|odd|some|strong)$/.test(lower) &&
    isPlural(wordAt(tokens, at + 3).text)
  );
}

/** `9 litre kegs`, `50 foot plots`: a measure in the singular before what is counted. */
function isLooseSize(tokens: readonly Token[], at: number): boolean {
  const number = cardinalAt(tokens, at);
  const measure = number && !number.glued ? measureAt(tokens, number.to) : null;
  return (
    measure !== null &&
    !isHyphen(tokens, number?.to ?? at) &&
    !isPlural(wordAt(tokens, measure.to - 1).text) &&
    wordAt(tokens, measure.to - 1).kind === 'word' &&
    isPlural(wordAt(tokens, measure.to).text)
  );
}

/** Symbols such as `MBq` keep their capitals. */
function clean(token: Token): string {
  if (/^\p{L}{1,4}$/u.test(token.text) && /\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(token.text)) return token.text;
  return token.lower.replace(/['’]s?$/, '');
}
