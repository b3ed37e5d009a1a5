import { expect, test } from 'vitest';
import type { LedgerRow } from '../schema/record.ts';
import { print } from './print.ts';
import { kindMark, statedWords } from './statement-mark.ts';

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
const words = (stated: Partial<LedgerRow['stated']>): string =>
  statedWords({ time: 0, row: row(stated), checked: false, reports: [] });

test('vague words never become a number, a range stays a range, and a hedge stays', () => {
  expect(words({ text: 'hundreds of thousands', value: 447_213, low: 2e5, high: 999_999, hedge: 'vague' })).toBe(
    'hundreds of thousands',
  );
  expect(words({ text: '4 to 6 million people on the square', value: 4.9e6, low: 4e6, high: 6e6 })).toBe(
    '4 to 6 million',
  );
  expect(words({ text: 'up to 9.4 million', value: 9.4e6, low: 9.35e6, high: 9.45e6, hedge: 'up-to' })).toBe(
    'up to 9.4 million',
  );
  expect(words({ text: 'more than three million', value: 3e6, low: 2.7e6, high: 3.3e6, hedge: 'over' })).toBe(
    'over 3 million',
  );
  expect(words({ text: '40,000', value: 40_000, low: 39_500, high: 40_500 })).toBe('40,000');
});

test('a ring could be, a square was worked out, a disc was counted, and a square on its corner is checked here', () => {
  const drawn = (of: LedgerRow['of'], checked: boolean): string => kindMark(of, checked, 50, 10).map(print).join('');
  expect(drawn('capacity', false)).toMatch(/class="c-m-open c-k-capacity" d="M5,0A/);
  expect(drawn('capacity', true)).toMatch(/class="c-m-open c-k-capacity" d="M0,-7L7,0L0,7L-7,0Z"/);
  expect(drawn('inferred', false)).toMatch(/class="c-m-full c-k-inferred" d="M-4.5,-4.5h9v9h-9Z"/);
  expect(drawn('delivery', false)).toContain('class="c-m-full c-k-delivery"');
  expect(drawn('delivery', true)).toContain('class="c-m-full c-k-checked"');
});
