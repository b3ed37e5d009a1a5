import { isHyphen, measureAt } from './measure-at.ts';
import { isTimeUnit, measureOf } from './measure-words.ts';
import { type Token, wordAt } from './token.ts';
import { cardinalAt } from './cardinal.ts';
import { currenciesOf } from './currencies.ts';
import { smallNumber } from './number-words.ts';
import { type Cardinal, scaleOf } from './number.ts';
import { endsPhrase, irregularPasts, isA, isPlural, singular } from './word-classes.ts';

/** How far behind a number its `a year` may stand: `85 tons of winter strawberries a year`. */
const reach = 6;

const adverbs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    annually: 'year',
    'p.a.': 'year',
    yearly: 'year',
    monthly: 'month',
    weekly: 'week',
    daily: 'day',
    hourly: 'hour',
    nightly: 'night',
  }),
);
/** `60 daily crossings`, but `12 monthly payments` are twelve, and a daily paper is a kind of paper. */
export const perOf = (adjective: string, noun: string): string | undefined =>
  /paper|magazine|title|journal|report|pay|instal|letter|column|fee|bill|ticket|pass|show|edition/.test(noun)
    ? undefined
    : adverbs.get(adjective);
const adjectives: ReadonlyMap<string, string> = new Map(
  Object.entries({ annual: 'year', yearly: 'year', monthly: 'month', weekly: 'week', daily: 'day', hourly: 'hour' }),
);

/** What a quantity is per: a time, a measure, or a thing counted. */
export interface Rate {
  per: string;
  /** The first token of its words, where they stand behind the unit; else -1. */
  from: number;
  /** The first token after it, where it stands behind the unit; else where it was asked for. */
  to: number;
  doubt: string | null;
}

/** `a month`, `per hectare`, `each year`, `annually`, `per 100,000 people`, `/day` at or soon after token `at`. */
export function rateAfter(tokens: readonly Token[], at: number): Rate | null {
  for (let i = at; i < Math.min(tokens.length, at + reach); i++) {
    const token = wordAt(tokens, i);
    const adverb = adverbs.get(token.lower);
    if (adverb) return { per: adverb, from: i, to: i + 1, doubt: null };
    // `40 jars in each crate`
    const goesOn =
      (token.lower === 'for' &&
        // `food for 40 people for a year` says how long.
        (/^(each|every)$/.test(wordAt(tokens, i + 1).lower) ||
          (isA(tokens[i + 1]) && !isTimeUnit(measureAt(tokens, i + 2)?.unit ?? null)))) ||
      (/^(in|to|on|at|from)$/.test(token.lower) && /^(each|every)$/.test(wordAt(tokens, i + 1).lower));
    if (goesOn || (token.text === '-' && /^(an?|per)$/.test(wordAt(tokens, i + 1).lower))) continue;
    const found = /^(a|an|per|each|every|\/)$/.test(token.lower) ? perUnit(tokens, i + 1, token.lower) : null;
    if (found) return found;
    // `$3 a dose`
    if (isA(token) && i === at && paysFor(tokens, i))
      return { per: wordAt(tokens, i + 1).lower, from: i, to: i + 2, doubt: null };
    if (
      token.kind === 'number' ||
      token.kind === 'money' ||
      token.kind === 'mark' ||
      /^(and|but|or|that|which|who|to|from|in|on|at|for|by|with|within|during|over|after|before|until|since|through|throughout|into|inside|against|than|like|half|when|while|if|because|is|are|was|were|has|have|had|will|would|once|twice|thrice)$/.test(
        token.lower,
      )
    )
      return null;
  }
  return null;
}

