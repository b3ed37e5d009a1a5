import type { Cardinal } from '../../language/number.ts';
import { cardinalAt } from '../../language/cardinal.ts';
import { countedAt } from '../../language/counted.ts';
import { designation, isAge } from './designation.ts';
import { hedgeAfter, hedgeBefore } from '../../language/hedge-words.ts';
import { measureAt } from '../../language/measure-at.ts';
import { isTimeUnit } from '../../language/measure-words.ts';
import { isChange } from '../../language/number-range.ts';
import { smallNumber } from '../../language/number-words.ts';
import { type Token, tokenAt, wordAt } from '../../language/token.ts';
import { auxiliaries, endsPhrase, irregularPasts, isPlural } from '../../language/word-classes.ts';

/** Number words that are pronouns or point back (`the two`, `one of them`) are no quantities. */
const pointing = /^(the|these|those|both|our|their|other|no|any|every|each)$/;
const lasting = /^(last|past|next|coming|previous|following|first|recent|preceding)$/;

/** Why a number is no quantity at all: a name, a year, a score; null where it is one. */
export function notAQuantity(tokens: readonly Token[], number: Cardinal, titleCase: boolean): string | null {
  // `Anne ten Cate`
  if (
    wordAt(tokens, number.from).text === 'ten' &&
    [number.from - 1, number.to].every((at) => /^\p{Lu}\p{Ll}/u.test(wordAt(tokens, at).text))
  )
    return 'a part of a name';
  return (
    designation(tokens, number, titleCase) ??
    pronoun(tokens, number) ??
    looksLikeYear(tokens, number) ??
    scoreOf(tokens, number)
  );
}

/** Why a number counts something and nobody would check it: an age, `the two men`, `one man`, `three years ago`; null for any other. `to` is behind its unit. */
export function asideOf(tokens: readonly Token[], number: Cardinal, last: Cardinal, to: number): string | null {
  if (isAge(tokens, number)) return 'an age';
  if (pointsBack(tokens, number)) return 'a number word that points back';
  if (number === last && isArticle(tokens, number)) return '`one` as an article';
  return isTimeUnit(measureAt(tokens, last.to)?.unit ?? null) && isPeriod(tokens, number.from, to)
    ? 'a time on the calendar'
    : null;
}

/** `40-22`, `3-2`, `16:9`: two joined numbers that are no range. */
function scoreOf(tokens: readonly Token[], first: Cardinal): 'a score' | null {
  const hyphen = tokens[first.to];
  const next = tokens[first.to + 1];
  return first.digits &&
    hyphen !== undefined &&
    /^[-–:]$/.test(hyphen.text) &&
    next?.kind === 'number' &&
    hyphen.start === tokenAt(tokens, first.to - 1).end &&
    next.start === hyphen.end
    ? 'a score'
    : null;
}

/** Behind `213 to 214` of `it passed 213 to 214` and `3 to 1` of `they won 3 to 1`: two bare numbers of a vote or a game; null for anything else. */
export function votesTo(tokens: readonly Token[], first: Cardinal): number | null {
  const last = first.to + 1;
  return first.digits &&
    first.to === first.from + 1 &&
    !first.glued &&
    !first.money &&
    tokens[first.to]?.lower === 'to' &&
    tokens[last]?.kind === 'number' &&
    wordAt(tokens, last).glued === '' &&
    /^(won|lost|beat|voted|passed|failed|defeated|ruled|drew|approved)$/.test(wordAt(tokens, first.from - 1).lower) &&
    (wordAt(tokens, last + 1).kind !== 'word' || endsPhrase(wordAt(tokens, last + 1).lower))
    ? last + 1
    : null;
}

/** What keeps hours: `the shop opens from 10 to 6`. */
const keepsHours =
  /^(work(s|ed|ing)?|opens?|opened|opening|closed?|shut|operat(es?|ed|ing)|runs?|ran|staffed|available|shifts?|hours|trad(es?|ing)|duty)$/;

