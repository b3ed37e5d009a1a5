import { together } from '../together.ts';
import { type FullDate, fullDates, type Order } from '../date/full-date.ts';
import { dayPattern } from '../date/calendar-words.ts';

/** What one line at an article's head says. */
export interface HeadLine {
  date: FullDate | null;
  /** True where the line gives the day of an update only. */
  updated: boolean;
  byline: string | null;
  /** True where names stand alone, which a headline may do too. */
  bare: boolean;
  publisher: string | null;
  /** True where nothing but the day beside it says that the name is a paper's. */
  unsure?: boolean;
}

/** Words that newspapers and agencies have in their names, on any subject. */
const outlet =
  /\b(times|news|post|daily|weekly|monthly|courier|herald|wire|press|journal|gazette|observer|tribune|today|reports?|notes|chronicle|agency|correspondents|mail|guardian|telegraph|star|standard|review|bulletin|mirror|echo|argus|examiner|inquirer|dispatch|ledger|globe|monitor|record|sentinel|reuters|bloomberg|magazine|broadcasting|media|radio|tv)\b/i;

const name =
  "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:de|da|di|do|dos|du|del|van|von|der|den|ten|ter|zu|af|av|al|el|bin|ben|la|le|\\p{Lu}[\\p{L}.'’-]*)){1,3}";
const byPattern = /^(?:by|written by|authors?:?|words by|reporters?:?|reporting by|text:|story by)\s+(.+)$/iu;
const rolePattern = new RegExp(
  `^(?!(?:From|By|Our|The|Special|Staff)\\s)(${name}),?\\s+(?:\\p{L}+\\s+){0,4}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Ss]taff)s?$`,
  'u',
);
/** `By our staff reporter`, `Sport`: nobody's name. */
const nobody =
  /^(?:(?:by|from)\s+(?:an?|our|the)\s+(?:\p{L}+\s+){0,3}(?:reporters?|correspondents?|writers?|staff|team|agencies|desk)|(?:special|staff|own|chief|senior|political|foreign)\s(?:correspondent|reporter|writer)s?|news|sports?|opinion|analysis|world|politics|business|culture|science|local)$/iu;
const namePattern = new RegExp(`^${name}$`, 'u');

const noise = new RegExp(
  [
    // A day of the week; in `The Saturday Review` it is a part of the name.
    `\\b${dayPattern}(?![\\p{L}]|\\s(?!at\\b|on\\b)\\p{L})`,
    'T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?',
    '\\b\\d{1,2}[:.]\\d\\d(?::\\d\\d)?\\s*(?:[ap]\\.?m\\b\\.?)?',
    '\\b\\d{1,2}\\s*[ap]\\.?m\\b\\.?', // time of day
    '\\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|PST|PDT|PT|KST|JST|IST|MSK)(?:[+-]\\d+)?\\b',
    '\\b(?:first )?(?:published|updated|posted|created|modified|last (?:updated|modified)|date|release[d]?|issued)\\b(?: (?:on|at))?:?',
    '\\b(?:at|on)\\b',
    '입력|수정|등록|승인|기사|오전|오후|\\bEng\\b',
    '\\b\\d+[ -]min(?:ute)?s? read\\b',
    '\\b\\d+ (?:comments?|views|shares|likes)\\b',
    '\\bread time\\b.*',
  ].join('|'),
  'giu',
);

