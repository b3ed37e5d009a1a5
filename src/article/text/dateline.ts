import { dayPattern, monthPattern, yearPattern } from '../date/calendar-words.ts';

/** How agencies begin a first sentence: `(MENAFN- The Rio Times) `, `SKARN (Northern Wire) — `, `ALBAWABA - `, `LUND, Feb. 29 (Sea Wire) - `. */
export interface Dateline {
  /** Where the sentence begins. */
  length: number;
  agency: string | null;
  via: string | null;
  /** Where it was written; null where the capitals are an agency's. */
  place: string | null;
  /** The day it was written on, as it stands there: `Feb. 29`. */
  date: string | null;
  /** True where the capitals may name a town as well as an agency. */
  doubtful: boolean;
}

const date = `(?:${dayPattern},?\\s+)?(?:${monthPattern}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s+${monthPattern})(?:,?\\s+${yearPattern})?`;
const opening = '(?=["“‘\'«]?[\\p{Lu}\\d])';
const bracketed = new RegExp(
  `^\\(\\s*(?:([A-Z][A-Z&. ]{1,20}?)\\s*[-–—]\\s*)?([^()]{2,40})\\)\\s*(?:[-–—]{1,2}\\s+)?${opening}`,
  'u',
);
const wire = '/(?<wire>\\p{Lu}[\\p{L}\\d .-]{1,24})/';
const place = new RegExp(
  `^(?<place>\\p{Lu}[\\p{Lu}\\s.'’/-]{1,30}(?:,\\s+[\\p{L}. ]{2,20}?)?)(?:,?\\s+(?<date>${date}))?,?\\s*(?:\\((?<agency>[^()]{2,40})\\)|${wire})?\\s*[-–—]{1,2}\\s+${opening}`,
  'u',
);
/** A town in small letters is one only where the agency stands behind it. */
const town = new RegExp(
  `^(?<place>\\p{Lu}[\\p{L}.'’-]+(?:[ /]\\p{Lu}[\\p{L}.'’-]+){0,3}(?:,\\s+\\p{Lu}[\\p{L}. ]{1,20}?)?)(?:,?\\s+(?<date>${date}))?,?\\s*(?:\\((?<agency>\\p{Lu}[^()]{1,40})\\)|${wire})\\s*[-–—]{1,2}\\s+${opening}`,
  'u',
);
/** `NEW DELHI, March 5: ...`: a colon only behind a day or an agency, since a name in capitals before one speaks. */
const colon = new RegExp(
  `^(?<place>\\p{Lu}[\\p{Lu}\\s.'’/-]{1,30})(?:,?\\s+(?<date>${date})(?:\\s*\\((?<agency>[^()]{2,40})\\))?|\\s*\\((?<wire>[^()]{2,40})\\)):\\s+${opening}`,
  'u',
);

export function readDateline(line: string): Dateline | null {
  const [bracket, via, source = ''] = bracketed.exec(line) ?? [];
  if (bracket !== undefined)
    return {
      length: bracket.length,
      agency: source.trim(),
      via: via?.trim() ?? null,
      place: null,
      date: null,
      doubtful: via === undefined && /^\p{Lu}[\p{Lu}\s.'’-]+$/u.test(source.trim()),
    };
  const match = place.exec(line) ?? town.exec(line) ?? colon.exec(line);
  if (!match) return null;
  const { place: where = '', date: day, agency: named, wire } = match.groups ?? {};
  const agency = (named ?? wire)?.trim() ?? null;
  const sure = agency !== null || day !== undefined;
  return {
    length: match[0].length,
    agency: agency ?? (day === undefined ? where.trim() : null),
    via: null,
    place: sure || where.includes(',') ? where.trim() : null,
    date: day ?? null,
    doubtful: agency === null,
  };
}
