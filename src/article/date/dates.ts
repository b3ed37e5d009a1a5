import { addDays, addMonths, type Day, isoDay, isoMonth, isoWeek, toMs, validDay, weekday } from './clock.ts';
import { dayPattern, monthOf, monthPattern, weekdayOf } from './calendar-words.ts';
import { fullDates } from './full-date.ts';
import type { Span } from '../text/lines.ts';
import { measureOf } from '../../language/measure-words.ts';
import { smallNumber, tens, units } from '../../language/number-words.ts';
import { endsPhrase, isPlural } from '../../language/word-classes.ts';

/** A date as a sentence gives it. */
export interface FoundDate extends Span {
  text: string;
  /** ISO 8601: a day, a month, a year, a week (`2024-W08`); null where it rests on something unknown. */
  iso: string | null;
  doubt: string | null;
}

type Groups = Array<string | undefined>;
interface Context {
  published: Day | null;
  /** The sentence up to the match. */
  before: string;
  after: string;
}
type Reading = { iso: string | null; doubt?: string | null } | null;
type Rule = readonly [RegExp, (groups: Groups, context: Context) => Reading];

const unknownDay = 'the day of publication is not known';
const part = '(?:early|mid|late|the end of|end of|the start of|the beginning of|the middle of)';
const year = '(?:19|20)\\d\\d';
const owned = "(?:an?|his|her|its|their|our|my|this|that|\\p{L}['’]s|s['’])";
const seasons = 'winter|spring|summer|autumn|fall';

/** `Tuesday, March 11`, `Tuesday 11 March`: the day of the week of a date that is read by itself. */
const beforeDay = new RegExp(`^,? (?:${monthPattern} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? ${monthPattern})(?!\\p{L})`, 'u');

const numberWords = `(?:${[...tens.keys()].join('|')})(?:-(?:${[...units.keys()].join('|')}))?|${[...units.keys()].join('|')}`;

/** Rules by certainty; a later rule never takes what an earlier one has. */
const rules: readonly Rule[] = [
  [new RegExp(`\\b(${part}[- ])?(${monthPattern}),? (?:of )?(${year})\\b`, 'g'), ([, , month, y]) => ({ iso: isoMonth({ year: Number(y), month: monthOf(month!) }) })],
  [new RegExp(`\\b(${monthPattern}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?![,.]?\\d|\\s?(?:million|billion|thousand|percent|per cent|%))`, 'g'), ([, month, day], context) => dayOfMonth(month!, day!, context)],
  [new RegExp(`(?<![\\d.,])\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthPattern})(?!\\p{L})`, 'gu'), ([, day, month], context) => dayOfMonth(month!, day!, context)],
  [new RegExp(`\\b(${year})[/–-]\\d\\d(?!\\d)`, 'g'), ([, y]) => ({ iso: y!, doubt: 'a year that spans two; the first was taken' })],
  [new RegExp(`\\b(?:the )?(?:first|second|third|fourth|last) (?:quarter|half)(?: of (?:(${year})|(last|this|next) year|the year))?(?! of)|\\bQ[1-4](?: (${year}))?`, 'gi'), ([, y, which, q], { published }) => fromYear(y ?? q, which, published)],
  [new RegExp(`\\b(${part} |the )?(last|this|next|the previous|the past|that|the same|the following) (year|month|week|weekend|quarter|${seasons})(?!-)\\b`, 'gi'), ([, , which, unit], context) => relativeUnit(which!, unit!, context)],
  [new RegExp(`\\b(?:the )?(?:end|start|beginning|middle|close) of (?:the )?(week|month|quarter)\\b(?! (?:of|to|after|before|that|in)\\b)|\\b(?:month['’]s end|month-end|mid-month)\\b`, 'gi'), ([, unit = 'month'], context) => withDoubt(relativeUnit('this', unit.toLowerCase(), context), `the ${unit.toLowerCase()} was taken from the day of publication`)],
  [new RegExp(`\\b(?:the )?(?:year['’]s end|year-end|end of the year|end of year)\\b`, 'gi'), (_, { published }) => (published ? { iso: String(published.year) } : { iso: null, doubt: unknownDay })],
  [new RegExp(`\\b(${part}[- ])?(${seasons}) (?:of )?(${year})\\b|\\b(?:in|by|since|until|through|during|over|this) (?:the )?((?:early |late |mid-?)?(?:${seasons}))\\b(?! of\\b)`, 'gi'), ([, , , y], { published }) => (y ? { iso: y } : fromYear(undefined, undefined, published))],
  [new RegExp(`\\b(an?|a hundred|\\d{1,3}|several|some|many|a few|a couple of|${numberWords}) (day|week|month|year|decade|century|centuries)s? (ago|earlier|later|before)\\b`, 'gi'), ([, count, unit, which], context) => ago(count!, unit!, which!, context)],
  [/\b(yesterday|today|tomorrow|tonight|this morning|this afternoon|this evening|last night)\b/gi, ([, word], { published }) => nearDay(word!.toLowerCase(), published)],
  [new RegExp(`\\b(?:([Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming|[Tt]his past) )?(?<![\\p{L}-])(${dayPattern})(?:['’]s)?(?![\\p{L}-])`, 'gu'), ([, which, name], context) => (/days$|^\p{L}{2,5}$/u.test(name!) || beforeDay.test(context.after) ? null : dayOfWeek(which?.toLowerCase(), name!, context))],
  [new RegExp(`\\b(${part}[- ])?([Ll]ast |[Nn]ext |[Tt]his |[Tt]his coming )?(${monthPattern})(?:['’]s)?(?![\\p{L}-])`, 'gu'), ([, early, which, name], context) => monthAlone(early, which?.trim().toLowerCase(), name!, context)],
  [new RegExp(`(?<=\\b(?:in|since|of|by|until|till|from|to|and|between|before|after|during|through|for|year|fiscal|than|or)\\s)(?:early |mid-|mid |late )?(${year})(?![\\d,.]*\\d|[-–]\\p{L}|\\s?(?:%|percent|per cent|million|billion|thousand))`, 'giu'), ([, y], { after, before }) => countsSomething(before, after) ? null : ({ iso: y! })],
  [new RegExp(`\\b(?:early|mid|late)[- ](${year})\\b|\\((${year})\\)|(?<=[Tt]he )(${year})(?= \\p{L})`, 'gu'), ([, a, b, c]) => ({ iso: (a ?? b ?? c)! })],
  [new RegExp(`(?<=(?:^|[^\\p{L}])${owned} )(${year})(?= (\\p{L}+)(?: (\\p{L}+))?)`, 'giu'), ([, y, next, second], { before }) => (qualifies(before, next!, second) ? { iso: y! } : null)],
];

