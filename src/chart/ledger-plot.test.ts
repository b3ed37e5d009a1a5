import { describe, expect, test } from 'vitest';
import type { LedgerRow } from '../schema/record.ts';
import { ledgerPlot } from './ledger-plot.ts';
import { ledgerSeries } from './ledger-series.ts';
import { print } from './print.ts';

const row = (date: string, value: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
  date,
  quantity: 'people',
  of: 'capacity',
  measure: 'stock',
  item: null,
  scope: null,
  institution: 'police',
  speaker: null,
  since: null,
  sinceWords: null,
  stated: { text: String(value), value, unit: 'person', hedge: 'none', edge: 'middle', low: value, high: value },
  from: { kind: 'fact', id: 'a', label: 'A', href: '/' },
  ...more,
});
const draw = (rows: readonly LedgerRow[]): string =>
  ledgerPlot(
    ledgerSeries(rows),
    0,
    { width: 640, height: 300, months: 6, column: 118, numerals: false },
    (s) => s.institution,
  )
    .nodes.map(print)
    .join('');
const steps = (svg: string): number => (svg.match(/class="c-room"/g) ?? []).length;

describe('ledgerPlot', () => {
  test('draws room as a step: level from one statement to the next, then up, and on to the last day', () => {
    expect(steps(draw([row('2021-01-01', 10), row('2021-02-01', 20), row('2021-03-01', 5, { of: 'delivery' })]))).toBe(
      2,
    );
  });
  test('ends the step of one institution where another states more, and joins no two of them', () => {
    const svg = draw([
      row('2021-01-01', 10),
      row('2021-02-01', 20, { institution: 'press' }),
      row('2021-03-01', 5, { of: 'delivery' }),
    ]);
    const lines = [...svg.matchAll(/class="c-room" x1="([^"]*)" y1="([^"]*)" x2="([^"]*)" y2="([^"]*)"/g)];
    expect(lines).toHaveLength(2);
    // Both are level, and no line leads from one to the other.
    for (const [, , y1, , y2] of lines) expect(y1).toBe(y2);
    expect(svg).not.toContain('c-rise');
    expect(lines[0]![3]).toBe(lines[1]![1]);
  });
  test('draws two statements of one number on one day beside each other, and room where it is', () => {
    const [a, b] = [row('2021-03-01', 10), row('2021-03-01', 10, { of: 'inferred' })];
    const svg = draw([row('2021-01-01', 5), a, b, row('2021-05-01', 20)]);
    const at = (name: string): number[] => [
      ...new Set(
        [...svg.matchAll(new RegExp(`<svg x="([^"]*)%"[^>]*><path class="${name}`, 'g'))].map((m) => Number(m[1])),
      ),
    ];
    const steps = [...svg.matchAll(/class="c-room" x1="([^"]*)%"/g)].map((m) => Number(m[1]));
    const [inferred = NaN] = at('c-m-full c-k-inferred');
    const room = at('c-m-open c-k-capacity');
    // Twelve pixels of 640.
    expect(inferred - room[1]!).toBeCloseTo(1.9, 1);
    for (const x of room.slice(0, 2)) expect(steps).toContain(x);
  });
  test('draws no line through what was sent or worked out', () => {
    expect(steps(draw([row('2021-01-01', 10, { of: 'delivery' }), row('2021-02-01', 20, { of: 'delivery' })]))).toBe(0);
    expect(steps(draw([row('2021-01-01', 10, { of: 'inferred' }), row('2021-02-01', 20, { of: 'inferred' })]))).toBe(0);
  });
  test('begins at the first statement and puts each on one scale that begins at zero', () => {
    const svg = draw([row('2021-01-01', 10), row('2021-07-01', 40, { of: 'delivery' })]);
    expect(svg).toMatch(/x="8%"/);
    expect(svg).toMatch(/x="95%"/);
    expect(svg).toContain('>40<');
  });
  test('where not every name has room at its mark, numbers the marks and names each in a list, and room stands at its steps alone', () => {
    const far = { institution: 'the committee of the march through the old town' };
    const rows = [
      row('2021-01-01', 9),
      row('2021-01-02', 2, { item: 'seats' }),
      ...Array.from({ length: 9 }, (_, i) => row(`2021-03-0${i + 1}`, 5 + i / 9, { of: 'delivery', ...far })),
    ];
    const drawn = (numerals: boolean): string =>
      ledgerPlot(
        ledgerSeries(rows),
        0,
        { width: 288, height: 300, months: 3, column: 90, numerals },
        (s) => s.institution,
      )
        .nodes.map(print)
        .join('');
    const svg = drawn(true);
    for (let i = 1; i <= 9; i += 1) expect(svg.split(`>${i}</text>`).length, String(i)).toBeGreaterThanOrEqual(3);
    expect(svg.match(/Mar 2021/g)?.length).toBeGreaterThanOrEqual(9);
    expect(svg.match(/<title>/g)).toHaveLength(10);
    expect(drawn(false)).not.toContain('c-no');
  });
  test.each([
    ['2021-05-09', '2021-05-24', /(\d+ May 2021.*){3}/],
    ['2021-05-09', '2021-05-10', /9 May 2021.*10 May 2021/],
    ['2021-05-09', '2022-05-09', /Jul 2021.*Jan 2022/],
  ])('names no two ticks from %s to %s alike', (from, to, wanted) => {
    const svg = draw([row(from, 10), row(to, 40, { of: 'delivery' })]);
    const names = [...svg.matchAll(/class="c-s"[^>]*>([^<]*20\d\d)</g)].map(([, name]) => name);
    expect(names.join(' ')).toMatch(wanted);
    expect(new Set(names).size).toBe(names.length);
  });
  test('says the unit of an axis once', () => {
    const svg = draw([row('2021-01-01', 1e6), row('2021-07-01', 4e6, { of: 'delivery' })]);
    expect(svg).toContain('>4 million</text><line class="c-base"');
    expect(svg).toContain('>2</text>');
  });
});
