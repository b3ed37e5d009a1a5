import {
  dayNumberPattern,
  dayOf,
  dayPattern,
  monthOf,
  monthPattern,
  ordinalPattern,
  spokenDayPattern,
  weekdayOf,
  yearOf,
  yearPattern,
} from './calendar-words.ts';
import { addDays, addMonths, type Day, isoDay, toMs, validDay, weekday } from './clock.ts';
import { weekdayAhead } from './full-date.ts';
import {
  around,
  type Context,
  group,
  groupsOf,
  isoBefore,
  otherDate,
  part,
  type Reading,
  type Rule,
  unknownDay,
  whole,
} from './rule.ts';
import { tenseAt } from './tense.ts';
import { auxiliaries, endsPhrase, isPlural } from '../../language/word-classes.ts';

const noYear = `the year is not given, and ${unknownDay}`;
const day = (name: string) => `(?<${name}>${dayNumberPattern})`;
const month = (name: string) => `(?<${name}>${monthPattern})`;
const year = `(?<year>${yearPattern})(?!\\d)`;
const to = '\\s?(?<sep>-|–|—|to|until|through|and|or|&|/)\\s?(?:on\\s)?(?:the\\s)?';
const notDigit = '(?<![\\d.,/$£€])';

/** Days of a month that share its name, or two months that share a year. */
export const spansOfDays: readonly Rule[] = [
  // the last day of March 2024
  [new RegExp(`\\b(?:the )?(?:last|final) day of ${month('m1')}(?:,? ${year})?(?!\\p{L})`, 'gdiu'), lastDay],
  // 28 December to 3 January 2024
  [
    new RegExp(
      `${notDigit}\\b${day('d1')}(?: of)? ${month('m1')}${to}${day('d2')}(?: of)? ${month('m2')}(?:,? ${year})?`,
      'gdi',
    ),
    twoMonths,
  ],
  // March 30-April 2, 2024
  [
    new RegExp(`\\b${month('m1')} ${day('d1')}${to}${month('m2')} ${day('d2')}(?:,? ${year})?(?![\\d.,]*\\d)`, 'gdi'),
    twoMonths,
  ],
  // 3, 5 and 9 May 2024; 3-5 May
  [
    new RegExp(
      `${notDigit}\\b(?:(?<d0>\\d{1,2}(?:st|nd|rd|th)?), )?(?<d1>\\d{1,2}(?:st|nd|rd|th)?)${to}${day('d2')}(?: of)? ${month('m1')}(?:,? ${year})?(?!\\p{L})`,
      'gdu',
    ),
    oneMonth,
  ],
  // March 3, 5 and 9, 2024; March 3-5
  [
    new RegExp(
      `\\b${month('m1')} (?:(?<d0>\\d{1,2}(?:st|nd|rd|th)?), )?(?<d1>\\d{1,2}(?:st|nd|rd|th)?)${to}(?<d2>\\d{1,2}(?:st|nd|rd|th)?)(?![.,]?\\d|\\s?(?:%|per))(?:,? ${year})?`,
      'gdu',
    ),
    (match, context) => (countsNext(match, context) ? [] : oneMonth(match, context)),
  ],
];

