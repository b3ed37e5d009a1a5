import type { LedgerRecord, SiteRecord } from '../../schema/record.ts';
import { ADDRESS, DATE_PATTERN, NEEDED, numeric, text, type Field, type Row } from './csv.ts';
import type { Link } from './link.ts';
import { own } from '../../language/own.ts';

/** The columns of `/data/ledger.csv`: one row a statement. */
export const LEDGER_FIELDS: readonly Field[] = [
  text('quantity', 'Quantity', 'What is counted: the name of the ledger.', NEEDED),
  text('date', 'Date', 'When it was said: ISO 8601, a month where the day is unknown.', {
    required: true,
    pattern: DATE_PATTERN,
  }),
  text('text', 'As stated', 'The number in the source’s words.', NEEDED),
  numeric('value', 'Value', 'The number those words state.', NEEDED),
  text('unit', 'Unit', 'Of the value.'),
  text('hedge', 'Hedge', 'The word that bounds the number.', {
    required: true,
    enum: ['exactly', 'about', 'over', 'at-least', 'up-to', 'almost', 'under', 'vague', 'none'],
  }),
  numeric('low', 'Low', 'Lower end of the stated number’s rounding interval.', NEEDED),
  numeric('high', 'High', 'Upper end of the stated number’s rounding interval.', NEEDED),
  text(
    'of',
    'Kind of count',
    'What could be (capacity), what its speaker worked out from something else (inferred), or what was counted or claimed (delivery). Never compare one with another.',
    { required: true, enum: ['capacity', 'inferred', 'delivery'] },
  ),
  text('measure', 'Measure', 'A running total (stock), a rate, or a number for each of something else.', {
    required: true,
    enum: ['stock', 'rate', 'each'],
  }),
  text('item', 'Item', 'Which kind, where the source says so.'),
  text('scope', 'Scope', 'What the number is about when not the whole.'),
  text('since', 'Since', 'When the count begins, where the source says so.', { pattern: DATE_PATTERN }),
  text(
    'institution',
    'Institution',
    'Whose number it is, by its short name on this site. Never join two institutions’ numbers in one line.',
    NEEDED,
  ),
  text('institution_name', 'Institution’s name', 'The same in words.', NEEDED),
  text('speaker', 'Speaker', 'Who is said to have said it; empty where the report says it in its own voice.'),
  text('kind', 'Kind', 'A claim checked on this site, or a fact of a reference.', {
    required: true,
    enum: ['claim', 'fact'],
  }),
  text('id', 'Id', 'Of the claim (article/claim) or the fact (reference/fact).', NEEDED),
  text('source', 'Read at', 'The publisher of what was read.', NEEDED),
  text('url', 'Page', 'The claim’s page, or the reference.', ADDRESS),
  text('citation', 'Citation', 'How to cite the ledger.', NEEDED),
  text('licence', 'Licence', 'Address of the licence.', ADDRESS),
];

/** Every statement of every ledger, by quantity, then oldest first. */
export function ledgerCsvRows(ledgers: readonly LedgerRecord[], site: SiteRecord, cited: string, link: Link): Row[] {
  return [...ledgers]
    .sort((a, b) => (a.quantity < b.quantity ? -1 : 1))
    .flatMap((ledger) =>
      [...ledger.rows]
        .sort((a, b) => compare(a.date, b.date) || compare(a.from.id, b.from.id))
        .map(
          ({ stated, from, ...r }): Row => ({
            ...r,
            text: stated.text,
            value: stated.value,
            unit: stated.unit,
            hedge: stated.hedge,
            low: stated.low,
            high: stated.high,
            institution_name: own(site.institutions, r.institution)?.name ?? r.institution,
            kind: from.kind,
            id: from.id,
            source: from.label,
            url: link(from.href),
            citation: cited,
            licence: site.licence.url,
          }),
        ),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
