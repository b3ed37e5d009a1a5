import { monthNames } from '../../language/calendar.ts';

const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ordinalOnes = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const ordinalTeens = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];

/** Full names, and the abbreviations that newspapers use, with or without a point. `May` is also a verb: callers look at its neighbours. */
export const monthPattern =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
export const dayPattern =
  '(?:Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\b\\.?)';

/** `first`, `twenty-first`, `thirtieth`. */
const ordinalWords = `(?:(?:twenty|thirty)[- ](?:${ordinalOnes.join('|')})|${[...ordinalTeens, ...ordinalOnes].join('|')}|twentieth|thirtieth)`;
/** `15th`, `fifteenth`: no count is written so. */
export const ordinalPattern = `(?:\\d{1,2}(?:st|nd|rd|th)|${ordinalWords})`;
/** A day of a month: `5`, `5th`, `fifth`. */
export const dayNumberPattern = `(?:\\d{1,2}(?:st|nd|rd|th)?|${ordinalWords})`;
/** Days that speech writes without an ordinal, after a month only: `May twenty one`. */
export const spokenDayPattern = `(?:(?:twenty|thirty)[- ](?:${ones.join('|')})|${teens.join('|')}|twenty|thirty)`;

/** A year from 1000 on, in figures. */
export const yearPattern = '(?:1\\d|20)\\d\\d';
/** `nineteen seventy-eight`, `twenty twenty-four`, `two thousand and eighteen`. */
export const spokenYearPattern = `(?:(?:eighteen|nineteen|twenty)[ -](?:(?:${tens.join('|')})(?:[ -](?:${ones.join('|')}))?|${teens.join('|')})|two thousand(?: and)?(?: (?:${[...teens, ...ones].join('|')}|twenty(?:[ -](?:${ones.join('|')}))?))?)`;

/** 1 to 12. */
export function monthOf(name: string): number {
  return (
    monthNames.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1
  );
}

/** 0 is Sunday. */
export function weekdayOf(name: string): number {
  return dayNames.findIndex((day) => day.startsWith(name.toLowerCase().slice(0, 3)));
}

/** The day of a month that `dayNumberPattern` or `spokenDayPattern` matched. */
export function dayOf(word: string): number {
  const figures = parseInt(word, 10);
  if (!Number.isNaN(figures)) return figures;
  const [first = '', second] = word.toLowerCase().split(/[- ]/);
  const of = (list: readonly string[], from: number, one: string) =>
    list.includes(one) ? list.indexOf(one) + from : 0;
  const single = (one: string) =>
    of(ones, 1, one) ||
    of(ordinalOnes, 1, one) ||
    of(teens, 10, one) ||
    of(ordinalTeens, 10, one) ||
    of(['twentieth', 'thirtieth'], 2, one) * 10 ||
    of(tens, 2, one) * 10;
  return second === undefined ? single(first) : single(first) + single(second);
}

/** The year that `yearPattern` or `spokenYearPattern` matched. */
export function yearOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const [first = '', ...rest] = words.toLowerCase().replace(' and', '').split(/[- ]/);
  if (rest[0] === 'thousand') return 2000 + (rest.length > 1 ? dayOf(rest.slice(1).join(' ')) : 0);
  return dayOf(first) * 100 + dayOf(rest.join(' '));
}

/** `05` is 2005 and `89` is 1989: a year of two figures, as far ahead as half a century from 2000. */
export function shortYear(figures: string): number {
  return Number(figures) + (Number(figures) < 50 ? 2000 : 1900);
}