/** Whether `a` stands between a sum of money and a noun that ends its phrase: `$3 a dose`, but not `$3bn a minister said`. */
function paysFor(tokens: readonly Token[], at: number): boolean {
  let from = at - 1;
  while (tokens[from]?.kind === 'number' || scaleOf(tokens[from]) !== undefined) from--;
  const paid =
    (from < at - 1 && tokens[from]?.kind === 'money') || currenciesOf(wordAt(tokens, at - 1).lower).length > 0;
  const [noun, next] = [wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  return (
    paid &&
    /^\p{Ll}{3,}$/u.test(noun.text) &&
    !endsPhrase(noun.lower) &&
    measureOf(noun.lower, false) === null &&
    Number.isNaN(smallNumber(noun.lower)) &&
    !/^(few|lot|bit|little|third|half|quarter|dozen|hundred|thousand|million|billion|total|record|further|time|while)$/.test(
      noun.lower,
    ) &&
    (next.kind !== 'word' ||
      /^(in|to|from|for|on|at|by|and|or|but|when|while|after|before|since|as|because|with|more|less|last|this)$/.test(
        next.lower,
      ))
  );
}

function perUnit(tokens: readonly Token[], at: number, word: string): Rate | null {
  // `a 12-cent-a-share payout`
  if (word === 'a' && isHyphen(tokens, at) && wordAt(tokens, at + 1).lower === 'share')
    return perUnit(tokens, at + 1, word);
  const next = tokens[at];
  // `$7/$9` are two sums of money.
  if (!next || next.kind === 'money') return null;
  // `7L/100km`, but `130/80`
  const number =
    word === 'per' ||
    word === 'every' ||
    (word === '/' &&
      (tokens[at - 2]?.glued ||
        (tokens[at - 2]?.kind === 'word' && !isTimeUnit(measureOf(wordAt(tokens, at - 2).lower, false)))))
      ? (cardinalAt(tokens, at) ?? bareScale(tokens, at))
      : null;
  // `+3% / −4%` are two.
  if (number && (number.value < 0 || number.glued === '%')) return null;
  if (number) {
    // `photographs taken every 15 minutes`: an interval, and a quantity of its own.
    if (word === 'every' && isTimeUnit(measureAt(tokens, number.to)?.unit ?? null)) return null;
    const to = nounTo(tokens, number.to);
    return {
      from: at - 1,
      per: tokens
        .slice(number.from, to)
        .map(({ text, lower }, i) => (number.from + i < number.to ? text : lower))
        .join(' '),
      to,
      doubt: null,
    };
  }
  // `30 USD/h`
  if (word === '/' && /^[hs]$/.test(next.text))
    return { from: at - 1, per: next.text === 'h' ? 'hour' : 'second', to: at + 1, doubt: null };
  const measure = measureAt(tokens, at);
  const behind = wordAt(tokens, measure?.to ?? at + 1).lower;
  // `it killed 40 people a day after the vote`, but `15 % per annum after 1990`
  if (/^(ago|earlier|later|before)$/.test(behind) || (behind === 'after' && /^an?$/.test(word))) return null;
  if (measure?.unit && tokens[measure.to - 1]?.lower !== 'points') {
    return {
      from: at - 1,
      per: isPlural(measure.unit) ? singular(measure.unit) : measure.unit,
      to: measure.to,
      doubt: null,
    };
  }
  if (next.kind !== 'word' || endsPhrase(next.lower)) return null;
  // `a` before a noun is mostly an article: only heads and the like are counted so.
  if (word === 'a' || word === 'an')
    return /^(head|piece|person|share|household|pupil|unit|ticket|litre|barrel|tonne|ton)$/.test(next.lower)
      ? { from: at - 1, per: next.lower, to: at + 1, doubt: null }
      : null;
  const forEach = /^(each|every)$/.test(word) && /^(for|in|to|on|at|from)$/.test(wordAt(tokens, at - 2).lower);
  return word === 'per' || word === '/' || forEach ? { from: at - 1, per: next.lower, to: at + 1, doubt: null } : null;
}

/** `thousand` of `3 per thousand`: behind `per` the word is one of it. */
function bareScale(tokens: readonly Token[], at: number): Pick<Cardinal, 'from' | 'to' | 'value' | 'glued'> | null {
  let to = at;
  while (scaleOf(tokens[to]) !== undefined) to++;
  return to > at ? { from: at, to, value: 1, glued: '' } : null;
}

/** Behind the noun of `1,000 people`, `1,000 live births`; where no plural stands there, behind the next word. */
function nounTo(tokens: readonly Token[], at: number): number {
  const open = (i: number): boolean => tokens[i]?.kind === 'word' && !endsPhrase(wordAt(tokens, i).lower);
  const plural = [0, 1, 2].find(
    (k) => isPlural(wordAt(tokens, at + k).text) && [...Array(k + 1).keys()].every((i) => open(at + i)),
  );
  return open(at) ? at + (plural ?? 0) + 1 : at;
}

/** `an annual budget of £3.4bn`, `daily traffic of 40,000`. */
export function rateBefore(tokens: readonly Token[], at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const token = wordAt(tokens, i);
    if (token.kind === 'mark' || token.kind === 'number') return null;
    const found = adjectives.get(token.lower);
    if (found)
      return tokens.slice(i, at).some((between) => /^(of|at|to|is|was|reached)$/.test(between.lower)) ? found : null;
  }
  return null;
}