/** Step 5: the dates of one sentence, relative ones resolved from the day of publication. */
export function datesOf({ text, start }: { text: string; start: number }, published: Day | null): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (from: number, to: number, iso: string | null, doubt: string | null) => {
    if (!found.some((other) => start + from < other.end && other.start < start + to)) found.push({ start: start + from, end: start + to, text: text.slice(from, to), iso, doubt });
  };
  // A no-break space parts the words of a date as any other; of the same length, so that offsets hold.
  const plain = text.replace(/[\u00a0\u2009\u202f]/g, ' ');
  for (const { day, start: from, end, doubt } of fullDates(plain)) add(from, end, isoDay(day), doubt);
  for (const [pattern, read] of rules) {
    for (const match of plain.matchAll(pattern)) {
      const reading = read([...match], { published, before: plain.slice(0, match.index), after: plain.slice(match.index + match[0].length) });
      if (reading) add(match.index, match.index + match[0].length, reading.iso, reading.doubt ?? null);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `2000 people` after `of`: a count, though it looks like a year. */
function countsSomething(before: string, after: string): boolean {
  return /\b(of|by|from|to|for|and|or|than)\s$/i.test(before) && /^ (people|men|women|children|\p{Ll}+s)\b/u.test(after) && !/^ (is|was|has|its|as|this|plus)\b/.test(after);
}

/** `a 1998 study`, `his 2016 book`: before one thing a year. `His 2000 readers` and `a 1900 metre race` count and measure. */
function qualifies(before: string, next: string, second: string | undefined): boolean {
  if (endsPhrase(next.toLowerCase()) || isPlural(next) || measureOf(next.toLowerCase(), false) !== null || next === 'strong') return false;
  return /(^|[^\p{L}])an? $/iu.test(before) || second === undefined || !isPlural(second) || endsPhrase(second.toLowerCase());
}

function withDoubt(reading: Reading, doubt: string): Reading {
  return reading && { ...reading, doubt: reading.doubt ?? doubt };
}

/** `on an ordinary Saturday`, `every Friday`: any of them. */
const anyOfThem = /\b(every|each|any|most|an? (ordinary|typical|normal|usual|average|regular|given|busy|quiet|good))\s$/i;

const future = /^(will|would|shall|should|could|may|might|due|expected|expects|forecast|scheduled|planned|plans|set|going|aims|next|upcoming|promised|opens|open|resumes|resume|starts|start|begins|begin|ends|expires|closes|arrives|departs|by|until|hopes?|deadline)$/;
const past = /^(said|says|told|announced|reported|confirmed|stated|wrote|added|was|were|had|has|have|since|claimed|revealed|disclosed|warned|began|\p{L}{3,}ed)$/u;

/** Whether a date without a year or a week lies ahead: the nearest word before it that tells. */
function liesAhead(before: string): boolean {
  for (const word of before.split(/[^\p{L}'’]+/u).filter(Boolean).reverse().slice(0, 12)) {
    if (future.test(word)) return true;
    if (past.test(word)) return false;
  }
  return false;
}

function dayOfMonth(name: string, day: string, { published }: Context): Reading {
  if (!published) return { iso: null, doubt: `the year is not given, and ${unknownDay}` };
  const month = monthOf(name);
  const candidates = [-1, 0, 1].map((shift) => validDay(published.year + shift, month, Number(day))).filter((made) => made !== null);
  const [nearest] = candidates.sort((a, b) => Math.abs(toMs(a) - toMs(published)) - Math.abs(toMs(b) - toMs(published)));
  return nearest ? { iso: isoDay(nearest) } : null;
}

function dayOfWeek(which: string | undefined, name: string, { published, before }: Context): Reading {
  if (anyOfThem.test(before)) return null;
  if (!published) return { iso: null, doubt: unknownDay };
  const back = (weekday(published) - weekdayOf(name) + 7) % 7;
  const ahead = which === 'next' || which === 'this coming' || (!which && liesAhead(before) && back !== 0);
  if (ahead) return { iso: isoDay(addDays(published, back === 0 ? 7 : 7 - back)), doubt: which ? null : 'a weekday ahead, by the words before it' };
  return { iso: isoDay(addDays(published, -(which === 'last' && back === 0 ? 7 : back))) };
}

/** Month names that are also words or first names stand alone only where a preposition leads up to them. */
const leading = /\b(in|since|by|last|next|this|until|till|of|early|mid|late|between|and|from|to|during|before|after|for|every|through|each|the|than|on|around)[\s-]$|['’]s\s$/i;

function monthAlone(early: string | undefined, which: string | undefined, name: string, { published, before, after }: Context): Reading {
  if (!early && !which && !leading.test(before)) return null;
  if (/^(May|March|Mar|Sun|Sat|Mon|Jan|Dec|Sep|Oct|Apr|Jun|Jul|Aug|Nov|Feb|Sept)$/.test(name) && !early && !which && !/\b(in|since|by|until|till|of|between|during|before|after|through|and|from|to)\s$/i.test(before)) return null;
  if (/^ (\p{Lu}\p{Ll}+)/u.test(after) && /^(May|April|June|August)$/.test(name) && !/^ (The|A|It|And|But)\b/.test(after) && /\b(and|to|from|of|by|after)\s$/i.test(before)) return null;
  if (!published) return { iso: null, doubt: `the year is not given, and ${unknownDay}` };
  const month = monthOf(name);
  const ahead = which === 'next' || which === 'this coming' || (which !== 'last' && (/\b(by|until|till)\s$/i.test(before) || (!/\bsince\b/i.test(before.slice(-12)) && liesAhead(before))));
  const wraps = ahead ? month < published.month : month > published.month;
  const lastYear = which === 'last' && month === published.month;
  const shift = (wraps ? (ahead ? 1 : -1) : 0) - (lastYear ? 1 : 0);
  return { iso: isoMonth({ year: published.year + shift, month }), doubt: 'the year was taken from the day of publication' };
}

function fromYear(given: string | undefined, which: string | undefined, published: Day | null): Reading {
  if (given) return { iso: given };
  if (!published) return { iso: null, doubt: unknownDay };
  return { iso: String(published.year + (which === 'last' ? -1 : which === 'next' ? 1 : 0)), doubt: 'the year was taken from the day of publication' };
}

function relativeUnit(which: string, unit: string, { published }: Context): Reading {
  const word = which.toLowerCase();
  if (/^(that|the same|the following|the previous|the past)$/.test(word)) return /^(that|the same|the following|the previous)$/.test(word) ? { iso: null, doubt: 'relative to another date of the text' } : null;
  if (!published) return { iso: null, doubt: unknownDay };
  const shift = word === 'last' ? -1 : word === 'next' ? 1 : 0;
  if (unit === 'year' || unit === 'quarter' || new RegExp(seasons).test(unit)) return { iso: String(published.year + (unit === 'year' || shift < 0 ? shift : 0)), doubt: unit === 'year' ? null : 'the year alone' };
  if (unit === 'month') return { iso: isoMonth(addMonths(published, shift)) };
  return { iso: isoWeek(addDays(published, shift * 7)) };
}

function ago(count: string, unit: string, which: string, { published }: Context): Reading {
  if (!/^ago$/i.test(which)) return { iso: null, doubt: 'relative to another date of the text' };
  if (!published) return { iso: null, doubt: unknownDay };
  const n = /^(a|an|one)$/i.test(count) ? 1 : /hundred/i.test(count) ? 100 : Number.isNaN(smallNumber(count.toLowerCase())) ? Number(count) : smallNumber(count.toLowerCase());
  if (Number.isNaN(n)) return { iso: null, doubt: 'no number is given' };
  if (unit === 'day') return { iso: isoDay(addDays(published, -n)) };
  if (unit === 'week') return { iso: isoWeek(addDays(published, -7 * n)) };
  if (unit === 'month') return { iso: isoMonth(addMonths(published, -n)) };
  const years = unit === 'year' ? n : unit === 'decade' ? 10 * n : 100 * n;
  return { iso: String(published.year - years), doubt: unit === 'year' ? null : 'a round number of years' };
}

function nearDay(word: string, published: Day | null): Reading {
  if (!published) return { iso: null, doubt: unknownDay };
  return { iso: isoDay(addDays(published, /yesterday|last night/.test(word) ? -1 : word === 'tomorrow' ? 1 : 0)) };
}
