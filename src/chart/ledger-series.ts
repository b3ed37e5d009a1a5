import type { LedgerRow } from '../schema/record.ts';

/** One statement's mark: reports of the same number by the same institution on the same day are one statement. */
export interface Statement {
  time: number;
  row: LedgerRow /** Whether one of our checked articles makes it. */;
  checked: boolean;
  reports: LedgerRow[];
}

/** The statements of one institution on one thing, by date: the only ones that a line may join. */
export interface Series {
  of: LedgerRow['of'];
  institution: string;
  item: string | null;
  scope: string | null;
  statements: Statement[];
}

/** From what could be to what was. */
export const KINDS: readonly LedgerRow['of'][] = ['capacity', 'inferred', 'delivery'];

/** A day as milliseconds; a month that is all we know stands at its middle. */
export const dayTime = (date: string): number => Date.parse(date.length === 7 ? `${date}-15` : date);

/** Totals as series: what could be apart from what was sent, and no institution joined with another. */
export function ledgerSeries(rows: readonly LedgerRow[]): Series[] {
  const all: Series[] = [];
  for (const row of rows) {
    if (row.measure !== 'stock') continue;
    const { of, institution, item, scope } = row;
    let series = all.find((s) => s.of === of && s.institution === institution && s.item === item && s.scope === scope);
    if (!series) all.push((series = { of, institution, item, scope, statements: [] }));
    const same = series.statements.find((s) => s.row.date === row.date && s.row.stated.value === row.stated.value);
    const checked = row.from.kind === 'claim';
    if (same) {
      same.reports.push(row);
      // The statement itself rather than an article's retelling, which may have lost its hedge.
      if (same.row.from.kind === 'claim') same.row = row;
      same.checked ||= checked;
    } else series.statements.push({ time: dayTime(row.date), row, checked, reports: [row] });
  }
  for (const s of all) s.statements.sort((a, b) => a.time - b.time || a.row.stated.value - b.row.stated.value);
  return all.sort((a, b) => KINDS.indexOf(a.of) - KINDS.indexOf(b.of));
}
