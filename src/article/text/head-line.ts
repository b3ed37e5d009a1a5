import { type FullDate, fullDates } from '../date/full-date.ts';
import { dayPattern } from '../date/calendar-words.ts';

/** What one line at an article's head says. */
export interface HeadLine {
  date: FullDate | null;
  byline: string | null;
  publisher: string | null;
}

/** Words that newspapers and agencies have in their names, on any subject. */
const outlet = /\b(times|news|post|daily|weekly|monthly|courier|herald|wire|press|journal|gazette|observer|tribune|today|reports?|notes|chronicle|agency|correspondents|mail|guardian|telegraph|star|standard|review|bulletin|mirror|echo|argus|examiner|inquirer|dispatch|ledger|globe|monitor|record|sentinel|reuters|bloomberg|magazine|broadcasting|media|radio|tv)\b/i;

const name = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:de|da|van|von|der|den|al|bin|la|le|\\p{Lu}[\\p{L}.'’-]*)){1,3}";
const byPattern = new RegExp(`^(?:by|written by|author:?|words by|reporter:?|reporting by|text:)\\s+(${name})(?:\\s*,.*|\\s+in\\s+.*)?$`, 'iu');
const rolePattern = new RegExp(`^(${name}),?\\s+(?:\\p{L}+\\s+){0,4}(?:reporter|correspondent|editor|writer|columnist|staff)s?$`, 'iu');
const namePattern = new RegExp(`^${name}$`, 'u');

const noise = new RegExp(
  [
    `\\b${dayPattern}(?![\\p{L}])`, // weekday
    '\\b\\d{1,2}[:.]\\d\\d(?::\\d\\d)?\\s*(?:[ap]\\.?m\\b\\.?)?', '\\b\\d{1,2}\\s*[ap]\\.?m\\b\\.?', // time of day
    '\\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|PST|PDT|PT|KST|JST|IST|MSK)(?:[+-]\\d+)?\\b',
    '\\b(?:first )?(?:published|updated|posted|created|modified|last (?:updated|modified)|date|release[d]?|issued)\\b(?: (?:on|at))?:?',
    '입력|수정|등록|승인|기사|오전|오후|\\bEng\\b',
    '\\b\\d+[ -]min(?:ute)?s? read\\b', '\\bread time\\b.*',
  ].join('|'),
  'giu',
);

/** Reads a line as date, byline or publisher, in any order and with the usual separators; null where it is none of these. */
export function readHeadLine(line: string): HeadLine | null {
  if (line.length > 200) return null;
  const dates = fullDates(line);
  let rest = line;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)}|${rest.slice(end)}`;
  const fields = rest.replace(noise, '|').split(/\s*[|•·–—;]\s*|\s+-\s+/).map((field) => field.replace(/^[\s,.:-]+|[\s,:-]+$/g, '')).filter(Boolean);
  const found: HeadLine = { date: dates[0] ?? null, byline: null, publisher: null };
  for (const field of fields.map(withoutDesk)) {
    const by = byPattern.exec(field)?.[1] ?? rolePattern.exec(field)?.[1];
    if (by && !found.byline) found.byline = spelled(by);
    else if (outlet.test(field) && isNameLike(field) && !found.publisher) found.publisher = field;
    else if (namePattern.test(field) && field !== field.toUpperCase() && field.split(/\s+/).length <= 3 && !found.byline) found.byline = spelled(field);
    else return null;
  }
  return found.date || found.byline || found.publisher ? found : null;
}

/** `Sports Desk, Daily Beacon`: a department is neither a person nor the publisher. */
function withoutDesk(field: string): string {
  const [first, ...rest] = field.split(/,\s+/);
  return rest.length > 0 && /\b(desk|staff|team|bureau|newsroom|reporters?|writers?|correspondents?)$/i.test(first!) && !byPattern.test(field) && !rolePattern.test(field) ? rest.join(', ') : field;
}

/** Two to five words, all with a capital but the small ones. */
function isNameLike(field: string): boolean {
  const words = field.split(/\s+/);
  return words.length <= 6 && !/[.!?]$/.test(field) && words.every((word) => /^(\p{Lu}|\d|of|the|and|for|&)/u.test(word));
}

/** `MIRA KOSTIC` as people write it. */
function spelled(person: string): string {
  return person === person.toUpperCase() && /\p{Lu}{3}/u.test(person) ? person.replace(/\p{L}+/gu, (part) => part[0] + part.slice(1).toLowerCase()) : person;
}
