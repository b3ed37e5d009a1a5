import { describe, expect, test } from 'vitest';
import type { Stated } from '../../estimate/types.ts';
import type { RatioRow } from '../../schema/record.ts';
import { ledger, site } from '../../../tests/samples/records.ts';
import { eachWords, impliedEachFigure } from './implied-each.ts';
import type { Records } from '../records.ts';

function row(stated: Partial<Stated>, item: string | null = null): RatioRow {
  const base = ledger().rows[0]!;
  const of = { ...base, item, stated: { ...base.stated, hedge: 'none' as const, ...stated } };
  const per = { ...base, stated: { ...base.stated, value: 16_000 } };
  return {
    date: of.date,
    institution: of.institution,
    item,
    value: of.stated.value / 16_000,
    hedge: of.stated.hedge,
    of,
    per,
  };
}

describe('what a statement gives for each', () => {
  test('is a range where the statement is one, and nothing where its words are no number', () => {
    expect(eachWords(row({ value: 4.9e6, low: 4e6, high: 6e6 }))).toBe('250 to 375');
    expect(eachWords(row({ value: 447_000, low: 2e5, high: 999_999, hedge: 'vague' }))).toBe('');
    expect(eachWords(row({ value: 9.4e6, low: 9.35e6, high: 9.45e6, hedge: 'up-to' }))).toBe('588');
  });

  test('is a range where its ends are more than a fifth apart, since rounding alone takes so much', () => {
    expect(eachWords(row({ value: 16e5, low: 16e5 * 0.9, high: 16e5 * 1.1 }))).toBe('100');
    expect(eachWords(row({ value: 16e5, low: 16e5 * 0.89, high: 16e5 * 1.11 }))).toBe('89 to 111');
  });

  test('is drawn as given, leaves out what is of another item, and has the site’s word where none is named', () => {
    const ratio = {
      of: 'people',
      per: 'buses',
      label: 'People in each bus',
      title: null,
      item: 'adults',
      unnamed: 'all ages',
      estimate: null,
      limit: null,
    };
    const ratios = [
      row({ value: 4.9e6, low: 4e6, high: 6e6 }),
      row({ value: 8e6, low: 7.5e6, high: 8.5e6 }, 'adults and children'),
      row({ value: 3e6, low: 2.5e6, high: 3.5e6 }, 'adults'),
    ];
    const drawn = impliedEachFigure({ ...ledger(), ratios }, {
      site: site({ ratio }),
      estimate: new Map(),
    } as unknown as Records);
    for (const words of ['250 to 375', 'Police (all ages)']) expect(drawn).toContain(words);
    // What is of more than the item would stand against a limit that is for the item alone.
    expect(drawn).not.toContain('adults and children');
    expect(drawn).not.toContain('(adults)');
    // Of words that are no number nothing is drawn.
    const vague = row({ value: 447_000, low: 2e5, high: 999_999, hedge: 'vague' });
    const without = { site: site({ ratio }), estimate: new Map() } as unknown as Records;
    expect(impliedEachFigure({ ...ledger(), ratios: [...ratios, vague] }, without)).toBe(drawn);
  });
});
