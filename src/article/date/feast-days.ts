import { monthPattern, yearPattern } from './calendar-words.ts';
import { addDays, type Day, isoDay, toMs, validDay } from './clock.ts';
import { around, type Context, groupsOf, type Reading, type Rule, unknownDay, whole } from './rule.ts';
import { tenseAt } from './tense.ts';
import { nthDay } from './weekdays.ts';

/** The day of a feast in a year; null where it was not kept, or by another calendar. */
type Feast = (year: number) => Day | null;

const fixed =
  (month: number, day: number): Feast =>
  (year) =>
    validDay(year, month, day);
const fromEaster =
  (days: number): Feast =>
  (year) =>
    year < 1583 ? null : addDays(easter(year), days);
const nth =
  (month: number, name: string, which: string, days = 0, since = 1583): Feast =>
  (year) => {
    const day = year < since ? null : nthDay(year, month, name, which);
    return day && addDays(day, days);
  };

/**
 * Feasts that are one day wherever they are kept. `Christmas` and `Easter` alone are seasons; Mother's Day and Labour Day differ from country to country; Eid, Diwali
 * and the Chinese New Year follow the moon: none of these is read.
 */
const feasts: ReadonlyArray<readonly [string, Feast]> = [
  ['Christmas Day', fixed(12, 25)],
  ['Christmas Eve', fixed(12, 24)],
  ['Boxing Day|St\\.? Stephen’s Day', fixed(12, 26)],
  ['New Year’s Day', fixed(1, 1)],
  ['New Year’s Eve', fixed(12, 31)],
  ['Burns Night', fixed(1, 25)],
  ['(?:St\\.? )?Valentine’s Day', fixed(2, 14)],
  ['St\\.? David’s Day', fixed(3, 1)],
  ['St\\.? Patrick’s Day', fixed(3, 17)],
  ['April Fools?’?s? Day', fixed(4, 1)],
  ['St\\.? George’s Day', fixed(4, 23)],
  ['Anzac Day|ANZAC Day', fixed(4, 25)],
  ['May Day', fixed(5, 1)],
  ['Juneteenth', fixed(6, 19)],
  ['Bastille Day', fixed(7, 14)],
  ['Hallowe’?en', fixed(10, 31)],
  ['All Saints’ Day', fixed(11, 1)],
  ['All Souls’ Day', fixed(11, 2)],
  ['Bonfire Night|Guy Fawkes (?:Night|Day)', fixed(11, 5)],
  ['Armistice Day|Veterans’? Day', fixed(11, 11)],
  ['St\\.? Andrew’s Day', fixed(11, 30)],
  ['Shrove Tuesday|Pancake Day|Mardi Gras', fromEaster(-47)],
  ['Ash Wednesday', fromEaster(-46)],
  ['Palm Sunday', fromEaster(-7)],
  ['(?:Maundy|Holy) Thursday', fromEaster(-3)],
  ['Good Friday', fromEaster(-2)],
  ['Holy Saturday', fromEaster(-1)],
  ['Easter (?:Sunday|Day)', fromEaster(0)],
  ['Easter Monday', fromEaster(1)],
  ['Ascension Day', fromEaster(39)],
  ['Whit Sunday|Whitsunday|Pentecost Sunday', fromEaster(49)],
  ['Whit Monday|Pentecost Monday', fromEaster(50)],
  ['(?:Martin Luther King(?: Jr\\.?)?|MLK) Day', nth(1, 'Monday', 'third', 0, 1986)],
  ['Presidents’ Day', nth(2, 'Monday', 'third', 0, 1971)],
  ['Memorial Day', nth(5, 'Monday', 'last', 0, 1971)],
  // `Labour Day` is another day in most countries.
  ['Labor Day', nth(9, 'Monday', 'first', 0, 1894)],
  ['Columbus Day', nth(10, 'Monday', 'second', 0, 1971)],
  ['Remembrance Sunday', nth(11, 'Sunday', 'second', 0, 1945)],
  ['Thanksgiving(?: Day)?', nth(11, 'Thursday', 'fourth', 0, 1942)],
  ['Black Friday', nth(11, 'Thursday', 'fourth', 1, 1980)],
  ['Cyber Monday', nth(11, 'Thursday', 'fourth', 4, 2005)],
];