export const daysOfMonths: readonly Rule[] = [
  // March 5, May the twenty-first, Oct/2, October2, Jan-1
  [
    new RegExp(
      `\\b${month('m1')}(?:\\s+(?:the\\s+)?|[/-]|(?<=\\p{L}{3,}))(?<d1>${ordinalPattern}|\\d{1,2}|${spokenDayPattern})(?![\\p{L}\\d]|[.,:]?\\d|\\s?(?:million|billion|thousand|percent|per cent|%)|-\\p{L})`,
      'gdiu',
    ),
    (match, context) => (asWord(match) || startsCount(match, context) ? [] : single(match, context)),
  ],
  // 5 March, the 5th of March, twenty second of June
  [
    new RegExp(`${notDigit}(?<![\\p{L}-])${day('d1')}(?:(?: day)?(?: of)? |-)${month('m1')}(?!\\p{L})`, 'gdiu'),
    (match, context) => (asWord(match) ? [] : single(match, context)),
  ],
  // the 20th of next month
  [
    new RegExp(
      `\\b(?:the )?(?<d1>${ordinalPattern}) (?:of |day of )(?<which>last|this|next|the previous|the same|that|the following|the current|the) month\\b`,
      'gdi',
    ),
    ofMonth,
  ],
  // Friday the 15th, Friday the fifth; not `Sunday, the first since 1944`
  [
    new RegExp(
      `(?<![\\p{L}-])(?<w>${dayPattern}),? (?:the )?(?<d1>${ordinalPattern})(?! (?:of |\\p{Lu}|time|anniversary|century|floor|place|edition|round|minute))(?![\\p{L}-])(?:(?<=\\d\\p{L}\\p{L})|(?= at\\b|[.,;:!?)]|$))`,
      'gdu',
    ),
    onWeekday,
  ],
  // on the 27th
  [
    /(?<=\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]or|[Ff]rom|[Dd]ated) )(?:the )?(?<d1>\d{1,2}(?:st|nd|rd|th))(?![\p{L}\d-])/dgu,
    ofNoMonth,
  ],
  // on the twentieth, on the 20: nothing follows that it could count
  [
    new RegExp(
      `(?<=\\b(?:[Oo]n|[Ff]or|[Bb]y|[Uu]ntil|[Ss]ince) )the (?<d1>\\d{1,2}|(?!first|second|third)${ordinalPattern}|${spokenDayPattern})(?=\\s?[.!?;,]|$)(?![.,]\\d)`,
      'dgu',
    ),
    ofNoMonth,
  ],
  // he will come back on 20.
  [
    /(?<=\b(?:goe?s?|going|went|comes?|coming|came|back|returns?|returned|returning|arrives?|arrived|leaves?|leaving|left|meets?|met|meeting) on )(?<d1>\d{1,2})(?=\s?[.!?;]?$)/dgu,
    ofNoMonth,
  ],
  // on 4/22, by 22/04
  [
    /(?<=^|\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]ated)\s+|\b\p{Ll}+\s(?=0|\d+\/0))(?<a>\d{1,2})\/(?<b>\d{1,2})(?![\d/%]|[.,]\d)/dgu,
    inFigures,
  ],
];

/** A day without its year: by the verb beside it, by the day of the week before it, else the nearest. */
function single(match: RegExpExecArray, context: Context): Reading[] {
  return whole(match, ...resolve(monthOf(group(match, 'm1')), dayOf(group(match, 'd1')), match, context));
}

function resolve(
  monthNumber: number,
  dayNumber: number,
  match: RegExpExecArray,
  context: Context,
): [string | null, string | null] {
  const { published, text } = context;
  const given = yearBeside(match, context);
  if (given !== null) {
    const made = validDay(given, monthNumber, dayNumber);
    return [made && isoDay(made), made ? null : 'no month has that day'];
  }
  if (!published) return [null, noYear];
  const candidates = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((shift) => validDay(published.year + shift, monthNumber, dayNumber))
    .filter((made) => made !== null);
  const distance = (one: Day) => (toMs(one) - toMs(published)) / 86_400_000;
  const nearest = (days: readonly Day[]) => [...days].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0];
  const named = weekdayAhead(text.slice(0, match.index));
  const onThatDay =
    named === null
      ? undefined
      : nearest(candidates.filter((one) => weekday(one) === named && Math.abs(distance(one)) < 550));
  if (onThatDay) return [isoDay(onThatDay), null];
  const event =
    /^ (?:terror(?:ist)? )?(attacks?|riots?|massacre|uprising|bombings?|shootings?|revolution|movement|earthquake|coup|insurrection|invasion|disaster|tsunami|pogrom)\b/.test(
      text.slice(match.index + match[0].length),
    );
  const tense = event ? 'past' : tenseAt(text, match.index, match.index + match[0].length);
  // Where papers are printed it may be a day later already.
  const fitting =
    tense === 'past'
      ? candidates.filter((one) => distance(one) <= 1)
      : tense === 'ahead'
        ? candidates.filter((one) => distance(one) >= 0)
        : candidates;
  const made = nearest(fitting);
  if (!made) return [null, 'no month has that day'];
  if (event) return [isoDay(made), 'an event that may be known by a day of an earlier year'];
  const plain = nearest(candidates);
  return [
    isoDay(made),
    plain && toMs(plain) === toMs(made)
      ? null
      : `the year was taken from the ${tense === 'past' ? 'past' : 'future'} tense beside it`,
  ];
}

/** `March 5 last year`, `on 5 March of that year`, `In 2019 ... on March 5`: the year that the sentence gives. */
function yearBeside(match: RegExpExecArray, context: Context): number | null {
  const { before, after } = around(match, context);
  const which = /^,?\s(?:of\s)?(last|this|next)\syear\b/i.exec(after)?.[1]?.toLowerCase();
  if (which && context.published) return context.published.year + (which === 'last' ? -1 : which === 'next' ? 1 : 0);
  const leading = new RegExp(`^(?:Back )?[Ii]n (${yearPattern}),? [^;:“”"]{0,120}$`).exec(before)?.[1];
  return leading ? Number(leading) : null;
}

