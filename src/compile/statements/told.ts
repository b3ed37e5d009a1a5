import type { Stated } from '../../estimate/types.ts';
import type { LedgerRow } from '../../schema/record.ts';
import type { Lookup } from '../lookup.ts';
import type { Spot } from '../../seeds/spot.ts';
import { printDate, type Span, spanOf } from '../../language/calendar.ts';
import { leeway, type Leeway } from './claimed.ts';
import type { Statement } from './ledger.ts';
import { known } from '../../language/known.ts';

/** Who reports a statement: `article/claim` or `reference/fact`. */
export interface Reporter {
  id: string;
  claim: boolean;
  /** A withdrawn claim: nobody reports it any more. */
  withdrawn: boolean;
  /** The publisher. */
  name: string;
  spot: Spot;
}

/** Those who report one statement, of whom there is at least one; claims come first. */
export type Reporters = [Reporter, ...Reporter[]];

/** One statement with all its reports. Its number is in the ledger's unit, its date in days. */
export interface Told {
  row: LedgerRow;
  per: string | null;
  attributed: string;
  stated: Stated;
  span: Span;
  open: Leeway;
  reporters: Reporters;
  /** The pages it stands on. */
  pages: Set<string>;
}

/** Claims first, so that a statement is named by one of them where there is one. */
export function gather(found: Lookup, statements: readonly Statement[]): Told[] {
  const told = new Map<string, Told>();
  const ordered = [
    ...statements.filter(({ row }) => row.from.kind === 'claim'),
    ...statements.filter(({ row }) => row.from.kind === 'fact'),
  ];
  for (const statement of ordered) {
    const { row, per, page, spot, attributed, withdrawn } = statement;
    const stated = inBaseUnit(found, statement);
    const { quantity, of, measure, item, scope, institution, date, since } = row;
    const { value, hedge } = stated;
    const key = JSON.stringify([quantity, of, measure, item, scope, institution, date, since, value, hedge, withdrawn]);
    const reporter = { id: row.from.id, claim: row.from.kind === 'claim', name: row.from.label, withdrawn, spot };
    const known = told.get(key);
    if (known) {
      known.reporters.push(reporter);
      known.pages.add(page);
    } else
      told.set(key, {
        row,
        per,
        attributed,
        stated,
        span: spanOf(date),
        open: leeway(stated),
        reporters: [reporter],
        pages: new Set([page]),
      });
  }
  return [...told.values()].sort((a, b) => a.span.from - b.span.from);
}

const unitFor = (found: Lookup, quantity: string): string => known(found.site.quantities, quantity, 'quantity').unit;

/** The number in the unit that statements are compared in: `head` for a total, `head/month` for a rate, `head/cart` for a number in each cart. */
function inBaseUnit(found: Lookup, { row, per }: Statement): Stated {
  const unit = unitFor(found, row.quantity);
  const each = per === null ? row.stated.unit : `${unit}/${unitFor(found, per)}`;
  const to = { stock: unit, rate: `${unit}/month`, each }[row.measure];
  const convert = (value: number): number => found.units.convert(value, row.stated.unit, to);
  return {
    ...row.stated,
    unit: to,
    value: convert(row.stated.value),
    low: convert(row.stated.low),
    high: convert(row.stated.high),
  };
}

/** Whether a checked claim is among those who report it; claims come first. */
export const byClaim = ({ reporters }: { reporters: Reporters }): boolean => reporters[0].claim;

/** "“about 5,000” people an hour (the organisers, in Evening Post, 4 May 2024)". */
export function say(found: Lookup, { row }: Told): string {
  const who = known(found.site.institutions, row.institution, 'institution').name;
  const by = who.startsWith(row.from.label) ? who : `${who}, in ${row.from.label}`;
  return `“${row.stated.text}” ${found.units.label(row.stated.unit)[1]} (${by}, ${printDate(row.date)})`;
}

/** The thing that a statement counts, in the plural: "heads". */
export const unitOf = (found: Lookup, { row }: Told): string => found.units.label(unitFor(found, row.quantity))[1];
