import { dayOf, dayPattern, monthOf, monthPattern, weekdayOf, yearPattern } from './calendar-words.ts';
import { addDays, addMonths, type Day, isoDay, parseIsoDay, validDay, weekday } from './clock.ts';
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

const named = `(?<w>${dayPattern})`;
const nth = '(?<nth>first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th|5th)';
const which =
  '(?<which>last|this|next|the previous|previous|the past|the following|the same|that|the coming|this coming|this past)';

/** The nth of a weekday in a month. */
export const weekdaysOfMonths: readonly Rule[] = [
  // the first Monday of March 2024, the last Friday in October
  [
    new RegExp(
      `\\b(?:the )?${nth} ${named} (?:of|in) (?<m>${monthPattern})(?:,? (?<year>${yearPattern})(?!\\d))?(?!\\p{L})`,
      'gdiu',
    ),
    nthOfMonth,
  ],
];

/** Days of the week with words that say in which week or month. */
export const weekdaysOf: readonly Rule[] = [
  // the second Monday of next month
  [new RegExp(`\\b(?:the )?${nth} ${named} (?:of|in) ${which} month\\b`, 'gdi'), nthOfRelative],
  // Monday last week, Monday of next week, this week's Friday, last week on Friday
  [new RegExp(`(?<![\\p{L}-])(?<w1>${dayPattern}),? (?:of |in |the )?${which} week(?!-)\\b`, 'gdiu'), ofWeek],
  [new RegExp(`\\b${which} week(?:['’]s|,? on|,)? (?<w1>${dayPattern})(?![\\p{L}-])`, 'gdiu'), ofWeek],
  // a week on Friday, Friday week, a week from Friday, a week ago Friday; the Monday before last, the Friday after next
  [
    new RegExp(
      `\\b(?<count>a|one|two|three) weeks? (?<dir>on|from|ago|after|ago on|before)(?: (?<next>next|last|this|this coming))? ${named}(?![\\p{L}-])`,
      'gdiu',
    ),
    weeksFrom,
  ],
  [
    new RegExp(`(?<![\\p{L}-])${named} week(?= ?[.,;:!?)]|\\s(?:and|at|in|when|as|for|with|to)\\b|$)`, 'gdu'),
    weekAfter,
  ],
  // on Friday week the port opens
  [new RegExp(`(?<=\\b[Oo]n )${named} week(?!\\s?['’-]|s\\b)\\b`, 'gdu'), weekAfter],
  [new RegExp(`\\b(?:the )?${named} (?<far>before last|after next)\\b`, 'gdi'), beforeLast],
  // two Mondays ago, two Mondays from now
  [new RegExp(`\\b(?<count>two|three|four|\\d) ${named} (?<dir>ago|later|from now|hence)\\b`, 'gdi'), weekdaysAgo],
  // the following Friday, the previous Monday
  [new RegExp(`\\b(?:the |on the )(?<rel>following|previous|next|same) ${named}(?![\\p{L}-])`, 'gdiu'), beside],
  // second Sunday, with nothing that it could be the second of
  [
    new RegExp(
      `(?<!\\b(?:the|a|an|every|each|his|her|its|their|this|one|any|some) )\\b${nth} ${named}(?=[.,;!?]?$)`,
      'gdiu',
    ),
    nthOfThis,
  ],
];

/** Days of the week by the verb beside them. */
export const weekdays: readonly Rule[] = [
  // last Friday, next Tuesday, this Friday, Friday
  [
    new RegExp(
      `\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming|[Tt]his past|[Cc]oming|[Pp]ast) )?(?<![\\p{L}-])${named}(?:['’]s)?(?![\\p{L}-])`,
      'gdu',
    ),
    plain,
  ],
];

/** `every Friday`, `on an ordinary Saturday`: any of them. */
const anyOfThem =
  /\b(every|each|any|most|an? (ordinary|typical|normal|usual|average|regular|given|busy|quiet|good)|(on|for) an?|some|many|per)\s$/i;
/** Days that have a name of their own, and names that begin with a day. */
const nameBefore =
  /\b(Black|Good|Bloody|Ash|Super|Palm|Easter|Whit|Maundy|Shrove|Cyber|Giving|Holy|Sheffield|Ruby|Stormy|Man)\s$/;
