import type { LedgerRecord, SiteRecord } from '../../schema/record.ts';
import { ADDRESS_PATTERN, DATE_PATTERN } from './csv.ts';
import type { Field, Row } from './csv.ts';
import type { Link } from './link.ts';
import { own } from '../../language/own.ts';

/** The columns of `/data/ledger.csv`: one row a statement. */
export const LEDGER_FIELDS: readonly Field[] = [
  {
    name: 'quantity',
    type: 'string',
    title: 'Quantity',
    description: 'What is counted: the name of the ledger.',
    constraints: { required: true },
  },
  {
    name: 'date',
    type: 'string',
    title: 'Date',
    description: 'When it was said: ISO 8601, a month where the day is unknown.',
    constraints: { required: true, pattern: DATE_PATTERN },
  },
  {
    name: 'text',
    type: 'string',
    title: 'As stated',
    description: 'The number in the source’s words.',
    constraints: { required: true },
  },
  {
    name: 'value',
    type: 'number',
    title: 'Value',
    description: 'The number those words state.',
    constraints: { required: true },
  },
  { name: 'unit', type: 'string', title: 'Unit', description: 'Of the value.' },
  {
    name: 'hedge',
    type: 'string',
    title: 'Hedge',
    description: 'The word that bounds the number.',
    constraints: {
      required: true,
      enum: ['exactly', 'about', 'over', 'at-least', 'up-to', 'almost', 'under', 'vague', 'none'],
    },
  },
  {
    name: 'low',
    type: 'number',
    title: 'Low',
    description: 'Lower end of the stated number’s rounding interval.',
    constraints: { required: true },
  },
  {
    name: 'high',
    type: 'number',
    title: 'High',
    description: 'Upper end of the stated number’s rounding interval.',
    constraints: { required: true },
  },
  {
    name: 'of',
    type: 'string',
    title: 'Kind of count',
    description:
      'What could be (capacity), what its speaker worked out from something else (inferred), or what was counted or claimed (delivery). Never compare one with another.',
    constraints: { required: true, enum: ['capacity', 'inferred', 'delivery'] },
  },
  {
    name: 'measure',
    type: 'string',
    title: 'Measure',
    description: 'A running total (stock), a rate, or a number for each of something else.',
    constraints: { required: true, enum: ['stock', 'rate', 'each'] },
  },
  { name: 'item', type: 'string', title: 'Item', description: 'Which kind, where the source says so.' },
  { name: 'scope', type: 'string', title: 'Scope', description: 'What the number is about when not the whole.' },
  {
    name: 'since',
    type: 'string',
    title: 'Since',
    description: 'When the count begins, where the source says so.',
    constraints: { pattern: DATE_PATTERN },
  },
  {
    name: 'institution',
    type: 'string',
    title: 'Institution',
    description:
      'Whose number it is, by its short name on this site. Never join two institutions’ numbers in one line.',
    constraints: { required: true },
  },
  {
    name: 'institution_name',
    type: 'string',
    title: 'Institution’s name',
    description: 'The same in words.',
    constraints: { required: true },
  },
  {
    name: 'speaker',
    type: 'string',
    title: 'Speaker',
    description: 'Who is said to have said it; empty where the report says it in its own voice.',
  },
  {
    name: 'kind',
    type: 'string',
    title: 'Kind',
    description: 'A claim checked on this site, or a fact of a reference.',
    constraints: { required: true, enum: ['claim', 'fact'] },
  },
  {
    name: 'id',
    type: 'string',
    title: 'Id',
    description: 'Of the claim (article/claim) or the fact (reference/fact).',
    constraints: { required: true },
  },
  {
    name: 'source',
    type: 'string',
    title: 'Read at',
    description: 'The publisher of what was read.',
    constraints: { required: true },
  },
  {
    name: 'url',
    type: 'string',
    title: 'Page',
    description: 'The claim’s page, or the reference.',
    constraints: { required: true, pattern: ADDRESS_PATTERN },
  },
  {
    name: 'citation',
    type: 'string',
    title: 'Citation',
    description: 'How to cite the ledger.',
    constraints: { required: true },
  },
  {
    name: 'licence',
    type: 'string',
    title: 'Licence',
    description: 'Address of the licence.',
    constraints: { required: true, pattern: ADDRESS_PATTERN },
  },
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
            quantity: r.quantity,
            date: r.date,
            text: stated.text,
            value: stated.value,
            unit: stated.unit,
            hedge: stated.hedge,
            low: stated.low,
            high: stated.high,
            of: r.of,
            measure: r.measure,
            item: r.item,
            scope: r.scope,
            since: r.since,
            institution: r.institution,
            institution_name: own(site.institutions, r.institution)?.name ?? r.institution,
            speaker: r.speaker,
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
