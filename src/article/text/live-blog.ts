import { dayPattern } from '../date/calendar-words.ts';
import { isoDay } from '../date/clock.ts';
import { fullDates } from '../date/full-date.ts';

/** The heading over an update of a live blog, such as its time. */
export interface Stamp {
  /** The day, where it is written. */
  day: string | null;
  /** Where the update's own words begin; the whole line where it has none. */
  length: number;
}

const clock = '\\d{1,2}[:.h]\\d\\d(?::\\d\\d)?\\s*(?:[ap]\\.?m\\b\\.?|hrs?\\b|h\\b)?|\\d{1,2}\\s*[ap]\\.?m\\b\\.?';
const zone =
  '(?:GMT|UTC|BST|CET|CEST|EET|EEST|EST|EDT|ET|CST|CDT|MST|PST|PDT|PT|KST|JST|IST|MSK|AEST|AEDT|NZST|SGT|HKT|WIB|local time)(?:\\s?[+-]\\d{1,2}(?::?\\d\\d)?)?';
const ago = '(?:just now|\\d{1,3}\\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)\\s+ago)';
const lead = '(?:first |last )?(?:published|updated|posted|update|edited)(?: at| on)?:?\\s*';
const date = `(?:${dayPattern},?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{L}{3,9}\\.?(?:,?\\s+\\d{4})?|\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{2,4})`;
const time = `(?:${clock})(?:\\s*\\(?${zone}\\)?)?`;
const alone = new RegExp(
  `^[\\[(]?(?:${lead})?(?:${ago}|(?:${date},?\\s+(?:at\\s+)?)?${time}|${time}[,\\s]+(?:on\\s+)?${date})(?:\\s*[|·•,(–-]?\\s*(?:${ago}|${lead}(?:${time}|${ago})|${date}|${dayPattern})\\)?)*[\\])]?[.:]?$`,
  'iu',
);
const ahead = new RegExp(`^[\\[(]?${time}[\\])]?\\s*(?:[-–—|:•]\\s*)?(?=\\S)`, 'iu');

/** A line that is a time stamp and nothing else: `14:32 GMT`, `5 min ago`, `Updated at 15.02`, `Tue 5 Mar 2024 14.32 GMT`. */
function stampOf(line: string): Stamp | null {
  if (line.length > 90 || !alone.test(line)) return null;
  return { day: dayIn(line), length: line.length };
}

/** The stamps of a text's lines, where it has several; `14:32 The office says ...` counts where other lines begin with a time too. */
export function stampsOf(lines: readonly string[]): Array<Stamp | null> {
  const whole = lines.map(stampOf);
  const leading = lines.map((line) => (/^[[(]?\d/.test(line) ? (ahead.exec(line)?.[0].length ?? 0) : 0));
  const begin = leading.filter((length, i) => length > 0 && !whole[i]).length;
  const stamps = leading.map((length, i) => whole[i] ?? (begin >= 2 && length > 0 ? { day: null, length } : null));
  return stamps.filter((one) => one !== null).length >= 2 ? stamps : lines.map(() => null);
}

function dayIn(line: string): string | null {
  const [found] = fullDates(line);
  return found ? isoDay(found.day) : null;
}
