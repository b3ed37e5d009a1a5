import {
  dayNumberPattern,
  dayOf,
  dayPattern,
  monthOf,
  monthPattern,
  shortYear,
  spokenDayPattern,
  spokenYearPattern,
  weekdayOf,
  yearOf,
  yearPattern,
} from './calendar-words.ts';
import { type Day, validDay, weekday } from './clock.ts';

export interface FullDate {
  day: Day;
  start: number;
  end: number;
  /** Why the reading may be wrong; null where it cannot. */
  doubt: string | null;
}

/** Also a day that its month does not have, `29 February 2023`: null. */
export type WrittenDate = Omit<FullDate, 'day'> & { day: Day | null };

/** Which of day and month an article writes first in figures; null where nothing tells. */
export type Order = 'day' | 'month' | null;

/** `none` for a day that its month does not have, null for what is no date. */
type Made = Day | 'none' | null;
type Reader = (groups: readonly [string, string, string, string], order: Order) => { day: Made; doubt?: string };

const number = Number;
const make = (year: string | number, month: number, day: string | number): Made =>
  validDay(Number(year), month, Number(day)) ??
  (month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31 ? 'none' : null);
const year = `(${yearPattern}|${spokenYearPattern})`;
const spoken = `(${dayNumberPattern}|${spokenDayPattern})`;

/** A complete date in any of the usual notations, most certain first. */
const notations: ReadonlyArray<readonly [RegExp, Reader]> = [
  // 2024-10-28, 2024/10/28, 2024-10-28T07:00Z
  [
    new RegExp(`(?<![\\d.,-])(${yearPattern})([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'g'),
    ([y, , m, d]) => ({ day: make(y, number(m), d) }),
  ],
  // 2024.11.03., 2024. 11. 3
  [
    new RegExp(`(?<![\\d.,-])(${yearPattern})\\.\\s?(\\d{1,2})\\.\\s?(\\d{1,2})(?!\\d)\\.?`, 'g'),
    ([y, m, d]) => ({ day: make(y, number(m), d) }),
  ],
  // 2024년 11월 3일, 2024年11月3日
  [
    new RegExp(`(${yearPattern})\\s?[년年]\\s?(\\d{1,2})\\s?[월月]\\s?(\\d{1,2})\\s?[일日]`, 'g'),
    ([y, m, d]) => ({ day: make(y, number(m), d) }),
  ],
  // 28 August 2024, 28th of Aug., 2024, twenty-eighth of August 2024
  [
    new RegExp(
      `(?<![\\d.,]|\\p{L})(${dayNumberPattern})(?:\\s+(?:day\\s+)?of)?[\\s-](${monthPattern}),?[\\s-]${year}(?!\\d)`,
      'giu',
    ),
    ([d, m, y]) => ({ day: make(yearOf(y), monthOf(m), dayOf(d)) }),
  ],
  // February 28th, 2024, February the twenty-eighth 2024, Feb-28-2024
  [
    new RegExp(`\\b(${monthPattern})[\\s-]+(?:the\\s+)?${spoken},?[\\s-]+${year}(?!\\d)`, 'gi'),
    ([m, d, y]) => ({ day: make(yearOf(y), monthOf(m), dayOf(d)) }),
  ],
  // 2024 October 28
  [
    new RegExp(
      `(?<![\\d.,$£€-])(${yearPattern}),?\\s(${monthPattern})\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.,]*\\d|\\p{L})`,
      'gu',
    ),
    ([y, m, d]) => ({ day: make(y, monthOf(m), d) }),
  ],
  // 28 Oct ’24, Oct 28 ’24, 28-Oct-24
  [
    new RegExp(
      `(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th)?[\\s-](${monthPattern})(?:,?\\s['’]|-)(\\d\\d)(?!\\d|\\p{L})`,
      'giu',
    ),
    ([d, m, y]) => ({ day: make(shortYear(y), monthOf(m), d), doubt: 'a year of two figures' }),
  ],
  [
    new RegExp(`\\b(${monthPattern})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s['’](\\d\\d)(?!\\d|\\p{L})`, 'giu'),
    ([m, d, y]) => ({ day: make(shortYear(y), monthOf(m), d), doubt: 'a year of two figures' }),
  ],
  // 28 Oct 24, where nothing follows that the year could count
  [
    new RegExp(`(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th)?\\s(${monthPattern})\\s(\\d\\d)(?=[.;,)]?$|[;)])`, 'gi'),
    ([d, m, y]) => ({ day: make(shortYear(y), monthOf(m), d), doubt: 'a year of two figures' }),
  ],
  // 14/06/2024, 14.06.2024, 14-06-2024
  [
    new RegExp(`(?<![\\d.,/-])(\\d{1,2})([./-])(\\d{1,2})\\2(${yearPattern})(?!\\d)`, 'g'),
    ([a, separator, b, y], order) => dayOrMonthFirst(number(a), number(b), number(y), separator, order),
  ],
  // 14/06/24, 14.06.24; 9-18-15 only where no score or record may be meant
  [
    /(?<![\d.,/$£€-]|(?:score|record|won|lost|is|went|finished|version)(?: of)? )(\d{1,2})([./-])(\d{1,2})\2(\d\d)(?![\d%]|[.,/-]\d)/g,
    ([a, separator, b, y], order) => shortDate(number(a), number(b), y, separator, order),
  ],
];

