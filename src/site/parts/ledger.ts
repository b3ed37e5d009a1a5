import { ledger } from '../../chart/ledger.ts';
import { kids } from '../../chart/node.ts';
import type { Element, Node } from '../../chart/node.ts';
import { printPage } from '../../chart/print.ts';
import { allOf } from '../../language/count-of.ts';
import type { LedgerRecord, SiteRecord } from '../../schema/record.ts';
import { printDate } from '../../language/calendar.ts';
import { eachWords } from './implied-each.ts';
import { path } from '../paths.ts';
import { own } from '../../language/own.ts';

const MEASURE = { stock: 'in all', rate: 'a rate', each: 'in each' } as const;

const cell = (...parts: ReadonlyArray<Node | false | null>): Element => ['td', {}, ...kids(...parts)];
const numeric = (text: string): Element => ['td', { class: 'n' }, ...kids(text)];
const head = (text: string): Element => ['th', { scope: 'col' }, ...kids(text)];
const numericHead = (text: string): Element => ['th', { scope: 'col', class: 'n' }, ...kids(text)];

/** Every statement of a ledger, oldest first, each linked to where it was read, with what it implies where it gives both quantities. */
function ledgerTable(record: LedgerRecord, site: SiteRecord): Element {
  const rows = [...record.rows].sort((a, b) => a.date.localeCompare(b.date));
  const ratios = record.ratios.length > 0;
  const row = (r: LedgerRecord['rows'][number]): Element => {
    const implied = record.ratios.find((x) => x.of.from.id === r.from.id || x.per.from.id === r.from.id);
    const begun = r.sinceWords ?? (r.since && printDate(r.since));
    const what = [site.kinds[r.of].short, MEASURE[r.measure], r.item, r.scope, begun && `since ${begun}`]
      .filter(Boolean)
      .join(', ');
    return [
      'tr',
      {},
      cell(printDate(r.date)),
      cell(
        own(site.institutions, r.institution)?.name ?? r.institution,
        r.speaker !== null && ['br', {}],
        r.speaker !== null && ['span', { class: 'small' }, r.speaker],
      ),
      numeric(r.stated.text),
      cell(what),
      ...(ratios ? [numeric(implied ? eachWords(implied) : '')] : []),
      cell(
        ['a', { href: path(r.from.href) }, r.from.label],
        r.from.kind === 'claim' && ' ',
        r.from.kind === 'claim' && ['b', {}, '(checked here)'],
      ),
    ];
  };
  return [
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': `${record.label}, all statements` },
    [
      'table',
      {},
      [
        'thead',
        {},
        [
          'tr',
          {},
          head('Said on'),
          head('By'),
          numericHead(record.label),
          head('What'),
          ...(ratios ? [numericHead(site.ratio?.label ?? '')] : []),
          head('Read at'),
        ],
      ],
      ['tbody', {}, ...rows.map(row)],
    ],
  ];
}

/** The ledger that leads the site first: that of the quantity which is divided (`ratio.of`), else the one with the most statements. */
export const mainFirst = (ledgers: readonly LedgerRecord[], { ratio }: Pick<SiteRecord, 'ratio'>): LedgerRecord[] =>
  ledgers.toSorted(
    (a, b) => Number(b.quantity === ratio?.of) - Number(a.quantity === ratio?.of) || b.rows.length - a.rows.length,
  );

/** One quantity through time, as a figure with its table. */
export function ledgerFigure(record: LedgerRecord, site: SiteRecord): string {
  const picture = ledger({ record, institutions: site.institutions, kinds: site.kinds });
  return printPage([
    'figure',
    { class: 'plain' },
    ['figcaption', { class: 'live-title' }, picture.title],
    picture.svg,
    [
      'details',
      { class: 'live-table' },
      ['summary', {}, `${allOf(record.rows.length, 'statement', 'All')} as a table`],
      ledgerTable(record, site),
    ],
  ]);
}