const nameAfter =
  /^ (Times|Telegraph|Mirror|Express|Mail|Post|Herald|Star|Sun|Night Live|Night Football|Age|Tribune)\b/;
/** `Tuesday, March 11`, `Tuesday 11 March`: the day of the week of a date that is read by itself. */
const beforeDay = new RegExp(
  `^,? \\(?(?:the )?(?:${monthPattern} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${monthPattern}|\\d{1,4}[-/.]\\d{1,2}[-/.])`,
  'u',
);

function plain(match: RegExpExecArray, context: Context): Reading[] {
  const { before, after } = around(match, context);
  const name = group(match, 'w');
  const word = groupsOf(match).which?.toLowerCase();
  if (/days$|^\p{L}{2,5}$/u.test(name) || beforeDay.test(after)) return [];
  // `joked Sun.`: the full stop of a sentence, and no short form.
  if (
    /^\p{L}{3}\.$/u.test(name) &&
    after === '' &&
    !word &&
    !/\b(?:on|by|until|since|from|to|before|after)\s$/i.test(before)
  )
    return [];
  if (!word && (anyOfThem.test(before) || nameBefore.test(before) || nameAfter.test(after))) return [];
  const { published, text } = context;
  if (!published) return whole(match, null, unknownDay);
  const tense = tenseAt(text, match.index, match.index + match[0].length);
  const back = (weekday(published) - weekdayOf(name) + 7) % 7;
  const last = addDays(published, -(back === 0 ? 7 : back));
  const next = addDays(published, 7 - back);
  const nearest = back === 0 ? published : null;
  const inThisWeek = inWeek(published, 0, name);
  const at = (day: Day, doubt: string | null = null) => whole(match, isoDay(day), doubt);
  if (word === 'last' || word === 'this past' || word === 'past')
    return at(last, word === 'last' && isoDay(last) === isoDay(inThisWeek) ? 'it could be the week before' : null);
  if (word === 'this coming' || word === 'coming') return at(next);
  if (word === 'next')
    return at(
      inWeek(published, 1, name),
      isoDay(inThisWeek) > isoDay(published) ? 'it could be the one of the same week' : null,
    );
  if (word === 'this')
    return at(
      tense === 'ahead' || tense === 'planned' ? (nearest ?? next) : tense === 'past' ? (nearest ?? last) : inThisWeek,
    );
  if ((tense === 'ahead' || tense === 'planned') && !nearest)
    return at(next, 'a weekday ahead, by the words beside it');
  return at(nearest ?? last);
}

/** A day of a week by how many weeks it lies ahead; weeks begin on Monday. */
function inWeek(published: Day, weeks: number, name: string): Day {
  const monday = addDays(published, -((weekday(published) + 6) % 7));
  return addDays(monday, weeks * 7 + ((weekdayOf(name) + 6) % 7));
}

function ofWeek(match: RegExpExecArray, { published }: Context): Reading[] {
  const word = group(match, 'which').toLowerCase();
  if (/^(that|the same|the following)$/.test(word)) return whole(match, null, otherDate);
  if (!published) return whole(match, null, unknownDay);
  return whole(
    match,
    isoDay(
      inWeek(published, /last|previous|past/.test(word) ? -1 : /next|coming/.test(word) ? 1 : 0, group(match, 'w1')),
    ),
  );
}

function coming(published: Day, name: string): Day {
  return addDays(published, ((weekdayOf(name) - weekday(published) + 6) % 7) + 1);
}

function weeksFrom(match: RegExpExecArray, { published }: Context): Reading[] {
  if (!published) return whole(match, null, unknownDay);
  const weeks = ['a', 'one'].includes(group(match, 'count').toLowerCase()) ? 1 : dayOf(group(match, 'count'));
  const word = groupsOf(match).next?.toLowerCase();
  const back = /ago|before/i.test(group(match, 'dir'));
  const name = group(match, 'w');
  const from =
    word === 'last'
      ? addDays(coming(published, name), -7)
      : word === 'next'
        ? inWeek(published, 1, name)
        : back
          ? addDays(coming(published, name), -7)
          : coming(published, name);
  return whole(match, isoDay(addDays(from, (back ? -7 : 7) * weeks)));
}

function weekAfter(match: RegExpExecArray, context: Context): Reading[] {
  const { published } = context;
  if (nameBefore.test(around(match, context).before)) return [];
  return published
    ? whole(
        match,
        isoDay(addDays(coming(published, group(match, 'w')), 7)),
        '“Friday week” is a week after the coming Friday',
      )
    : whole(match, null, unknownDay);
}

