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
  institution: string;
  item: string | null;
  scope: string | null;
  statements: Statement[];
}

export interface Panel {
  of: LedgerRow['of'];
  series: Series[];
}

/** From what could be to what was. */
const ORDER: readonly LedgerRow['of'][] = ['capacity', 'inferred', 'delivery'];

/** A day as milliseconds; a month that is all we know stands at its middle. */
export const dayTime = (date: string): number => Date.parse(date.length === 7 ? `${date}-15` : date);

/** Totals as panels and lines: what could be apart from what was sent, and no institution joined with another. */
export function ledgerPanels(rows: readonly LedgerRow[]): Panel[] {
  const panels: Panel[] = [];
  for (const row of rows) {
    if (row.measure !== 'stock') continue;
    let panel = panels.find((p) => p.of === row.of);
    if (!panel) panels.push((panel = { of: row.of, series: [] }));
    let series = panel.series.find(
      (s) => s.institution === row.institution && s.item === row.item && s.scope === row.scope,
    );
    if (!series)
      panel.series.push((series = { institution: row.institution, item: row.item, scope: row.scope, statements: [] }));
    const same = series.statements.find((s) => s.row.date === row.date && s.row.stated.value === row.stated.value);
    const checked = row.from.kind === 'claim';
    if (same) {
      same.reports.push(row);
      // The statement itself rather than an article's retelling, which may have lost its hedge.
      if (same.row.from.kind === 'claim') same.row = row;
      same.checked ||= checked;
    } else series.statements.push({ time: dayTime(row.date), row, checked, reports: [row] });
  }
  for (const { series } of panels) {
    for (const s of series) s.statements.sort((a, b) => a.time - b.time || a.row.stated.value - b.row.stated.value);
  }
  return panels.sort((a, b) => ORDER.indexOf(a.of) - ORDER.indexOf(b.of));
}
