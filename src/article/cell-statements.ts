import type { Day } from './date/clock.ts';
import { datesOf, type FoundDate } from './date/dates.ts';
import { measureOf } from '../language/measure-words.ts';
import { quantitiesOf } from './number/quantities.ts';
import type { Quantity } from '../language/quantity.ts';
import type { Statement } from './statement.ts';
import type { ArticleLine } from './text/article.ts';
import { type Cell, isNumber, isYear } from './text/table.ts';
import { tokensOf } from '../language/tokens.ts';
import { isPlural } from '../language/word-classes.ts';

/** What a row of a table states: a quantity a cell, its unit from the column's heading, else from the row's name; and the cells whose figures were not understood. */
export interface RowFindings {
  statements: Statement[];
  dates: FoundDate[];
  unread: string[];
}

export function readRow(line: ArticleLine, published: Day | null): RowFindings {
  const found: RowFindings = { statements: [], dates: [], unread: [] };
  const sentence = { text: line.text, start: line.start, end: line.end };
  for (const cell of line.cells ?? []) {
    if (cell.text === '') continue;
    const dates = isYear(cell.text)
      ? [
          {
            start: cell.start,
            end: cell.end,
            text: cell.text,
            iso: cell.text.replace(/^FY ?/, '').slice(0, 4),
            doubt: null,
          },
        ]
      : datesOf(cell, published);
    found.dates.push(...dates);
    if (cell.names || dates.some(({ start, end }) => start <= cell.start && end >= cell.end)) continue;
    const quantities = quantityOf(cell, dates);
    if (quantities.length === 0 && /\d/.test(cell.text)) found.unread.push(cell.text);
    const place = [cell.heading && `column “${cell.heading}”`, cell.label && `row “${cell.label}”`]
      .filter(Boolean)
      .join(', ');
    for (const quantity of quantities)
      found.statements.push({
        quantity,
        sentence,
        kind: 'row',
        speaker: line.label?.speaker ?? null,
        doubts: [
          ...quantity.doubts,
          `read from a table${place ? `: ${place}` : ''}`,
          ...(line.label ? ['the line below the table names its source'] : []),
        ],
      });
  }
  return found;
}

/** Footnotes' marks are no numbers. */
function withoutNotes(text: string): string {
  return text.replace(/\[\w{1,2}\]|[*†‡§¹²³]+$|\(\w\)$/g, (mark) => ' '.repeat(mark.length));
}

