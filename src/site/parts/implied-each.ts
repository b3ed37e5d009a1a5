import { impliedEach } from '../../chart/implied-each.ts';
import type { EachRow } from '../../chart/implied-each.ts';
import { shortDay } from '../../chart/day.ts';
import { KINDS } from '../../chart/ledger-series.ts';
import type { Node } from '../../chart/node.ts';
import { printPage } from '../../chart/print.ts';
import { keyMark } from '../../chart/statement-mark.ts';
import { givenSpan, number } from '../../chart/words.ts';
import type { LedgerRecord, RatioRow } from '../../schema/record.ts';
import type { Records } from '../records.ts';
import { own } from '../../language/own.ts';

const HEDGE: Readonly<Record<string, string>> = {
  over: 'over',
  'at-least': 'at least',
  'up-to': 'up to',
  about: 'about',
  almost: 'almost',
  under: 'under',
};

/** Rounding takes at most a tenth to each side. An interval wider than a fifth of its number, and a little, was given as a range. */
const RANGE = 0.21;

/** A total given as a range ("4 to 6 million") is a range for each too. */
function between({ of, per }: RatioRow): { low: number; high: number } | object {
  const { low, high, value } = of.stated;
  return high - low > value * RANGE ? { low: low / per.stated.value, high: high / per.stated.value } : {};
}

/** The number for each by a statement, in words. It is a range where the statement gives one, and empty where its words are no number. */
export function eachWords(row: RatioRow): string {
  if (row.hedge === 'vague') return '';
  const { low, high } = { low: 0, high: 0, ...between(row) };
  return high > low ? givenSpan(low, high, false) : number(row.value, false);
}

/** The rows of one day, one speaker's institution and one kind are one statement, read in several places. */
function statements(
  rows: readonly RatioRow[],
  { item, unnamed }: { item: string | null; unnamed: string | null },
  short: (institution: string) => string,
): EachRow[] {
  const found = new Map<string, [RatioRow, ...RatioRow[]]>();
  for (const row of rows) {
    if (row.hedge === 'vague' || (item !== null && row.item !== null && row.item !== item)) continue;
    const key = `${row.date} ${row.institution} ${row.value.toPrecision(2)}`;
    const same = found.get(key);
    if (same) same.push(row);
    else found.set(key, [row]);
  }
  return [...found.values()]
    .map((same) => {
      // The statement itself rather than an article's retelling, where both are at hand.
      const row = same.find((r) => r.of.from.kind === 'fact') ?? same[0];
      const of = row.item === item ? null : (row.item ?? unnamed);
      return {
        date: row.date,
        name: `${shortDay(row.date)}, ${short(row.institution)}`,
        note: of ?? '',
        value: row.value,
        hedge: own(HEDGE, row.hedge) ?? '',
        ...between(row),
        checked: same.some((r) => r.of.from.kind === 'claim'),
        of: row.of.of,
      };
    })
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** What the marks mean, each with its words: "could hold", "printed in an article checked here". */
function keyOf(rows: readonly EachRow[], kinds: Records['site']['kinds']): Node[] {
  const of = KINDS.filter((kind) => rows.some((row) => row.of === kind));
  const checked = rows.find((row) => row.checked);
  return [
    ...of.flatMap((kind): Node[] => [keyMark(kind, false), ` ${kinds[kind].short} `]),
    ...(checked ? [keyMark(checked.of, true), ' printed in an article checked here. '] : []),
  ];
}

/** What each statement of a ledger implies for each, beside the estimate that the site names for comparison; '' where nothing is to be drawn. */
export function impliedEachFigure(record: LedgerRecord, { site, estimate }: Records): string {
  const { ratio } = site;
  if (ratio === null) return '';
  const rows = statements(record.ratios, ratio, (id) => own(site.institutions, id)?.short ?? id);
  if (rows.length === 0) return '';
  const beside = ratio.estimate ? estimate.get(ratio.estimate)?.data : undefined;
  const most = ratio.limit ? estimate.get(ratio.limit)?.data : undefined;
  const spread = beside?.outcome.spread;
  const picture = impliedEach({
    title: ratio.title ?? ratio.label,
    unit: ratio.label,
    rows,
    range:
      beside && spread
        ? {
            low: spread.p5,
            central: beside.outcome.headline,
            high: spread.p95,
            label: beside.model.scenarios?.[0]?.label ?? 'by weight, our own estimate',
          }
        : null,
    limit: most
      ? { value: most.outcome.headline, label: most.model.name ? `${most.model.name}, at most` : 'at most' }
      : null,
  });
  return printPage([
    'figure',
    { class: 'plain' },
    ['figcaption', { class: 'live-title' }, picture.title],
    picture.svg,
    ['p', { class: 'small key' }, ...keyOf(rows, site.kinds)],
    ['p', { class: 'small' }, 'Each is one statement’s total over the same statement’s count.'],
  ]);
}
