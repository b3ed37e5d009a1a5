import { describe, expect, test } from 'vitest';
import { daysApart, disjoint, monthNames, monthsBetween, printDate, spanOf } from './calendar.ts';

describe('spanOf', () => {
  test('reads a day as itself and a month as all of its days', () => {
    expect(spanOf('1970-01-02')).toEqual({ from: 1, to: 1 });
    const february = spanOf('2024-02');
    expect(february.to - february.from).toBe(28);
    expect(spanOf('2023-12').to + 1).toBe(spanOf('2024-01-01').from);
  });
});

describe('disjoint', () => {
  test('holds a month and one of its days for the same time', () => {
    expect(disjoint(spanOf('2024-02'), spanOf('2024-02-29'))).toBe(false);
    expect(disjoint(spanOf('2024-02'), spanOf('2024-03-01'))).toBe(true);
    expect(disjoint(spanOf('2024-03-01'), spanOf('2024-02'))).toBe(true);
    expect(disjoint(spanOf('2024-02-29'), spanOf('2024-02'))).toBe(false);
  });
});

describe('daysApart', () => {
  test('is nothing where the dates may be one day', () => {
    expect(daysApart(spanOf('2024-02'), spanOf('2024-02-10'))).toBe(0);
    expect(daysApart(spanOf('2024-03-03'), spanOf('2024-02'))).toBe(3);
  });
});

describe('monthsBetween', () => {
  test('counts years as twelve months', () => {
    const { low, high } = monthsBetween(spanOf('2022-06-15'), spanOf('2026-06-15'));
    expect([low, high]).toEqual([48, 48]);
  });

  test('leaves open what a month leaves open', () => {
    const { low, high } = monthsBetween(spanOf('2022-06'), spanOf('2024-10-28'));
    expect(low).toBeCloseTo(27.96, 2);
    expect(high).toBeCloseTo(28.91, 2);
  });
});

describe('printDate', () => {
  test('prints a day, or a month where no day is known', () => {
    expect(printDate('2024-06-14')).toBe('14 June 2024');
    expect(printDate('2024-06')).toBe('June 2024');
  });
});

test('months have the names that Unicode gives them', () => {
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, i) => i);
  expect(monthNames).toEqual(months.map((i) => name.format(Date.UTC(2024, i, 15))));
});
