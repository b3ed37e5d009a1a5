import { monthOf, monthPattern, spokenYearPattern, yearOf, yearPattern } from './calendar-words.ts';
import { addDays, addMonths, type Day, isoMonth, isoWeek } from './clock.ts';
import { measureOf } from '../../language/measure-words.ts';
import {
  around,
  type Context,
  group,
  groupsOf,
  isoBefore,
  otherDate,
  part,
  type Reading,
  type Rule,
  unknownDay,
  whole,
} from './rule.ts';
import { type Tense, tenseAt } from './tense.ts';
import { endsPhrase, isPlural } from '../../language/word-classes.ts';

const noYear = `the year is not given, and ${unknownDay}`;
const stage =
  '(?:early|mid|late|the end of|end of|the start of|the beginning of|the middle of|the first half of|the second half of)';
const seasons = 'winter|spring|summer|autumn|fall';
const year = `(?<year>${yearPattern})(?![\\d]|,\\d)`;
const to =
  '\\s?(?:-|–|—|to|until|through|and|or|&|/|,|and again in|to the end of|and the end of|to mid-|and mid-|to late|to early)\\s?';
const which = '(?<which>last|this|next|the previous|the past|that|the same|the following|the coming)';
/** After a change these are what it went from and to, and no years. */
const changed =
  /\b(rose|risen|fell|fallen|grew|grown|increased?|decreased?|dropped|climbed|jumped|went|gone|up|down|cut|reduced|raised|expanded|shrank|swelled|doubled|rising|falling|growing)\b[^.;]{0,30}$/i;