/** Reads a line as date, byline or publisher, in any order and with the usual separators; null for any other line. */
export function readHeadLine(line: string, order: Order = null): HeadLine | null {
  if (line.length > 200) return null;
  const dates = fullDates(line, order);
  let rest = line;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)}|${rest.slice(end)}`;
  const fields = rest
    .replace(noise, '|')
    // `La Tribune du Lac (English)`: the language of the edition.
    .replace(/\((?:English|in English|English edition|online|print)\)/gi, '')
    .replace(/[()]/g, '|')
    .split(/\s*[|•·–—;]\s*|\s+-\s+/)
    .map((field) => field.replace(/^[\s,.:-]+|[\s,:-]+$/g, ''))
    .filter(Boolean);
  const found: HeadLine = { ...dayOfIssue(line, dates), byline: null, bare: false, publisher: null };
  for (const field of fields.map(withoutDesk)) {
    if (nobody.test(field)) continue;
    const by = authorsOf(byPattern.exec(field)?.[1] ?? '') ?? rolePattern.exec(field)?.[1];
    if (by && !found.byline) found.byline = spelled(by);
    else if (outlet.test(field) && isNameLike(field) && !found.publisher)
      // `TRANSCRIPT: Evening Hour, Radio Meridian`
      found.publisher = /^transcript:/i.test(field)
        ? (field
            .replace(/^.*?:\s*/, '')
            .split(/,\s+/)
            .findLast((one) => outlet.test(one)) ?? field)
        : /^THE\s/.test(field)
          ? spelled(field)
          : field;
    // `Town Hall, 9 May 2023`
    else if (found.date && / /.test(field) && place.test(field)) continue;
    // `The Coast Reader`: no person is called so.
    else if (/^The\s/.test(field) && namePattern.test(field) && !found.publisher)
      [found.publisher, found.unsure] = [field, true];
    else if (
      namePattern.test(field) &&
      field !== field.toUpperCase() &&
      field.split(/\s+/).length <= 3 &&
      !found.byline
    )
      found.byline = spelled(field);
    else if (
      /\s(?:and|&)\s/.test(field) &&
      field.split(/\s*(?:,|\band\b|&)\s*/).every((part) => namePattern.test(part) && !outlet.test(part)) &&
      !found.byline
    )
      [found.byline, found.bare] = [authorsOf(field), true];
    // `Posted by mossgarden on 2 March 2021`
    else if (found.date && !found.byline && handle.test(field)) found.byline = field.replace(/^by\s+/i, '');
    // `London, Saturday, 14 September 1895`: where it was printed.
    else if (found.date && fields.length === 1 && place.test(field) && !/\d/.test(field)) continue;
    else if (found.date && fields.length === 1 && isTitled(field)) {
      found.publisher = field;
      found.unsure = true;
    } else return null;
  }
  return found.date || found.byline || found.publisher ? found : null;
}

const handle = /^by\s+[\w.-]{2,30}$/i;
const place =
  /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}.* (?:Hall|House|Street|Road|Square|Park|Centre|Center|Hotel|School|Church|Court))$/u;

/** `Statistics Office of Pellara`, `Fjord Dagblad English edition`: four words or more of a name, which alone beside a day is nobody's but the paper's. */
function isTitled(field: string): boolean {
  const words = field.replace(/ (?:edition|online)$/i, '').split(/\s+/);
  return (
    field.split(/\s+/).length >= 4 &&
    words.length <= 6 &&
    words.every((word) => /^(?:\p{Lu}|(?:of|the|and|for|du|de|la|le|di|der|des|del)$)/u.test(word))
  );
}

/** `Published 3 March 2024, updated 5 March 2024`: the first day of issue, whatever stands first. */
function dayOfIssue(line: string, dates: readonly FullDate[]): { date: FullDate | null; updated: boolean } {
  const roles = dates.map(
    ({ start }, i) =>
      /\b(updated?|modified|edited|revised|corrected)\b|\b(published|posted|created|issued|released|printed|first)\b/gi
        [Symbol.match](line.slice(dates[i - 1]?.end ?? 0, start))
        ?.at(-1)
        ?.toLowerCase() ?? '',
  );
  const first = roles.findIndex((role) => /^(published|posted|created|issued|released|printed|first)$/.test(role));
  const plain = roles.indexOf('');
  const chosen = first >= 0 ? first : plain;
  return { date: dates[chosen] ?? dates[0] ?? null, updated: dates.length > 0 && chosen < 0 };
}

const single = new RegExp(`^(${name})(?:\\s+in\\s+[\\p{L} .'’-]+)?$`, 'u');
const capitals = /^\p{Lu}[\p{Lu}.'’-]+(?:\s+\p{Lu}[\p{Lu}.'’-]*){1,3}$/u;

/** `(Reporting by Ann Lee in Lund and Bo Falk; Editing by Cy Ode)`, below a report of an agency. */
export function reportersBelow(line: string): string | null {
  const names = /^\(?\s*(?:reporting|written|story) by\s+([^;.)]{3,200})/i.exec(line)?.[1];
  return names === undefined ? null : authorsOf(names);
}

/** `Ann Lee, Bo Falk and Cy Ode`, `Ann Lee in Lund and Bo Falk`: all of them; what else stands behind a comma is an office. */
function authorsOf(words: string): string | null {
  const parts = words.split(/\s*(?:,|;|\band\b|&|\+|\bwith\b)\s*/i).filter(Boolean);
  const names: string[] = [];
  for (const part of parts) {
    const person = single.exec(part)?.[1] ?? (capitals.test(part) ? part : null);
    if (person && !outlet.test(person)) names.push(spelled(person));
    else if (names.length === 0) return null;
  }
  return together(names);
}

/** `Sports Desk, Daily Beacon`: a department is neither a person nor the publisher. */
function withoutDesk(field: string): string {
  const [first = '', ...rest] = field.split(/,\s+/);
  return rest.length > 0 &&
    /\b(desk|staff|team|bureau|newsroom|reporters?|writers?|correspondents?)$/i.test(first) &&
    !byPattern.test(field) &&
    !rolePattern.test(field)
    ? rest.join(', ')
    : field;
}

/** Two to five words, all with a capital but the small ones. */
function isNameLike(field: string): boolean {
  const words = field.split(/\s+/);
  return (
    words.length <= 6 && !/[.!?]$/.test(field) && words.every((word) => /^(\p{Lu}|\d|of|the|and|for|&)/u.test(word))
  );
}

/** `MIRA KOSTIC` as people write it. */
function spelled(person: string): string {
  return person === person.toUpperCase() && /\p{Lu}{3}/u.test(person)
    ? person.replace(/\p{L}+/gu, (part) => part[0] + part.slice(1).toLowerCase())
    : person;
}