/** Feast days by their name: `on Christmas Day`, `last Easter Monday`, `Good Friday 2021`. */
export const feastDays: readonly Rule[] = feasts.map(([names, feast]) => [
  new RegExp(
    `(?<![\\p{L}-])(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?:${names.replaceAll('’', "['’]")})(?:,? (?:of |in )?(?:(?<year>${yearPattern})(?!\\d)|(?<rel>last|this|next) year\\b))?(?!s|[-\\p{L}])`,
    'dgu',
  ),
  (match, context) => dayOf(feast, match, context),
]);

/** `every Christmas Eve`, `a typical Boxing Day`: any of them. `Orthodox Easter Sunday` is another day. */
const anyOfThem = /\b(?:every|each|any|most|an?(?: \p{Ll}+)?|many|per|orthodox|coptic|greek|canadian)\s$/iu;
/** `the Good Friday Agreement`, `Black Friday sales`: names and kinds of things. */
const named =
  /^ (?:[Aa]greement|[Aa]ccords?|Night|[Pp]arade|Bowl|Test|bank holiday|holiday|sales?|deals?|discounts?|bargains?|shopp\p{Ll}+|traditions?|dinners?|meals?|cards?|presents?|gifts?|trees?|costumes?|part(?:y|ies)|spending|sermons?|services|weekend|week|season|period)\b/u;
/** `the Boxing Day tsunami` is remembered in later years. */
const remembered =
  /^ (?:terror(?:ist)? )?(?:attacks?|riots?|massacre|uprising|bombings?|shootings?|rising|earthquake|disaster|tsunami|plot|storm|flood|truce|crash|murders?)\b/i;
/** `Good Friday, 18 April`, `17 March, St Patrick's Day`: the day itself is written beside it. */
const dayBehind = new RegExp(
  `^,? \\(?(?:on |the )?(?:${monthPattern} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${monthPattern})`,
  'u',
);
const dayAhead = new RegExp(
  `(?:${monthPattern} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${monthPattern})(?:,? ${yearPattern})?,? \\(?(?:on )?$`,
  'u',
);

function dayOf(feast: Feast, match: RegExpExecArray, context: Context): Reading[] {
  const { published, text } = context;
  const { before, after } = around(match, context);
  const { which, year, rel } = groupsOf(match);
  if (named.test(after) || dayBehind.test(after) || dayAhead.test(before)) return [];
  if (year) {
    const day = feast(Number(year));
    return day ? whole(match, isoDay(day)) : [];
  }
  if (!which && anyOfThem.test(before)) return [];
  if (!published) return whole(match, null, unknownDay);
  if (remembered.test(after)) return whole(match, null, 'an event that may be known by a day of an earlier year');
  const shift = rel === 'last' ? -1 : rel === 'next' ? 1 : 0;
  const years = rel ? [published.year + shift] : [-1, 0, 1].map((off) => published.year + off);
  const days = years.map(feast).filter((day) => day !== null);
  const distance = (day: Day) => toMs(day) - toMs(published);
  const word = which?.toLowerCase();
  const tense = rel || word === 'this' ? null : tenseAt(text, match.index, match.index + match[0].length);
  const fitting =
    word === 'last'
      ? days.filter((day) => distance(day) < 0)
      : word === 'next'
        ? days.filter((day) => distance(day) > 0)
        : tense === 'past'
          ? days.filter((day) => distance(day) <= 0)
          : tense === 'ahead' || tense === 'planned'
            ? days.filter((day) => distance(day) >= 0)
            : days;
  const [made] = [...fitting].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)));
  return made ? whole(match, isoDay(made), rel ? null : 'the year was taken from the day of publication') : [];
}

/** Easter Sunday by the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(century / 4);
  const f = Math.floor((century + 8) / 25);
  const g = Math.floor((century - f + 1) / 3);
  const h = (19 * a + century - d - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}