function beforeLast(match: RegExpExecArray, { published }: Context): Reading[] {
  if (!published) return whole(match, null, unknownDay);
  return whole(match, isoDay(inWeek(published, /last/i.test(group(match, 'far')) ? -2 : 2, group(match, 'w'))));
}

function weekdaysAgo(match: RegExpExecArray, { published }: Context): Reading[] {
  if (!published) return whole(match, null, unknownDay);
  const count = dayOf(group(match, 'count'));
  const name = group(match, 'w');
  const next = coming(published, name);
  return whole(
    match,
    isoDay(
      addDays(
        next,
        /ago/i.test(group(match, 'dir'))
          ? -7 * count - (weekdayOf(name) === weekday(published) ? 7 : 0)
          : 7 * (count - 1),
      ),
    ),
  );
}

/** `on 3 May ... the following Friday`: from the day that the sentence gave before. */
function beside(match: RegExpExecArray, context: Context): Reading[] {
  const { published, text } = context;
  const anchor = parseIsoDay(isoBefore(match, context));
  const rel = group(match, 'rel').toLowerCase();
  const name = group(match, 'w');
  if (!anchor && rel === 'next' && published && tenseAt(text, match.index, match.index + match[0].length) === 'ahead')
    return whole(match, isoDay(inWeek(published, 1, name)));
  if (!anchor || rel === 'same') return whole(match, null, otherDate);
  return whole(
    match,
    isoDay(rel === 'previous' ? addDays(coming(addDays(anchor, -1), name), -7) : coming(anchor, name)),
    'counted from the date before it',
  );
}

/** The nth of a weekday in a month; null where there is none. */
export function nthDay(year: number, month: number, name: string, nthWord: string): Day | null {
  const n = /last|final/i.test(nthWord) ? -1 : dayOf(nthWord);
  if (n < 0) {
    const after = addMonths({ year, month }, 1);
    return addDays(
      coming({ ...after, day: 1 }, name),
      -7 - (weekday({ ...after, day: 1 }) === weekdayOf(name) ? 7 : 0),
    );
  }
  const first = coming(addDays({ year, month, day: 1 }, -1), name);
  return validDay(year, month, first.day + 7 * (n - 1));
}

function nthOfMonth(match: RegExpExecArray, context: Context): Reading[] {
  const { published, text } = context;
  const month = monthOf(group(match, 'm'));
  const nthWord = group(match, 'nth');
  const given = groupsOf(match).year;
  const tense = tenseAt(text, match.index, match.index + match[0].length);
  const years = given ? [Number(given)] : published && [published.year - 1, published.year, published.year + 1];
  if (!years) return whole(match, null, unknownDay);
  const days = years.map((year) => nthDay(year, month, group(match, 'w'), nthWord)).filter((made) => made !== null);
  const distance = (day: Day) => (published ? Date.parse(isoDay(day)) - Date.parse(isoDay(published)) : 0);
  const fitting = given
    ? days
    : days.filter((day) => (tense === 'ahead' ? distance(day) >= 0 : tense === 'past' ? distance(day) <= 0 : true));
  const [made] = fitting.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)));
  return made ? whole(match, isoDay(made), given ? null : 'the year was taken from the day of publication') : [];
}

function nthOfRelative(match: RegExpExecArray, { published }: Context): Reading[] {
  const word = group(match, 'which').toLowerCase();
  if (/^(that|the same|the following)$/.test(word)) return whole(match, null, otherDate);
  if (!published) return whole(match, null, unknownDay);
  const { year, month } = addMonths(published, /last|previous|past/.test(word) ? -1 : /next|coming/.test(word) ? 1 : 0);
  const made = nthDay(year, month, group(match, 'w'), group(match, 'nth'));
  return made ? whole(match, isoDay(made)) : [];
}

function nthOfThis(match: RegExpExecArray, { published }: Context): Reading[] {
  if (!published || /last|final/i.test(group(match, 'nth'))) return [];
  const made = nthDay(published.year, published.month, group(match, 'w'), group(match, 'nth'));
  return made ? part(match, ['nth', 'w'], isoDay(made), 'the month was taken from the day of publication') : [];
}
