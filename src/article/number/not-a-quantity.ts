import type { Cardinal } from './number.ts';
import { countedAt, measureAt } from './counted.ts';
import { designation } from './designation.ts';
import { hedgeBefore } from './hedge-words.ts';
import { smallNumber } from './number-words.ts';
import type { Token } from '../text/tokens.ts';
import { auxiliaries, isPlural } from '../text/word-classes.ts';

/** Number words that are pronouns or point back (`the two`, `one of them`) are no quantities. */
const pointing = /^(the|these|those|both|our|their|other|no|any|every|each|this|that)$/;
const lasting = /^(last|past|next|coming|previous|following|first|recent|preceding)$/;

/** Why a number is no quantity; null where it is one. */
export function notAQuantity(tokens: readonly Token[], number: Cardinal, titleCase: boolean): string | null {
  return designation(tokens, number, titleCase) ?? pointsBack(tokens, number) ?? looksLikeYear(tokens, number) ?? scoreOf(tokens, number);
}

/** `40-22`, `3-2`: two joined numbers that are no range. */
export function scoreOf(tokens: readonly Token[], first: Cardinal): 'a score' | null {
  const hyphen = tokens[first.to];
  const next = tokens[first.to + 1];
  return first.digits && /^[-–]$/.test(hyphen?.text ?? '') && next?.kind === 'number' && hyphen!.start === tokens[first.to - 1]!.end && next.start === hyphen!.end ? 'a score' : null;
}

/** `the two met`, `one of them`: number words up to twelve that stand for something named before. */
function pointsBack(tokens: readonly Token[], { from, to, value, digits, vague, money }: Cardinal): string | null {
  if (digits || money || vague || to !== from + 1 || value > 12) return null;
  const next = tokens[to]?.lower ?? '';
  if (pointing.test(tokens[from - 1]?.lower ?? '')) return isWhole(tokens, from, to) ? null : 'a number word that points back';
  if (value !== 1) return null;
  if (/^(or|another|and|way|hand)$/.test(next) || tokens[from - 1]?.lower === 'another' || (next === 'of' && /^(the|these|those|them|us|its|his|her|their|our|whom|which|my)$/.test(tokens[to + 1]?.lower ?? ''))) return '`one` as a pronoun';
  const measures = measureAt(tokens, to) !== null && !/^(day|time|night|year|month|week|second|minute|point|foot|degree)s?$/.test(next);
  return measures || hedgeBefore(tokens, from) ? null : '`one` as a pronoun or an article';
}

/** `five of the eleven libraries`, `all of the nine schools`: the whole that a part is taken of. */
function isWhole(tokens: readonly Token[], from: number, to: number): boolean {
  const part = tokens[from - 3];
  if (tokens[from - 1]!.lower !== 'the' || tokens[from - 2]?.lower !== 'of' || !part) return false;
  return (part.kind === 'number' || /^(all|each|none|most|some|half)$/.test(part.lower) || smallNumber(part.lower) > 1) && isPlural(tokens[to]?.text ?? '');
}

/** `2000` bare, with nothing that it counts: a year that no date rule took. */
function looksLikeYear(tokens: readonly Token[], { from, to, value, digits, money, glued, scale }: Cardinal): string | null {
  if (!digits || money || glued || scale > 1 || tokens[from]!.formatted || value < 1800 || value > 2100 || to !== from + 1) return null;
  return countedAt(tokens, to, '').unit === null ? 'a year' : null;
}

/** `the past three years`, `three years ago`, `two days later`: a time on the calendar, not a length that is stated. */
export function isPeriod(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  return (lasting.test(before) && !isVerb(tokens, from - 1)) || /^(ago|later|earlier|before|hence|since)$/.test(tokens[to]?.lower ?? '') || (tokens[to]?.lower === 'to' && tokens[to + 1]?.lower === 'come');
}

/** `will last 12 days`, `to last six weeks`, `stocks last a year`: a length, where `the last 12 days` is a time. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]!.lower !== 'last' || before?.kind !== 'word') return false;
  if (before.lower === 'to') return !/^(compared|up|down|close|next|due|similar|prior)$/.test(tokens[at - 2]?.lower ?? '');
  return auxiliaries.has(before.lower) || /n't$/.test(before.lower) || /^(it|they|that|which)$/.test(before.lower) || isPlural(before.text);
}
