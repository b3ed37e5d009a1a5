import { monthOf, monthPattern } from './calendar-words.ts';
import { type Day, validDay } from './clock.ts';

export interface FullDate {
  day: Day;
  start: number;
  end: number;
  /** Why the reading may be wrong; null where it cannot. */
  doubt: string | null;
}

type Reader = (groups: string[]) => { day: Day | null; doubt?: string };

const number = (text: string | undefined) => Number(text);
const make = (year: string | undefined, month: number, day: string | undefined) => validDay(number(year), month, number(day));

/** A complete date in any of the usual notations, most certain first. */
const notations: ReadonlyArray<readonly [RegExp, Reader]> = [
  // 2024-10-28, 2024/10/28
  [/(?<![\d.,-])((?:19|20)\d\d)([-/])(\d{1,2})\2(\d{1,2})(?!\d)/g, ([y, , m, d]) => ({ day: make(y, number(m), d) })],
  // 2024.11.03., 2024. 11. 3
  [/(?<![\d.,-])((?:19|20)\d\d)\.\s?(\d{1,2})\.\s?(\d{1,2})(?!\d)\.?/g, ([y, m, d]) => ({ day: make(y, number(m), d) })],
  // 2024년 11월 3일, 2024年11月3日
  [/((?:19|20)\d\d)\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})\s?[일日]/g, ([y, m, d]) => ({ day: make(y, number(m), d) })],
  // 28 August 2024, 28th of Aug., 2024
  [new RegExp(`(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-](${monthPattern}),?[\\s-]((?:19|20)\\d\\d)(?!\\d)`, 'gi'), ([d, m, y]) => ({ day: make(y, monthOf(m!), d) })],
  // February 28th, 2024
  [new RegExp(`\\b(${monthPattern})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)`, 'gi'), ([m, d, y]) => ({ day: make(y, monthOf(m!), d) })],
  // 14/06/2024, 14.06.2024, 14-06-2024
  [/(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/g, ([a, separator, b, y]) => dayOrMonthFirst(number(a), number(b), y!, separator!)],
];

/** Only one order may be possible. Otherwise the day first, as most of the world writes, and a doubt. */
function dayOrMonthFirst(a: number, b: number, year: string, separator: string): { day: Day | null; doubt?: string } {
  if (b > 12) return { day: make(year, a, String(b)) };
  const day = make(year, b, String(a));
  if (a > 12 || a === b || separator === '.') return { day };
  return { day, doubt: 'day and month could be the other way round' };
}

/** All complete dates in a text, in their order, none within another. */
export function fullDates(text: string): FullDate[] {
  const found: FullDate[] = [];
  for (const [pattern, read] of notations) {
    for (const match of text.matchAll(pattern)) {
      const { day, doubt } = read(match.slice(1));
      const start = match.index;
      const end = start + match[0].length;
      if (day && !found.some((other) => start < other.end && other.start < end)) found.push({ day, start, end, doubt: doubt ?? null });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
