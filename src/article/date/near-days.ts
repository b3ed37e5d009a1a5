import { addDays, addMonths, type Day, isoDay, isoMonth, isoWeek, parseIsoDay } from './clock.ts';
import { smallNumber } from '../../language/number-words.ts';
import {
  around,
  type Context,
  group,
  groupsOf,
  isoBefore,
  otherDate,
  type Reading,
  type Rule,
  unknownDay,
  whole,
} from './rule.ts';
import { tenseAt } from './tense.ts';

const ones = 'one|two|three|four|five|six|seven|eight|nine';
const number = `\\d{1,3}|an?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:${ones}))?|${ones}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen`;
const unit = '(?:days?|weeks?|fortnights?|months?|years?|decades?|century|centuries)';
const near = 'yesterday|today|tomorrow|now|tonight';

/** Days by their distance from the day of publication, or from a date that the sentence gives. */
export const nearDays: readonly Rule[] = [
  [
    /\b(?:the )?day (?<dir>before yesterday|after tomorrow)\b/dgi,
    (match, context) => near2(match, context, /yesterday/i.test(match[0]) ? -2 : 2),
  ],
  // two days before yesterday, three weeks from tomorrow, ten days from now
  [new RegExp(`\\b(?<n>${number}) (?<unit>${unit}) (?<dir>from|before|after) (?<near>${near})\\b`, 'dgi'), fromNear],
  // 2 years 1 month 21 days ago
  [new RegExp(`\\b(?<all>(?:\\d{1,3} ${unit},? (?:and )?){1,3}\\d{1,3} ${unit}) ago\\b`, 'dgi'), composite],
  [
    new RegExp(
      `\\b(?<n>a hundred|several|some|many|a few|few|a couple of|couple of|a dozen|half an?|${number})(?<half> and a half)? (?<unit>${unit})(?<half2> and a half)? (?<dir>ago|earlier|later|before|after|prior|previously|afterwards?)\\b`,
      'dgi',
    ),
    ago,
  ],
  // in three weeks' time; will leave in 3 weeks
  [
    new RegExp(
      `\\b(?<in>[Ii]n|[Ww]ithin) (?<n>${number}) (?<unit>${unit})(?<time>['’]s? time\\b)?(?! (?:of|to)\\b)`,
      'dg',
    ),
    ahead,
  ],
  // the next day, the following week
  [/\b(?:the )(?<dir>next|following|previous|same|very next) day\b(?!['’])/dgi, nextDay],
  [
    /(?<!\b(?:USA|Psychology|History|India|Business) )\b(?<near>yesterday|today|tomorrow|tonight|this (?:very )?day|this morning|this afternoon|this evening|last night)\b(?![’']?s? (?:Show|World|Programme)\b)/dgi,
    (match, context) =>
      near2(match, context, /yesterday|last night/i.test(match[0]) ? -1 : /tomorrow/i.test(match[0]) ? 1 : 0),
  ],
];

function near2(match: RegExpExecArray, { published }: Context, days: number): Reading[] {
  return published ? whole(match, isoDay(addDays(published, days))) : whole(match, null, unknownDay);
}

function countOf(words: string): number {
  const lower = words.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  if (lower === 'a hundred') return 100;
  if (lower === 'a dozen') return 12;
  return /^\d+$/.test(lower) ? Number(lower) : smallNumber(lower);
}

/** A day so far from another, as exactly as its unit says: a month away is a month, not a day. */
function shifted(from: Day, n: number, unitWord: string): string | null {
  const one = unitWord.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  if (one === 'day') return isoDay(addDays(from, n));
  if (one === 'week') return isoWeek(addDays(from, 7 * n));
  if (one === 'fortnight') return isoWeek(addDays(from, 14 * n));
  if (one === 'month') return isoMonth(addMonths(from, n));
  const years = Math.round(one === 'year' ? n : one === 'decade' ? 10 * n : 100 * n);
  const year = from.year + years;
  return year < 1000 ? null : String(year);
}

function fromNear(match: RegExpExecArray, { published }: Context): Reading[] {
  if (!published) return whole(match, null, unknownDay);
  const word = group(match, 'near').toLowerCase();
  const base = addDays(published, word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0);
  const n = countOf(group(match, 'n')) * (group(match, 'dir').toLowerCase() === 'before' ? -1 : 1);
  // `a week from today` is a day, `a week from now` a week.
  if (word !== 'now' && /^week/i.test(group(match, 'unit'))) return whole(match, isoDay(addDays(base, 7 * n)));
  return whole(match, shifted(base, n, group(match, 'unit')));
}

/** `2 years 1 month 21 days ago` gives a day, `2 years 1 month ago` a month. A month before 31 March is 28 February. */
function composite(match: RegExpExecArray, { published }: Context): Reading[] {
  if (!published) return whole(match, null, unknownDay);
  const all = group(match, 'all');
  const total = (unitWord: RegExp): number => [...all.matchAll(unitWord)].reduce((sum, [, n]) => sum + Number(n), 0);
  const moved = addMonths(published, -(total(/(\d+) year/gi) * 12 + total(/(\d+) month/gi)));
  const days = total(/(\d+) week/gi) * 7 + total(/(\d+) day/gi);
  if (days === 0) return whole(match, isoMonth(moved));
  const last = addDays({ ...addMonths(moved, 1), day: 1 }, -1);
  return whole(match, isoDay(addDays({ ...moved, day: Math.min(published.day, last.day) }, -days)));
}

function ago(match: RegExpExecArray, context: Context): Reading[] {
  const dir = group(match, 'dir').toLowerCase();
  const words = group(match, 'n');
  const halves = groupsOf(match).half ?? groupsOf(match).half2;
  const unitWord = group(match, 'unit');
  if (dir !== 'ago')
    return besideOther(match, context, words, unitWord, /earlier|before|prior|previously/.test(dir) ? -1 : 1);
  if (!context.published) return whole(match, null, unknownDay);
  const n = /^half/i.test(words) ? 0.5 : countOf(words) + (halves ? 0.5 : 0);
  if (Number.isNaN(n)) return whole(match, null, 'no number is given');
  const half = n % 1 !== 0;
  if (half && !/decade|centur|year/i.test(unitWord)) return whole(match, null, 'half a unit of time has no date');
  if (half && /year/i.test(unitWord))
    return whole(match, isoMonth(addMonths(context.published, -12 * n)), 'a round number of years');
  const round = /decade|centur/i.test(unitWord) || half;
  return whole(match, shifted(context.published, -n, unitWord), round ? 'a round number of years' : null);
}

/** `On 3 May ... two days later`: from the day that the sentence gave before; months and years are too coarse for that. */
function besideOther(
  match: RegExpExecArray,
  context: Context,
  words: string,
  unitWord: string,
  sign: number,
): Reading[] {
  const anchor = parseIsoDay(isoBefore(match, context));
  const n = countOf(words);
  if (!anchor || Number.isNaN(n) || !/^(day|week)/i.test(unitWord)) return whole(match, null, otherDate);
  return whole(
    match,
    isoDay(addDays(anchor, sign * n * (/^week/i.test(unitWord) ? 7 : 1))),
    'counted from the date before it',
  );
}

/** A length of time is a date only where something will be at its end. */
function ahead(match: RegExpExecArray, context: Context): Reading[] {
  const { published, text } = context;
  if (
    !groupsOf(match).time &&
    (/^within$/i.test(group(match, 'in')) || tenseAt(text, match.index, match.index) !== 'ahead')
  )
    return [];
  const { before } = around(match, context);
  // `the hottest in a decade`
  if (
    !groupsOf(match).time &&
    (/decade|centur/i.test(group(match, 'unit')) ||
      /(?:\p{L}{2,}est|\b(?:most|least|first|only|worst|best|second|third|time))\b[^.,;]{0,40}$/iu.test(before))
  )
    return [];
  if (
    !groupsOf(match).time &&
    !/^\s*(?:[.,;:!?)”"]|$|(?:and|but|when|as|after|if)\b)/.test(around(match, context).after)
  )
    return [];
  if (!published) return whole(match, null, unknownDay);
  return whole(match, shifted(published, countOf(group(match, 'n')), group(match, 'unit')));
}

function nextDay(match: RegExpExecArray, context: Context): Reading[] {
  const { published, text } = context;
  const dir = group(match, 'dir').toLowerCase();
  const anchor = parseIsoDay(isoBefore(match, context));
  const days = dir === 'previous' ? -1 : dir === 'same' ? 0 : 1;
  if (anchor) return whole(match, isoDay(addDays(anchor, days)), 'counted from the date before it');
  if (published && /next/.test(dir) && tenseAt(text, match.index, match.index + match[0].length) === 'ahead')
    return whole(match, isoDay(addDays(published, 1)), 'counted from the day of publication');
  return whole(match, null, otherDate);
}
