import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { roundingInterval } from './rounding.ts';

test.each<[string, number, number, number]>([
  ['6', 1e6, 5.5e6, 6.5e6],
  ['20,000', 1, 18_000, 22_000],
  ['13,400', 1, 13_350, 13_450],
  ['6.0', 1e6, 5.95e6, 6.05e6],
  ['9.4', 1e6, 9.35e6, 9.45e6],
  ['1', 1e6, 9e5, 1.1e6],
  ['24.5', 1e9, 24.45e9, 24.55e9],
  ['30', 0.01, 0.27, 0.33],
  ['1,500', 1, 1450, 1550],
  ['0.05', 1, 0.045, 0.055],
  ['100', 1, 90, 110],
])('%s times %f is between %f and %f', (digits, scale, low, high) => {
  const [from, to] = roundingInterval(digits, scale);
  expect(from).toBeCloseTo(low, 9);
  expect(to).toBeCloseTo(high, 9);
});

test('where every digit counts, zeros do', () => {
  expect(roundingInterval('100', 1, true)).toEqual([99.5, 100.5]);
  expect(roundingInterval('20,000', 1, true)).toEqual([19_999.5, 20_000.5]);
});

const printed = [
  ...readFileSync(new URL('../../docs/verdicts.md', import.meta.url), 'utf8').matchAll(
    /^\| ([\d.,]+)( million| %)? \| ([\d.,]+) to ([\d.,]+)(?: million| %)? \| ([\d.]+) % \|$/gm,
  ),
];

test.each(printed.map(([row]) => row))('the table of docs/verdicts.md has it right: %s', (row) => {
  const [, digits, word, low, high, share] = printed.find(([one]) => one === row)!;
  const number = (text: string): number => Number(text.replaceAll(',', ''));
  const [from, to] = roundingInterval(digits!);
  expect([from, to], word).toEqual([number(low!), number(high!)]);
  expect((((to - from) / 2 / number(digits!)) * 100).toFixed(1)).toBe(share);
});

test('that table is there', () => expect(printed.length).toBeGreaterThan(8));