/** Behind `9 to 5` of `she works from 9 to 5` and `7 to 11 p.m.`: two hours of a clock, the first the later one or behind a word of opening; null for anything else. */
export function hoursTo(tokens: readonly Token[], first: Cardinal): number | null {
  const isClock = ({ from, to, value, money, glued, vague, scale }: Cardinal): boolean =>
    to === from + 1 &&
    Number.isInteger(value) &&
    value >= 1 &&
    value <= 12 &&
    !money &&
    !vague &&
    scale === 1 &&
    glued === '';
  const lead = wordAt(tokens, first.from - 1).lower;
  const join = wordAt(tokens, first.to).lower;
  const last =
    /^(to|till|until|-|–)$/.test(join) || (join === 'and' && lead === 'between')
      ? cardinalAt(tokens, first.to + 1)
      : null;
  if (!isClock(first)) return null;
  if (!last) return /^\d{1,2}:\d\d$/.test(wordAt(tokens, first.to + 1).text) && join === 'to' ? first.to + 2 : null;
  // `7 to 11 p.m.`, `from 7 to 11pm`
  const half =
    /^[ap]m$/i.test(last.glued) || (last.glued === '' && /^[ap]\.?m\.?$/.test(wordAt(tokens, last.to).lower));
  if (half) return last.glued === '' ? last.to + 1 : last.to;
  const next = wordAt(tokens, last.to);
  const counts = next.kind === 'word' && !endsPhrase(next.lower) && !/^(daily|weekdays|every)$/.test(next.lower);
  if (!isClock(last) || counts || measureAt(tokens, last.to)) return null;
  const verb = tokens
    .slice(Math.max(0, first.from - 6), first.from)
    .findLast(({ lower }) => keepsHours.test(lower) || isChange(lower));
  const open = keepsHours.test(verb?.lower ?? '');
  return open ||
    (!verb &&
      first.value > last.value &&
      /^(from|between)$/.test(lead) &&
      wordAt(tokens, first.from - 2).kind === 'word' &&
      !isPlural(wordAt(tokens, first.from - 2).text))
    ? last.to
    : null;
}

/** `the three-year bond` */
const isJoined = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && measureAt(tokens, at) !== null;

const isSmall = ({ from, to, value, digits, vague, money }: Cardinal): boolean =>
  !digits && !money && !vague && to === from + 1 && value <= 12;

/** `the two met`, `one of them`, `no one`: nothing that is counted follows. */
function pronoun(tokens: readonly Token[], number: Cardinal): string | null {
  if (!isSmall(number) || isJoined(tokens, number.to)) return null;
  const { from, to, value } = number;
  const [before, next] = [wordAt(tokens, from - 1).lower, tokens[to]];
  const counts = next?.kind === 'word' && !endsPhrase(next.lower) && !irregularPasts.has(next.lower);
  if (!counts && /^(next|last|first|latter|former|final)$/.test(before)) return 'a number word that points back';
  // `the bottom three`, `the top four go through`, but `the top five banks`
  if (/^(top|bottom)$/.test(before) && !(counts && isPlural(next.text))) return 'a number word that points back';
  if (pointing.test(before) && !isWhole(tokens, from, to))
    return counts && value > 1 && isPlural(next.text) ? null : 'a number word that points back';
  if (value !== 1 || hedgeBefore(tokens, from) || hedgeAfter(tokens, to)) return null;
  // `one of the boats`: an aside, which a person may take up.
  if (
    next?.lower === 'of' &&
    /^(the|these|those|its|their|his|her|our|my|your|them|us|several|many|two|three|four|five|six|seven|eight|nine|ten|twelve)$|['’]s$/.test(
      wordAt(tokens, to + 1).lower,
    )
  )
    return null;
  return counts &&
    !/^(another|this|that|which|some|such|a)$/.test(before) &&
    !/^(or|another|way|hand|thing|of)$/.test(next.lower) &&
    !/(ing|ed|ly)$/.test(next.lower)
    ? null
    : '`one` as a pronoun';
}