function quantityOf(cell: Cell, dates: readonly FoundDate[]): Quantity[] {
  const text = withoutNotes(cell.text);
  const own = quantitiesOf(tokensOf({ text, start: cell.start }), text, dates, false);
  const [plain, second] = own;
  if (plain?.unit || !isNumber(cell.text)) return own;
  // `40 (12 sunk)`: the heading is the first number's.
  const main = second ? text.slice(0, second.start - cell.start).replace(/[\s(,;/]+$/, '') : text;
  // Below a year or a total the caption says what the figures are; another heading speaks for itself.
  const caption = nounIn(cell.heading) === null ? (cell.caption ?? null) : null;
  const unit = unitIn(cell.heading) ?? unitIn(cell.label) ?? unitIn(caption);
  // A row may be named after a place or a person, which are no units.
  const named = nounIn(cell.label);
  const noun =
    nounIn(cell.heading) ??
    [named, unit && nounIn(caption)].find((words) => words?.split(' ').some((word) => isPlural(word))) ??
    null;
  const written =
    `${unit?.before ?? ''}${main.trim()}${unit?.scale ? ` ${unit.scale}` : ''}${unit?.after ?? ''}${unit?.before || /^\s*%/.test(unit?.after ?? '') ? '' : ` ${unit?.noun ?? noun ?? ''}`}`.trim();
  const [read] = quantitiesOf(tokensOf({ text: written, start: 0 }), written, [], false);
  if (!read || (plain && plain.value !== read.value && !unit)) return own;
  const name = read.unit ?? unit?.noun ?? noun;
  const span = { start: cell.start, end: cell.start + (own.length > 1 ? main.length : cell.text.length) };
  return [
    {
      ...read,
      ...span,
      text: own.length > 1 ? main : cell.text,
      number: plain?.number ?? span,
      phrase: span,
      unit: name,
      counted: read.counted ?? name,
      doubts: read.doubts.filter((doubt) => !/does not say what is counted/.test(doubt)),
    },
    ...own.slice(1),
  ];
}

interface Unit {
  before: string;
  scale: string;
  after: string;
  noun: string | null;
}

const scales: ReadonlyMap<string, string> = new Map([
  ['m', 'million'],
  ['mn', 'million'],
  ['mln', 'million'],
  ['million', 'million'],
  ['millions', 'million'],
  ['bn', 'billion'],
  ['billion', 'billion'],
  ['billions', 'billion'],
  ['tn', 'trillion'],
  ['trillion', 'trillion'],
  ['trillions', 'trillion'],
  ['k', 'thousand'],
  ['000', 'thousand'],
  ['000s', 'thousand'],
  ['thousand', 'thousand'],
  ['thousands', 'thousand'],
]);
const scaleWords = "m|mn|mln|millions?|bn|billions?|tn|trillions?|k|['’]?000s?|thousands?";

/** `Catch (tonnes)`, `Cost, $m`, `Share (%)`, `Population (millions)`, `Spending in £bn`: what a heading says of the figures below it. */
function unitIn(heading: string | null): Unit | null {
  if (heading === null) return null;
  const bracketed = /[([]([^()[\]]{1,40})[)\]]\s*$/.exec(heading)?.[1];
  const inside = bracketed ?? /(?:,|\bin)\s+([^,]{1,25})$/.exec(heading)?.[1] ?? (heading.length <= 12 ? heading : '');
  const text = inside.trim();
  const [, currency, multiple] =
    new RegExp(`^((?:US|A|AU|C|CA|NZ|HK|S)?[$£€¥₩₹]|USD|EUR|GBP|INR|JPY|CNY|KRW|CHF)\\s*(${scaleWords})?$`, 'i').exec(
      text,
    ) ?? [];
  if (currency !== undefined)
    return {
      before: currency.length === 3 && /\w/.test(currency) ? `${currency} ` : currency,
      scale: scaleOf(multiple),
      after: '',
      noun: null,
    };
  if (/^(%|per ?cent|percent|pct|percentage)$/i.test(text) || /%$/.test(heading))
    return { before: '', scale: '', after: '%', noun: null };
  const scaled = new RegExp(`^(?:in )?(${scaleWords})(?:\\s+(?:of\\s+)?(.+))?$`, 'i').exec(text);
  // `thousands a day` are so many of what the heading names.
  const rate = /^(?:an?|per) \p{L}+$/iu.test(scaled?.[2] ?? '') ? ` ${scaled?.[2]}` : '';
  if (scaled && inside !== heading)
    return {
      before: '',
      scale: scaleOf(scaled[1]),
      after: '',
      noun: rate ? (nounIn(heading) ?? '') + rate : (scaled[2]?.toLowerCase() ?? null),
    };
  return (bracketed !== undefined || measureOf(text.toLowerCase(), true) !== null) &&
    !isYear(text) &&
    !/(?<!\p{L})\d/u.test(text)
    ? {
        before: '',
        scale: '',
        after: '',
        noun: text.toLowerCase() === text ? text : /^\p{Lu}{2,}/u.test(text) ? text : text.toLowerCase(),
      }
    : null;
}

function scaleOf(word: string | undefined): string {
  return scales.get((word ?? '').toLowerCase().replace(/^['’]/, '')) ?? '';
}

/** Headings that say how, not what. */
const general =
  /^(total|totals|number|numbers|no\.?|count|counts|figure|figures|amount|amounts|value|values|change|average|mean|median|sum|all|overall|result|results|year|date|name|rank|#|n|q[1-4]|h[12]|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)(\s+\d{4})?$/i;

/** `Number of boats`, `Boats`, `Boats (sunk)`: what the figures count. */
function nounIn(heading: string | null): string | null {
  if (heading === null) return null;
  const words = heading
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/^(?:total |the )?(?:number|count|no\.?|amount) of /i, '')
    .replace(/\b(?:19|20)\d\d\b/g, ' ')
    .replace(/,.*$/, '')
    .trim();
  if (words === '' || general.test(words) || isYear(words)) return null;
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