/**
 * `14/06/2024` can only be 14 June. `05/06/2024` is read in the order of the article's other dates or of its country. Where these say nothing, the
 * day is read first, as most of the world writes, and the date gets a doubt.
 */
function dayOrMonthFirst(
  a: number,
  b: number,
  y: number,
  separator: string,
  order: Order,
): { day: Made; doubt?: string } {
  if (b > 12) return { day: make(y, a, b) };
  if (a > 12 || a === b || separator === '.') return { day: make(y, b, a) };
  if (order === null) return { day: make(y, b, a), doubt: 'day and month could be the other way round' };
  return {
    day: order === 'month' ? make(y, a, b) : make(y, b, a),
    doubt: `day and month could be the other way round; the ${order} was read first, as elsewhere in the article or its country`,
  };
}

function shortDate(a: number, b: number, y: string, separator: string, order: Order): { day: Made; doubt?: string } {
  const { day, doubt } = dayOrMonthFirst(a, b, shortYear(y), separator, order);
  return { day, doubt: doubt ?? 'a year of two figures' };
}

const weekdayBefore = new RegExp(`(${dayPattern})(?:,?\\s+(?:the\\s+)?)$`, 'i');

/** The weekday that stands directly before a date; null where there is none. */
export function weekdayAhead(before: string): number | null {
  const name = weekdayBefore.exec(before.slice(-16))?.[1];
  return name ? weekdayOf(name) : null;
}

/** All complete dates in a text, in their order, none within another. */
export const fullDates = (text: string, order: Order = null): FullDate[] =>
  writtenDates(text, order).filter((date): date is FullDate => date.day !== null);

/** All written dates, also those that no calendar has, such as 30 February. Their `day` is null. */
export function writtenDates(text: string, order: Order = null): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const [pattern, read] of notations) {
    for (const match of text.matchAll(pattern)) {
      const [, one = '', two = '', three = '', four = ''] = match;
      const { day, doubt } = read([one, two, three, four], order);
      const start = match.index;
      const end = start + match[0].length;
      if (!day || found.some((other) => start < other.end && other.start < end)) continue;
      if (day === 'none') {
        found.push({ day: null, start, end, doubt: 'no month has that day' });
        continue;
      }
      const named = weekdayAhead(text.slice(0, start));
      const wrong = named !== null && named !== weekday(day) ? 'that day was another day of the week' : null;
      found.push({ day, start, end, doubt: doubt ?? wrong });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `Mar/04/2024`, `06/14/2024`: what an article's certain dates tell of its order; null where they tell nothing or both. */
export function orderOf(text: string): Order {
  const orders = new Set<Order>();
  for (const [, a, b] of text.matchAll(/(?<![\d.,/-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?!\d)/g)) {
    if (number(a) > 12 && number(a) <= 31 && number(b) <= 12) orders.add('day');
    if (number(b) > 12 && number(b) <= 31 && number(a) <= 12) orders.add('month');
  }
  const [order = null, other] = orders;
  return other === undefined ? order : null;
}
