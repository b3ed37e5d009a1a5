/** Days as UTC milliseconds: calendar arithmetic without the machine's time zone. */
export interface Day {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export const dayMs = 86_400_000;

export function toMs({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function fromMs(ms: number): Day {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return new Date(toMs(day)).getUTCDay();
}

export function addDays(day: Day, days: number): Day {
  return fromMs(toMs(day) + days * dayMs);
}

/** A month some months later: November 2024 and 3 give February 2025. It has no day. */
export function addMonths(
  { year, month }: Pick<Day, 'year' | 'month'>,
  months: number,
): { year: number; month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export function isoDay({ year, month, day }: Day): string {
  return `${isoMonth({ year, month })}-${String(day).padStart(2, '0')}`;
}

export function isoMonth({ year, month }: Pick<Day, 'year' | 'month'>): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** ISO 8601 week date, `2024-W08`: weeks begin on Monday, the first holds the year's first Thursday. */
export function isoWeek(day: Day): string {
  const monday = addDays(day, -((weekday(day) + 6) % 7));
  const thursday = addDays(monday, 3);
  const first: Day = { year: thursday.year, month: 1, day: 1 };
  const week = Math.floor((toMs(thursday) - toMs(first)) / dayMs / 7) + 1;
  return `${thursday.year}-W${String(week).padStart(2, '0')}`;
}

/** Null for a 31 February. */
export function validDay(year: number, month: number, day: number): Day | null {
  const made = fromMs(Date.UTC(year, month - 1, day));
  return made.year === year && made.month === month && made.day === day ? made : null;
}

export function parseIsoDay(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso ?? '');
  return match ? validDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