function lastDay(match: RegExpExecArray, context: Context): Reading[] {
  const number = monthOf(group(match, 'm1'));
  const given = groupsOf(match).year;
  const [first, doubt] = given
    ? [isoDay({ year: Number(given), month: number, day: 28 }), null]
    : resolve(number, 28, match, context);
  const made = parsed(first);
  return whole(match, made && isoDay(addDays({ ...addMonths(made, 1), day: 1 }, -1)), doubt);
}

function oneMonth(match: RegExpExecArray, context: Context): Reading[] {
  const { d0, year: given } = groupsOf(match);
  const number = monthOf(group(match, 'm1'));
  const [day1, day2] = [dayOf(group(match, 'd1')), dayOf(group(match, 'd2'))];
  // The last day decides the year of all.
  const end = given ? validDay(yearOf(given), number, day2) : parsed(resolve(number, day2, match, context)[0]);
  if (!end && context.published) return [];
  if (d0 && dayOf(d0) >= day1) return [];
  if (day1 >= day2 || day1 === 0) return [];
  const iso = (day: number) => (end ? isoDay({ ...end, day }) : null);
  const doubt = end ? null : noYear;
  // `May 3-5`, not `3-5 May`.
  const monthFirst = match[0].startsWith(group(match, 'm1'));
  return [
    ...(d0 ? part(match, monthFirst ? ['m1', 'd0'] : ['d0'], iso(dayOf(d0)), doubt) : []),
    ...part(match, monthFirst && !d0 ? ['m1', 'd1'] : ['d1'], iso(day1), doubt),
    ...part(match, monthFirst ? ['d2', 'year'] : ['d2', 'm1', 'year'], iso(day2), doubt),
  ];
}

function twoMonths(match: RegExpExecArray, context: Context): Reading[] {
  const given = groupsOf(match).year;
  const [month1, day1] = [monthOf(group(match, 'm1')), dayOf(group(match, 'd1'))];
  const [month2, day2] = [monthOf(group(match, 'm2')), dayOf(group(match, 'd2'))];
  const second = given ? validDay(yearOf(given), month2, day2) : parsed(resolve(month2, day2, match, context)[0]);
  if (!second)
    return context.published || given
      ? []
      : [...part(match, ['m1', 'd1'], null, noYear), ...part(match, ['m2', 'd2'], null, noYear)];
  const first = validDay(
    month1 > second.month || (month1 === second.month && day1 > second.day) ? second.year - 1 : second.year,
    month1,
    day1,
  );
  if (!first) return [];
  return [...part(match, ['m1', 'd1'], isoDay(first)), ...part(match, ['m2', 'd2', 'year'], isoDay(second))];
}

function ofMonth(match: RegExpExecArray, context: Context): Reading[] {
  const { published } = context;
  const which = group(match, 'which').toLowerCase();
  if (/^(that|the same|the following)$/.test(which)) return whole(match, null, otherDate);
  if (!published) return whole(match, null, unknownDay);
  // `Wages are paid on the 25th of the month`: of any, unless a verb looks back or ahead.
  if (which === 'the') {
    const told = tenseAt(context.text, match.index, match.index + match[0].length);
    const near = told && nearestOf(dayOf(group(match, 'd1')), context, match, () => true, 2);
    return near ? whole(match, isoDay(near), 'the month was taken from the day of publication') : [];
  }
  const { year: y, month: m } = addMonths(published, /last|previous/.test(which) ? -1 : which === 'next' ? 1 : 0);
  const made = validDay(y, m, dayOf(group(match, 'd1')));
  return whole(match, made && isoDay(made), made ? null : 'that month has no such day');
}

/** `Friday the 15th`: the nearest month in which the 15th is a Friday. */
function onWeekday(match: RegExpExecArray, context: Context): Reading[] {
  const made = nearestOf(
    dayOf(group(match, 'd1')),
    context,
    match,
    (one) => weekday(one) === weekdayOf(group(match, 'w')),
    14,
  );
  return context.published
    ? made
      ? whole(match, isoDay(made), 'the month was taken from the day of the week')
      : []
    : whole(match, null, unknownDay);
}

