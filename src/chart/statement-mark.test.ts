import { expect, test } from 'vitest';
import type { LedgerRow } from '../schema/record.ts';
import { ledgerRows } from './ledger-rows.ts';
import { ledgerPanels } from './ledger-series.ts';
import { print } from './print.ts';
import { statedWords } from './statement-mark.ts';

const row = (stated: Partial<LedgerRow['stated']>, more: Partial<LedgerRow> = {}): LedgerRow => ({
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
  stated: { text: '', value: 1, unit: 'person', hedge: 'none', edge: 'middle', low: 1, high: 1, ...stated },
  from: { kind: 'fact', id: 'a', label: 'A', href: '/' },
  ...more,
});
const words = (stated: Partial<LedgerRow['stated']>): string[] =>
  statedWords({ time: 0, row: row(stated), checked: false, reports: [] });

test('vague words never become a number, a range stays a range, and a hedge stays', () => {
  expect(words({ text: 'hundreds of thousands', value: 447_213, low: 2e5, high: 999_999, hedge: 'vague' })).toEqual([
    'hundreds of thousands',
  ]);
  expect(words({ text: '4 to 6 million people on the square', value: 4.9e6, low: 4e6, high: 6e6 })).toEqual([
    '4 to 6 million',
  ]);
  expect(words({ text: 'up to 9.4 million', value: 9.4e6, low: 9.35e6, high: 9.45e6, hedge: 'up-to' })).toEqual([
    'up to 9.4 million',
    'up to 9.4 million',
  ]);
  expect(words({ text: 'more than three million', value: 3e6, low: 2.7e6, high: 3.3e6, hedge: 'over' })).toEqual([
    'over 3 million',
  ]);
  expect(words({ text: '40,000', value: 40_000, low: 39_500, high: 40_500 })).toEqual(['40,000', '40,000']);
});

test('on a narrow picture the name gives way to the words, not the words to a number', () => {
  const [panel] = ledgerPanels([
    row({ text: 'hundreds of thousands', value: 447_213, low: 2e5, high: 999_999, hedge: 'vague' }),
  ]);
  const drawn = ledgerRows(
    panel!,
    0,
    'People',
    '',
    () => '',
    () => ['The Metropolitan Police Service', 'standing'],
    () => '16 Oct 2023',
  )
    .map((n) => print(n))
    .join('');
  expect(drawn).toContain('>hundreds of thousands<');
  expect(drawn).toContain('>The Metropolitan Police Service, standing<');
  expect(drawn).not.toContain('447');
});
