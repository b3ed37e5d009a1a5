/** A date of a seed as days since 1970: a day is itself, a month anything from its first day to its last. */
export interface Span {
  from: number;
  to: number;
}

/** The month of the engine: a twelfth of a year of 365.25 days. */
const daysInMonth = 30.4375;

export function spanOf(iso: string): Span {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number?];
  if (day !== undefined) {
    const at = dayNumber(year, month, day);
    return { from: at, to: at };
  }
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) - 1 };
}

/** True where no day satisfies both. */
export function disjoint(a: Span, b: Span): boolean {
  return a.to < b.from || b.to < a.from;
}

/** Days that surely lie between two dates: 0 where they may be the same day. */
export function daysApart(a: Span, b: Span): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** Least and most months from a beginning to a date; a month's own days are what is not known. */
export function monthsBetween(since: Span, until: Span): { low: number; high: number } {
  return {
    low: Math.max(0, until.from - since.to) / daysInMonth,
    high: Math.max(0, until.to - since.from) / daysInMonth,
  };
}

/** The months' names, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "14 June 2024", or "June 2024" where the day is not known. */
export function printDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number?];
  return `${day === undefined ? '' : `${day} `}${monthNames[month - 1]} ${year}`;
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
