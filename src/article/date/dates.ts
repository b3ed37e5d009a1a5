import { type Day, isoDay } from './clock.ts';
import { daysOfMonths, spansOfDays } from './days-of-months.ts';
import { feastDays } from './feast-days.ts';
import { type Order, writtenDates } from './full-date.ts';
import { monthsAlone, monthsAndYears, relativeUnits, yearsAlone } from './months-and-years.ts';
import { nearDays } from './near-days.ts';
import type { Context, Reading, Rule } from './rule.ts';
import type { Span } from '../text/lines.ts';
import { weekdays, weekdaysOf, weekdaysOfMonths } from './weekdays.ts';

/** A date as a sentence gives it. */
export interface FoundDate extends Span {
  text: string;
  /** ISO 8601: a day, a month, a year, a week (`2024-W08`), a decade (`199X`); null where it rests on something unknown. */
  iso: string | null;
  doubt: string | null;
}

/** Rules by certainty; a later rule never takes what an earlier one has. */
const rules: readonly Rule[] = [
  ...feastDays,
  ...weekdaysOfMonths,
  ...monthsAndYears,
  ...daysOfMonths,
  ...weekdaysOf,
  ...relativeUnits,
  ...nearDays,
  ...weekdays,
  ...monthsAlone,
  ...yearsAlone,
];

/** No date is without one of these; most cells of a table, and many sentences, have none. */
const hint =
  /(?:1\d|20)\d\d|\d[-./]\d|\d(?:st|nd|rd|th)\b|['’]\d\d|day|week|month|year|decade|centur|quarter|half|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|tomorrow|tonight|morning|evening|night|winter|spring|summer|autumn|fall|[fhnrx]ties|\b[QH][1-4]|christmas|hallow|thanks|bonfire|fawkes|[년年]|teen|twent|thirt|[fhn]th\b|thousand|\b(?:on|for|by|until|since) (?:the )?\d{1,2}(?!\d)/i;

/** Step 5: the dates of one sentence, relative ones resolved from the day of publication. */
export function datesOf(
  { text, start }: { text: string; start: number },
  published: Day | null,
  order: Order = null,
): FoundDate[] {
  if (!hint.test(text)) return [];
  const found: Reading[] = [];
  const add = (reading: Reading) => {
    if (!found.some((other) => reading.from < other.to && other.from < reading.to)) found.push(reading);
  };
  // A no-break space parts the words of a date as any other; of the same length, so that offsets hold.
  const plain = text.replace(/[\u00a0\u2009\u202f\n]/g, ' ');
  const context: Context = { text: plain, published, order, found };
  const apply = ([pattern, read]: Rule) => {
    for (const match of plain.matchAll(pattern))
      for (const reading of read(match as RegExpExecArray, context)) add(reading);
  };
  for (const rule of spansOfDays) apply(rule);
  for (const { day, start: from, end, doubt } of writtenDates(plain, order))
    add({ from, to: end, iso: day && isoDay(day), doubt });
  for (const rule of rules) apply(rule);
  return found
    .map(({ from, to, iso, doubt }) => ({
      start: start + from,
      end: start + to,
      text: text.slice(from, to),
      iso,
      doubt,
    }))
    .sort((a, b) => a.start - b.start);
}
