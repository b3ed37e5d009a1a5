import { describe, expect, test } from 'vitest';
import type { LedgerRow } from '../schema/record.ts';
import { ledgerSeries } from './ledger-series.ts';

const row = (more: Partial<LedgerRow>): LedgerRow => ({
  date: '2021-05-01',
  quantity: 'people',
  of: 'delivery',
  measure: 'stock',
  item: null,
  scope: null,
  institution: 'police',
  speaker: null,
  since: null,
  sinceWords: null,
  stated: { text: '1', value: 1, unit: 'person', hedge: 'none', edge: 'middle', low: 1, high: 1 },
  from: { kind: 'fact', id: 'a', label: 'A', href: '/' },
  ...more,
});
const value = (v: number): Pick<LedgerRow, 'stated'> => ({ stated: { ...row({}).stated, value: v } });

describe('ledgerSeries', () => {
  test('never joins two institutions, two items or two scopes in one line', () => {
    const rows = [row({}), row({ institution: 'press' }), row({ item: 'seated' }), row({ scope: 'the north' })];
    expect(ledgerSeries(rows)).toHaveLength(4);
  });
  test('never joins what could be with what was', () => {
    expect(ledgerSeries([row({}), row({ of: 'capacity' })]).map((s) => s.of)).toEqual(['capacity', 'delivery']);
  });
  test('draws no rate and no share among totals', () => {
    expect(ledgerSeries([row({ measure: 'rate' }), row({ measure: 'each' })])).toEqual([]);
  });
  test('takes two reports of one statement as one mark, checked if one of them is', () => {
    const [series] = ledgerSeries([row({}), row({ from: { kind: 'claim', id: 'b', label: 'B', href: '/' } })]);
    expect(series!.statements).toHaveLength(1);
    expect(series!.statements[0]).toMatchObject({ checked: true });
    expect(series!.statements[0]!.reports).toHaveLength(2);
  });
  test('prints the statement itself rather than a retelling that changed its hedge', () => {
    const said = (text: string): LedgerRow['stated'] => ({ ...row({}).stated, text });
    const retold = row({ stated: said('over 1'), from: { kind: 'claim', id: 'b', label: 'B', href: '/' } });
    const [series] = ledgerSeries([retold, row({ stated: said('about 1') })]);
    expect(series!.statements[0]).toMatchObject({ checked: true, row: { stated: { text: 'about 1' } } });
  });
  test('puts statements in the order in which they were made, a month at its middle', () => {
    const [series] = ledgerSeries([
      row({ date: '2021-05-20', ...value(3) }),
      row({ date: '2021-05', ...value(2) }),
      row({ date: '2021-05-02', ...value(1) }),
    ]);
    expect(series!.statements.map((s) => s.row.stated.value)).toEqual([1, 2, 3]);
  });
});