/**
 * `crates, each holding up to 4,000`, `Each train carries 1,100`, `9.5 million apiece`: for each of what. The noun is the one behind
 * `each`, or the nearest plural before it.
 */
export function eachOf(tokens: readonly Token[], from: number, to: number, floor: number): Rate | null {
  const behind = tokens[to]?.lower;
  if (behind === 'apiece' || (behind === 'each' && measureOf(wordAt(tokens, to + 1).lower, false) === null)) {
    const noun = pluralBefore(tokens, from);
    return noun ? { per: singular(noun), from: to, to: to + 1, doubt: null } : null;
  }
  for (let i = from - 1; i >= eachFloor(tokens, floor); i--) {
    if (wordAt(tokens, i).lower !== 'each') continue;
    const next = tokens[i + 1];
    if (next?.kind === 'word' && isTimeUnit(measureOf(next.lower, false))) return null;
    // `each pays $5`, `each holds up to 40`, `each pays out $5`: what stands right before the number is a verb.
    // `they count each man three times`: a verb of one has an s or is a past, unless the noun stands before: `the carts each hold`.
    const verb =
      (isPlural(wordAt(tokens, i - 1).text) ||
        /(s|ed|t)$/.test(next?.lower ?? '') ||
        irregularPasts.has(next?.lower ?? '')) &&
      tokens.slice(i + 2, from).every((token) => /^(out|up|in|back|off|over)$/.test(token.lower));
    if (next?.kind === 'word' && !endsPhrase(next.lower) && !verb && !/(ing|ed|ly|able)$/.test(next.lower))
      return { per: singular(next.lower), from: -1, to, doubt: null };
    const noun =
      next?.lower === 'of'
        ? tokens.slice(i + 2, from).find((token) => isPlural(token.text))?.lower
        : pluralBefore(tokens, i);
    if (/^(if|each)$/.test(wordAt(tokens, i - 1).lower)) return null;
    return noun ? { per: singular(noun), from: -1, to, doubt: 'for each of what was taken from the sentence' } : null;
  }
  return null;
}

/** `Each of the 8 carts carries 600`: the number between is that of the carts themselves, and parts nothing. */
function eachFloor(tokens: readonly Token[], floor: number): number {
  const each = tokens
    .slice(0, floor)
    .findLastIndex((token, i) => token.lower === 'each' && tokens[i + 1]?.lower === 'of');
  return each >= 0 &&
    floor - each <= 6 &&
    tokens.slice(each, floor).every((token) => token.kind === 'word' || token.kind === 'number')
    ? each
    : floor;
}

function pluralBefore(tokens: readonly Token[], at: number): string | null {
  for (let i = at - 1; i >= 0; i--)
    // Of `60 carts with 1,200 tonnes, 20 tonnes each`, the carts.
    if (
      wordAt(tokens, i).kind === 'word' &&
      isPlural(wordAt(tokens, i).text) &&
      measureOf(wordAt(tokens, i).lower, false) === null
    )
      return wordAt(tokens, i).lower;
  return null;
}