function ofNoMonth(match: RegExpExecArray, context: Context): Reading[] {
  const { after } = around(match, context);
  // `on the 27th floor`, `for the 2nd time`: what it counts follows.
  const next = /^,?\s+(?:\p{Ll}+-)?(\p{L}+)/u.exec(after)?.[1];
  if (
    next &&
    !after.startsWith(',') &&
    !(endsPhrase(next) || auxiliaries.has(next) || /^(at|when|after|before)$/.test(next))
  )
    return [];
  if (/^ of\b/.test(after)) return [];
  const inMonth = isoBefore(match, context, /^\d{4}-\d\d(-\d\d)?$/);
  if (inMonth) {
    const [y, m] = inMonth.split('-').map(Number) as [number, number];
    const made = validDay(y, m, dayOf(group(match, 'd1')));
    return made ? whole(match, isoDay(made), 'the month was taken from the date before it') : [];
  }
  if (!context.published) return whole(match, null, unknownDay);
  const made = nearestOf(dayOf(group(match, 'd1')), context, match, () => true, 2);
  return made ? whole(match, isoDay(made), 'the month was taken from the day of publication') : [];
}

/** The nearest day of that number that fits the verb beside it, at most some months off. */
function nearestOf(
  number: number,
  { published, text }: Context,
  match: RegExpExecArray,
  fits: (one: Day) => boolean,
  months: number,
): Day | null {
  if (!published || number < 1 || number > 31) return null;
  const tense = tenseAt(text, match.index, match.index + match[0].length);
  const shifts = Array.from({ length: 2 * months + 1 }, (_, i) => i - months);
  const days = shifts
    .map((shift) => addMonths(published, shift))
    .map((one) => validDay(one.year, one.month, number))
    .filter((made) => made !== null)
    .filter(fits);
  const distance = (one: Day) => toMs(one) - toMs(published);
  const fitting =
    tense === 'ahead'
      ? days.filter((one) => distance(one) >= 0)
      : tense === 'past'
        ? days.filter((one) => distance(one) <= 0)
        : days;
  return fitting.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0] ?? null;
}

function inFigures(match: RegExpExecArray, context: Context): Reading[] {
  const [a, b] = [Number(group(match, 'a')), Number(group(match, 'b'))];
  const next = /^\s(\p{Ll}+)/u.exec(around(match, context).after)?.[1];
  if (match[0] === '24/7' || match[0] === '9/11' || (next && !endsPhrase(next))) return [];
  const monthFirst = b > 12 || (a <= 12 && context.order === 'month');
  const [m, d] = monthFirst ? [a, b] : [b, a];
  if (m < 1 || m > 12 || !validDay(2000, m, d)) return [];
  const [iso, doubt] = resolve(m, d, match, context);
  return whole(match, iso, a <= 12 && b <= 12 && a !== b ? 'day and month could be the other way round' : doubt);
}

/** `May 3 and 200 people`, `on March 3 and 20 boats sank`: the second number counts something. */
function countsNext(match: RegExpExecArray, context: Context): boolean {
  if (!/^(and|or|&|\/)$/.test(group(match, 'sep'))) return false;
  const next = /^\s(\p{L}+)/u.exec(around(match, context).after)?.[1] ?? '';
  return next !== '' && !endsPhrase(next.toLowerCase()) && !/^\p{Lu}/u.test(next);
}

/** `may 5`, `3 march`, `2 sep`: without a capital only the long names that are no words. */
function asWord(match: RegExpExecArray): boolean {
  const name = group(match, 'm1');
  return (
    name === name.toLowerCase() &&
    !/^(?:january|february|april|june|july|august|september|october|november|december)$/.test(name)
  );
}

/** `In May 20 people came`: behind a month that a preposition leads up to, a number before a plural counts it. */
function startsCount(match: RegExpExecArray, context: Context): boolean {
  const { before, after } = around(match, context);
  const d1 = group(match, 'd1');
  const number = dayOf(d1);
  if (number < 1 || number > 31) return true;
  const next = /^\s(?:more |other |new |young |old )?(\p{Ll}+)/u.exec(after)?.[1];
  if (/(st|nd|rd|th)$/.test(d1) || next === undefined)
    return (
      !/^\d/.test(d1) && /^(May|March)$/.test(group(match, 'm1')) && !/^(?:[.,;]|\s?$| (?:at|in|on|and|to))/.test(after)
    );
  return /\b(in|since|of|during|this|last|next|every)\s$/i.test(before) && isPlural(next) && !endsPhrase(next);
}

function parsed(iso: string | null): Day | null {
  if (iso === null) return null;
  const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
  return { year: y, month: m, day: d };
}