function pointsBack(tokens: readonly Token[], number: Cardinal): boolean {
  return (
    isSmall(number) &&
    !isJoined(tokens, number.to) &&
    pointing.test(wordAt(tokens, number.from - 1).lower) &&
    !isWhole(tokens, number.from, number.to)
  );
}

/** `one man`, but `one mile` and `only about one` state a number. */
function isArticle(tokens: readonly Token[], number: Cardinal): boolean {
  if (!isSmall(number) || number.value !== 1) return false;
  const measures =
    measureAt(tokens, number.to) !== null &&
    !/^(day|time|night|year|month|week|second|minute|point|foot|degree)s?$/.test(wordAt(tokens, number.to).lower);
  return !measures && !hedgeBefore(tokens, number.from) && !hedgeAfter(tokens, number.to);
}

/** `five of the eleven libraries`, `all of the nine schools`: the whole that a part is taken of. */
function isWhole(tokens: readonly Token[], from: number, to: number): boolean {
  const part = tokens[from - 3];
  if (wordAt(tokens, from - 1).lower !== 'the' || tokens[from - 2]?.lower !== 'of' || !part) return false;
  return (
    (part.kind === 'number' || /^(all|each|none|most|some|half)$/.test(part.lower) || smallNumber(part.lower) > 1) &&
    isPlural(wordAt(tokens, to).text)
  );
}

/** A bare `2000` that counts nothing: a year that no date rule has read. */
function looksLikeYear(
  tokens: readonly Token[],
  { from, to, value, digits, money, glued, scale }: Cardinal,
): string | null {
  // `nineteen eighty-four`
  const next = smallNumber(wordAt(tokens, to).lower);
  if (!digits && to === from + 1 && value >= 11 && value <= 20 && next >= 10) return 'a year';
  if (
    !digits ||
    money ||
    glued ||
    scale > 1 ||
    wordAt(tokens, from).formatted ||
    value < (/^(between|since|until|till|from|in)$/.test(wordAt(tokens, from - 1).lower) ? 1100 : 1800) ||
    value > 2100 ||
    to !== from + 1
  )
    return null;
  // `between 2010 and 2018 sales grew`
  const other =
    /^(and|to|-|–|until)$/.test(wordAt(tokens, from - 1).lower) &&
    /^[12]\d{3}$/.test(wordAt(tokens, from - 2).text) &&
    /^(between|from|since)$/.test(wordAt(tokens, from - 3).lower) &&
    // `grew from 1000 to 2000 members`
    !(isChange(wordAt(tokens, from - 4).lower) && isPlural(wordAt(tokens, to).text));
  // `43% from 2019 levels`, `in 2019 prices`
  const base = /^(levels?|prices|baselines?|highs?|lows?|peak|elections?)$/.test(wordAt(tokens, to).lower);
  return other || base || countedAt(tokens, to, '').unit === null ? 'a year' : null;
}

/** `the past three years`, `three years ago`, `two days later`: a time on the calendar, not a length that is stated. */
function isPeriod(tokens: readonly Token[], from: number, to: number): boolean {
  const before = wordAt(tokens, from - 1).lower;
  return (
    (lasting.test(before) && !isVerb(tokens, from - 1)) ||
    /^(ago|later|earlier|before|hence|since)$/.test(wordAt(tokens, to).lower) ||
    (tokens[to]?.lower === 'to' && tokens[to + 1]?.lower === 'come')
  );
}

/** `will last 12 days`, `to last six weeks`, `stocks last a year`: a length, where `the last 12 days` is a time. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (wordAt(tokens, at).lower !== 'last' || before?.kind !== 'word') return false;
  if (before.lower === 'to')
    return !/^(compared|up|down|close|next|due|similar|prior)$/.test(wordAt(tokens, at - 2).lower);
  return (
    auxiliaries.has(before.lower) ||
    /n't$/.test(before.lower) ||
    /^(it|they|that|which)$/.test(before.lower) ||
    isPlural(before.text)
  );
}