/** Months and years that are given in figures or words, spans of them first. */
export const monthsAndYears: readonly Rule[] = [
  // March, April and May 2024; November to February 2024
  [
    new RegExp(
      `\\b(?:(?<m0>${monthPattern}), )?(?<m1>${monthPattern})${to}(?<m2>${monthPattern}),? (?:of )?${year}`,
      'gd',
    ),
    monthsOfOneYear,
  ],
  // March 2024 to May
  [
    new RegExp(
      `\\b(?<m1>${monthPattern}),? (?:of )?${year}${to}(?<m2>${monthPattern})(?!\\p{L}|,? (?:of )?\\d)`,
      'gdu',
    ),
    yearThenMonth,
  ],
  [
    new RegExp(`\\b(?:${stage}[- ])?(?<m1>${monthPattern}),? (?:of )?${year}`, 'gd'),
    (match) => whole(match, isoMonth({ year: Number(group(match, 'year')), month: monthOf(group(match, 'm1')) })),
  ],
  // 1914-1918, from 2019 to 2021, between 1861 and 1865
  [new RegExp(`(?<![\\d.,$£€-])(?<y1>${yearPattern})[-–](?<y2>${yearPattern})(?![\\d-]|[.,]\\d)`, 'gd'), twoYears],
  [
    new RegExp(
      `\\b(?<lead>[Ff]rom|[Bb]etween|[Bb]oth|years) (?<y1>${yearPattern})(?: to | until | through | and )(?<y2>${yearPattern})(?![\\d-]|[.,]\\d|\\s?(?:%|per))`,
      'gd',
    ),
    twoYears,
  ],
  [
    new RegExp(`(?<![\\d.,$£€])(?<y1>${yearPattern})[/–-](?:\\d\\d)?\\d\\d(?![\\d-]|[.,]\\d)`, 'gd'),
    (match, context) =>
      /00\D\d\d00$/.test(match[0]) && countsSomething(around(match, context).after)
        ? []
        : whole(match, group(match, 'y1'), 'a year that spans two; the first was taken'),
  ],
  // the third quarter of 2024, Q3 2024, the first half of last year
  [
    new RegExp(
      `\\b(?:the )?(?:first|second|third|fourth|last|final) (?:quarter|half)(?: of (?:${year}|(?<rel>last|this|next) year|the year))?(?! of)|\\b(?:Q[1-4]|H[12])\\b(?:,? (?:of )?(?<y2>${yearPattern}))?|\\b(?<y3>${yearPattern}) (?:Q[1-4]|H[12])\\b`,
      'gdi',
    ),
    quarter,
  ],
  // the 1990s, the ’90s, the nineties; the 19th century
  [
    /(?<!\b(?:his|her|their|my|your|our|its) )(?:\b(?:early|mid|late)[- ](?:the )?)?(?:\b(?<y>(?:1\d|20)\d0)['’]?s\b|['’](?<short>[2-9]0)s\b|(?<=\b[Tt]he (?:(?:early|mid|late)[- ])?)(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b)/dgu,
    decade,
  ],
  [
    /\b(?:the |(?:early|mid|late)[- ])*(?<n>1[0-9]|2[01]?|[1-9])(?:st|nd|rd|th)[- ]century\b(?! (?:AD|BC))|\b(?:the |(?:early|mid|late)[- ])*(?<word>fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)[- ]century\b/dgi,
    century,
  ],
  // winter 2023, the summer of 1969
  [
    new RegExp(`\\b(?:${stage}[- ])?(?:the )?(?:${seasons}) (?:of )?${year}`, 'gdi'),
    (match) => whole(match, group(match, 'year'), 'the year alone'),
  ],
  [
    new RegExp(
      `\\b(?:in|by|since|until|through|during|over|this) (?:the )?(?:early |late |mid-?)?(?:${seasons})\\b(?! of\\b)`,
      'gdi',
    ),
    (match, { published }) => withYear(match, published, 0, 'the year was taken from the day of publication'),
  ],
];

/** Units of the calendar by how far they lie from the day of publication, months by the verb beside them, years alone. */
export const relativeUnits: readonly Rule[] = [
  // March last year, in September of that year; last year in March
  [new RegExp(`\\b(?:${stage}[- ])?(?<m1>${monthPattern}),? (?:of )?${which} year\\b`, 'gd'), monthOfYear],
  [new RegExp(`\\b(?<which>last|this|next) year,? (?:in )(?<m1>${monthPattern})(?!\\p{L}| \\d)`, 'gdiu'), monthOfYear],
  [
    /\bthe (?<unit>year|month|week|weekend|decade) (?<far>before last|after next)\b/dgi,
    (match, { published }) =>
      unitShifted(match, published, group(match, 'unit').toLowerCase(), /last/i.test(group(match, 'far')) ? -2 : 2),
  ],
  [
    new RegExp(
      `\\b(?<stage>${stage} |the )?${which} (?<unit>calendar year|year|month|week|weekend|quarter|decade|century|${seasons})(?!-)\\b`,
      'gdi',
    ),
    relativeUnit,
  ],
  [
    /\b(?:the )?(?:end|start|beginning|middle|close) of (?:the )?(?<unit>week|month|quarter)\b(?! (?:of|to|after|before|that|in)\b)|\b(?:month['’]s end|month-end|mid-month)\b/dgi,
    (match, { published }) =>
      unitShifted(
        match,
        published,
        groupsOf(match).unit?.toLowerCase() ?? 'month',
        0,
        `the ${groupsOf(match).unit?.toLowerCase() ?? 'month'} was taken from the day of publication`,
      ),
  ],
  [
    /\b(?:the )?(?:year['’]s end|year-end|end of the year|end of year|end of the decade)\b(?! \d)/dgi,
    (match, { published }) => unitShifted(match, published, /decade/i.test(match[0]) ? 'decade' : 'year', 0),
  ],
];

export const monthsAlone: readonly Rule[] = [
  // between March and May, from November to February, in June and July
  [
    new RegExp(
      `(?<=\\b(?:[Ff]rom|[Bb]etween|[Ii]n|[Ff]or|of|during|[Ss]ince|over|through) )(?<s1>(?:early|mid|late)[- ])?(?<m1>${monthPattern}) (?:to|until|through|and|or) (?<s2>(?:early|mid|late)[- ])?(?<m2>${monthPattern})(?!\\p{L}| \\d)`,
      'gdu',
    ),
    twoMonthsAlone,
  ],
  [
    new RegExp(
      `\\b(?<early>${stage}[- ])?(?<which>[Ll]ast |[Nn]ext |[Tt]his |[Tt]his coming |[Tt]his past |[Cc]oming )?(?<m1>${monthPattern})(?:['’]s)?(?![\\p{L}-]|\\d)`,
      'gdu',
    ),
    monthAlone,
  ],
];

const owned = "(?:an?|his|her|its|their|our|my|this|that|\\p{L}['’]s|s['’])";

/** A bare year only where the words around it leave nothing else for it to be. */
export const yearsAlone: readonly Rule[] = [
  [
    new RegExp(
      `(?<=\\b(?:in|since|of|by|until|till|from|to|and|between|before|after|during|through|for|year|years|fiscal|than|or|around|circa|about|dating|back to|on|early in|late in)\\s)(?:early |mid-|mid |late |the end of |end-)?${year}(?!\\.\\d|[-–]\\p{L}|\\s?(?:%|percent|per cent|million|billion|thousand|hundred|pct)|\\s[-–]\\s(?:2[2-9]|[3-9]\\d)\\d\\d\\b)`,
      'dgiu',
    ),
    yearAlone,
  ],
  [
    new RegExp(`(?<=\\b(?:1\\d|20)\\d\\d,(?: and)? )${year}(?=,| and | or |[.;])`, 'dg'),
    (match, { found }) =>
      found.some((one) => match.index - one.to <= 6 && match.index > one.to && /^\d{4}$/.test(one.iso ?? ''))
        ? whole(match, group(match, 'year'))
        : [],
  ],
  [
    new RegExp(
      `\\b(?:early|mid|late|end|pre|post|since|year)[- ]${year}(?!-?\\p{L})|\\((?<y2>${yearPattern})\\)|(?<=[Tt]he )(?<y3>${yearPattern})(?= (?!who|that|which|people)\\p{L})|\\b(?:[Cc]irca|c\\.|FY) ?(?<y4>${yearPattern})\\b|^(?<y5>(?:18|19|20)\\d\\d)(?= (?:was|is|saw|has|had|will|brought|became|marked)\\b)`,
      'dgu',
    ),
    (match) => sureYear(match),
  ],
  [
    new RegExp(`(?<=(?:^|[^\\p{L}])${owned} )${year}(?= (?<next>\\p{L}+)(?: (?<second>\\p{L}+))?)`, 'dgiu'),
    (match, context) =>
      qualifies(around(match, context).before, group(match, 'next'), groupsOf(match).second)
        ? part(match, ['year'], group(match, 'year'))
        : [],
  ],
  // in nineteen eighty-four
  [
    new RegExp(
      `(?<=\\b(?:in|since|until|by|of|year) )(?<words>${spokenYearPattern})(?![\\p{L}-]| (?:million|thousand|hundred|people|men|women))`,
      'dgiu',
    ),
    (match, context) =>
      isPlural(/^ (\p{L}+)/u.exec(around(match, context).after)?.[1] ?? '')
        ? []
        : whole(match, String(yearOf(group(match, 'words')))),
  ],
  // in ’98, the summer of ’69
  [
    /(?<=\b(?:in|since|of|by|until|class of|from|to|after|before) )['’](?<short>\d\d)(?![\d%])\b(?!s)/dgi,
    (match, { published }) =>
      whole(match, String(nearCentury(Number(group(match, 'short')), published)), 'a year of two figures'),
  ],
];

/** A year of two figures that is not far ahead. */
function nearCentury(short: number, published: Day | null): number {
  const now = published?.year ?? 2000;
  const own = Math.floor(now / 100) * 100 + short;
  return own > now + 20 ? own - 100 : own;
}

function monthsOfOneYear(match: RegExpExecArray): Reading[] {
  const last = { year: Number(group(match, 'year')), month: monthOf(group(match, 'm2')) };
  const before = (name: string, next: { year: number; month: number }) => ({
    year: next.month < monthOf(group(match, name)) ? next.year - 1 : next.year,
    month: monthOf(group(match, name)),
  });
  const first = before('m1', last);
  return [
    ...(groupsOf(match).m0 ? part(match, ['m0'], isoMonth(before('m0', first))) : []),
    ...part(match, ['m1'], isoMonth(first)),
    ...part(match, ['m2', 'year'], isoMonth(last)),
  ];
}

function yearThenMonth(match: RegExpExecArray): Reading[] {
  const first = { year: Number(group(match, 'year')), month: monthOf(group(match, 'm1')) };
  const month = monthOf(group(match, 'm2'));
  return [
    ...part(match, ['m1', 'year'], isoMonth(first)),
    ...part(match, ['m2'], isoMonth({ year: month < first.month ? first.year + 1 : first.year, month })),
  ];
}

function twoYears(match: RegExpExecArray, context: Context): Reading[] {
  const lead = groupsOf(match).lead;
  const [y1, y2] = [group(match, 'y1'), group(match, 'y2')];
  const { before, after } = around(match, context);
  if (Number(y1) >= Number(y2) || changed.test(before)) return [];
  // `1914-1918`, but `1500-2000 people`
  if (
    lead === undefined &&
    (Number(y1) < 1500 || (Number(y1) % 100 === 0 && Number(y2) % 100 === 0 && countsSomething(after)))
  )
    return [];
  if (
    lead !== undefined &&
    (countsSomething(after) || (Number(y1) < 1800 && !/^(?:[.,;)]|$| (?:the|and|in|when|but)\b)/.test(after)))
  )
    return [];
  return [...part(match, ['y1'], y1), ...part(match, ['y2'], y2)];
}

function quarter(match: RegExpExecArray, { published }: Context): Reading[] {
  const { year: given, y2, y3, rel } = groupsOf(match);
  const stated = given ?? y2 ?? y3;
  if (stated) return whole(match, stated);
  const word = rel?.toLowerCase();
  return withYear(
    match,
    published,
    word === 'last' ? -1 : word === 'next' ? 1 : 0,
    'the year was taken from the day of publication',
  );
}

function withYear(match: RegExpExecArray, published: Day | null, shift: number, doubt: string | null): Reading[] {
  return published ? whole(match, String(published.year + shift), doubt) : whole(match, null, unknownDay);
}

const decadeWords = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** ISO 8601-2 writes a decade as `199X`. */
function decade(match: RegExpExecArray, context: Context): Reading[] {
  const { y, short, word } = groupsOf(match);
  const { before, after } = around(match, context);
  // `temperatures in the thirties`, `in the low twenties`
  if (
    word &&
    (/\b(temperatures?|aged?|ages|degrees|mid|low|high|marks)\b[^.;]{0,20}$/i.test(before) ||
      /^ (and|or) \p{Ll}/u.test(after))
  )
    return [];
  if (y) return whole(match, `${y.slice(0, 3)}X`);
  const tens = short ? Number(short) : (decadeWords.indexOf(group(match, 'word').toLowerCase()) + 2) * 10;
  const first = nearCentury(tens, context.published);
  return whole(match, `${String(first).slice(0, 3)}X`, 'the century was taken from the day of publication');
}

const centuryWords = ['fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'];

/** `18XX`: the nineteenth century. */
function century(match: RegExpExecArray): Reading[] {
  const { n } = groupsOf(match);
  const number = n ? Number(n) : centuryWords.indexOf(group(match, 'word').toLowerCase()) + 15;
  return whole(match, `${String(number - 1).padStart(2, '0')}XX`);
}

function monthOfYear(match: RegExpExecArray, context: Context): Reading[] {
  const word = group(match, 'which').toLowerCase();
  const { published } = context;
  if (/^(that|the same|the following)$/.test(word)) {
    const year = isoBefore(match, context, /^\d{4}/)?.slice(0, 4);
    return year
      ? whole(
          match,
          isoMonth({ year: Number(year) + (word === 'the following' ? 1 : 0), month: monthOf(group(match, 'm1')) }),
          'the year was taken from the date before it',
        )
      : whole(match, null, otherDate);
  }
  if (!published) return whole(match, null, unknownDay);
  const shift = /last|previous|past/.test(word) ? -1 : /next|coming/.test(word) ? 1 : 0;
  return whole(match, isoMonth({ year: published.year + shift, month: monthOf(group(match, 'm1')) }));
}

function unitShifted(
  match: RegExpExecArray,
  published: Day | null,
  unit: string,
  shift: number,
  doubt: string | null = null,
): Reading[] {
  if (!published) return whole(match, null, unknownDay);
  if (unit === 'month') return whole(match, isoMonth(addMonths(published, shift)), doubt);
  if (unit === 'week' || unit === 'weekend') return whole(match, isoWeek(addDays(published, shift * 7)), doubt);
  if (unit === 'decade') return whole(match, `${String(published.year + shift * 10).slice(0, 3)}X`, doubt);
  if (unit === 'century') return whole(match, `${String(published.year + shift * 100).slice(0, 2)}XX`, doubt);
  if (/year/.test(unit)) return whole(match, String(published.year + shift), doubt);
  // ISO 8601 has no quarter and no season: the year alone.
  if (firstMonths.has(unit))
    return whole(match, String(yearOfSeason(unit, published, shift)), doubt ?? 'the year alone');
  return whole(match, String(published.year + Math.min(shift, 0)), doubt ?? 'the year alone');
}

/** The months with which seasons begin in the north. */
const firstMonths: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** `next summer` in October is next year's, in March this year's; `last summer` is the latest that is over. A winter has the year in which it begins. */
function yearOfSeason(season: string, { year, month }: Day, shift: number): number {
  const first = firstMonths.get(season) ?? 1;
  if (shift > 0) return month < first ? year : year + 1;
  if (shift === 0) return year;
  return month > first + 2 ? year : month > first - 10 ? year - 1 : year - 2;
}

function relativeUnit(match: RegExpExecArray, context: Context): Reading[] {
  const word = group(match, 'which').toLowerCase();
  const unit = group(match, 'unit').toLowerCase();
  if (/^(that|the same|the following|the previous)$/.test(word)) return whole(match, null, otherDate);
  // `on May 3 last year`: the day has its year already.
  if (
    unit === 'year' &&
    context.found.some(({ to, iso }) => iso?.length === 10 && /^,?\s(of\s)?$/.test(context.text.slice(to, match.index)))
  )
    return [];
  // `in the last year`, `over the past week`: a length of time.
  if (
    word === 'the past' ||
    (groupsOf(match).stage?.toLowerCase() === 'the ' &&
      word !== 'this' &&
      /\b(in|over|during|within|for)\s$/i.test(around(match, context).before))
  )
    return [];
  return unitShifted(match, context.published, unit, word === 'last' ? -1 : /next|coming/.test(word) ? 1 : 0);
}

/** Month names that are also words or first names stand alone only where a preposition leads up to them. */
const leading =
  /\b(in|since|by|last|next|this|until|till|of|early|mid|late|between|and|from|to|during|before|after|for|every|through|each|the|than|on|around)[\s-]$|['’]s\s$/i;

function monthAlone(match: RegExpExecArray, context: Context): Reading[] {
  const { published, text } = context;
  const { before, after } = around(match, context);
  const early = groupsOf(match).early;
  const word = groupsOf(match).which?.trim().toLowerCase();
  const name = group(match, 'm1');
  if (!early && !word && !leading.test(before)) return [];
  if (/\b(every|each)\s$/i.test(before)) return [];
  if (
    /^(May|March|Mar|Sun|Sat|Mon|Jan|Dec|Sep|Oct|Apr|Jun|Jul|Aug|Nov|Feb|Sept)$/.test(name) &&
    !early &&
    !word &&
    !/\b(in|since|by|until|till|of|between|during|before|after|through|and|from|to)\s$/i.test(before)
  )
    return [];
  if (
    /^ (\p{Lu}\p{Ll}+)/u.test(after) &&
    /^(May|April|June|August)$/.test(name) &&
    !/^ (The|A|It|And|But)\b/.test(after) &&
    /\b(and|to|from|of|by|after)\s$/i.test(before)
  )
    return [];
  // `promised in April 2022 to pay by June`: counted from the day before it.
  const promised = /\bto \p{Ll}+ [^.;,]{0,30}\b(?:by|until|before) $/u.exec(before);
  const from = promised && /^(\d{4})-(\d\d)/.exec(isoBefore(match, context, /^\d{4}-\d\d/) ?? '');
  if (from) {
    const year = Number(from[1]) + (monthOf(name) < Number(from[2]) ? 1 : 0);
    return whole(match, isoMonth({ year, month: monthOf(name) }), 'counted from the date before it');
  }
  if (!published) return whole(match, null, noYear);
  const tense = tenseAt(text, match.index, match.index + match[0].length);
  const untilThen = /\b(by|until|till)\s$/i.test(before) && tense !== 'past';
  const by: Tense =
    word === 'next' || /coming/.test(word ?? '') || untilThen
      ? 'ahead'
      : word === 'last' || word === 'this past' || /\bsince\b/i.test(before.slice(-12))
        ? 'past'
        : tense;
  return whole(
    match,
    isoMonth({
      year: yearBy(monthOf(name), published, by) - (word === 'last' && monthOf(name) === published.month ? 1 : 0),
      month: monthOf(name),
    }),
    'the year was taken from the day of publication',
  );
}

/** The year of a month without one: back from the day of publication unless the verb looks ahead. */
function yearBy(month: number, published: Day, tense: Tense): number {
  if (tense === 'planned') {
    const ahead = month - published.month;
    return published.year + (ahead > 6 ? -1 : ahead < -6 ? 1 : 0);
  }
  if (tense === 'ahead') return month < published.month ? published.year + 1 : published.year;
  return month > published.month ? published.year - 1 : published.year;
}

/** The end by the verb, the beginning before it. */
function twoMonthsAlone(match: RegExpExecArray, { published, text }: Context): Reading[] {
  const [first, second] = [monthOf(group(match, 'm1')), monthOf(group(match, 'm2'))];
  if (!published) return [...part(match, ['s1', 'm1'], null, noYear), ...part(match, ['s2', 'm2'], null, noYear)];
  const year = yearBy(second, published, tenseAt(text, match.index, match.index + match[0].length));
  const doubt = 'the year was taken from the day of publication';
  return [
    ...part(match, ['s1', 'm1'], isoMonth({ year: first > second ? year - 1 : year, month: first }), doubt),
    ...part(match, ['s2', 'm2'], isoMonth({ year, month: second }), doubt),
  ];
}

function yearAlone(match: RegExpExecArray, context: Context): Reading[] {
  const { before, after } = around(match, context);
  const year = Number(group(match, 'year'));
  if (countsSomething(after) && (year < 1900 || /\b(of|by|from|to|for|and|or|than|about|around|on)\s$/i.test(before)))
    return [];
  if (/\b(about|around|on|or|than)\s$/i.test(before) && year < 1900) return [];
  if (/\b(from|to|by)\s$/i.test(before) && (changed.test(before) || year < 1500)) return [];
  const next = /^\s?-?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  if (next && measureOf(next, false) !== null) return [];
  // `the treaty of 1648`, in older times too.
  if (
    /\b(War|Treaty|Act|Battle|Union|Revolution|Charter|Peace|Fire|Plague|Year|Spring|Summer|Autumn|Winter|Code|Edict|Bill|Constitution|year|spring|summer|autumn|winter|fire|war|treaty|act|revolution|crisis|plague|famine|flood|earthquake|uprising|rebellion) of\s$/.test(
      before,
    )
  )
    return whole(match, String(year));
  // A number below 1800 is a year only where no noun follows that it could count.
  if (year < 1800 && next && !endsPhrase(next) && !/^(when|a|an|treaty|war|act|revolution|under|came)$/.test(next))
    return [];
  if (year < 1800 && /\b(of|and|or|for|by|to|than|through)\s$/i.test(before)) return [];
  return whole(match, String(year));
}

/** `2000 people`, `1500 homes`: a count, though it looks like a year. */
function countsSomething(after: string): boolean {
  return (
    /^ (?:new |more |other |extra )?(people|men|women|children|\p{Ll}+s)\b/u.test(after) &&
    !/^ (is|was|has|its|as|this|plus|us|his|towards|perhaps|always|afterwards|times)\b/.test(after)
  );
}

function sureYear(match: RegExpExecArray): Reading[] {
  const { year: first, y2, y3, y5 } = groupsOf(match);
  if (y3) return Number(y3) < 1800 ? [] : part(match, ['y3'], y3);
  return y5 ? part(match, ['y5'], y5) : whole(match, first ?? y2 ?? group(match, 'y4'));
}

/** `a 1998 study`, `his 2016 book`: before one thing a year. `His 2000 readers` and `a 1900 metre race` count and measure. */
function qualifies(before: string, next: string, second: string | undefined): boolean {
  if (
    endsPhrase(next.toLowerCase()) ||
    isPlural(next) ||
    measureOf(next.toLowerCase(), false) !== null ||
    next === 'strong'
  )
    return false;
  return (
    /(^|[^\p{L}])an? $/iu.test(before) || second === undefined || !isPlural(second) || endsPhrase(second.toLowerCase())
  );
}
