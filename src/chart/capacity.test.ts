import { describe, expect, test } from 'vitest';
import { capacity } from './capacity.ts';
import { print } from './print.ts';
import { textWidth } from './text-width.ts';

const WIDTH = 300;
const ways = [
  { label: 'By weight', value: 600, low: 500, high: 650 },
  { label: 'By space', value: 300, low: 250, high: 350 },
];
const svg = print(
  capacity({ title: 'Seats', unit: 'seats', ways, mark: { label: 'needed', value: 400 }, width: WIDTH }).svg,
);
const shapes = (pattern: RegExp): number[][] => [...svg.matchAll(pattern)].map((m) => m.slice(1).map(Number));

describe('a number across the bars', () => {
  const lines = shapes(/c-stated-line" x1="([\d.]+)%" y1="([\d.]+)" x2="[\d.]+%" y2="([\d.]+)"/g);

  test('is a line over its own label’s end and over each bar, and over no name', () => {
    const names = shapes(/<text class="c-n" x="[\d.]+%" y="([\d.]+)"/g).map(([y = 0]) => y);
    expect(lines).toHaveLength(1 + ways.length);
    for (const [, top = 0, bottom = 0] of lines)
      for (const y of names) expect(bottom < y - 10 || top > y, `${top} to ${bottom}, a name at ${y}`).toBe(true);
  });

  test('crosses no number behind a bar, and each stays in the picture', () => {
    const [at = 0] = lines[0] ?? [];
    const numbers = [...svg.matchAll(/<text class="c-v13" x="([\d.]+)%"[^>]*>([^<]*)</g)];
    expect(numbers).toHaveLength(ways.length);
    for (const [, x, words = ''] of numbers) {
      const from = Number(x);
      const to = from + (textWidth(words.trim(), 13, true) / WIDTH) * 100;
      expect(at < from || at > to, `${words} from ${from} to ${to}, the line at ${at}`).toBe(true);
      expect(to).toBeLessThanOrEqual(100.5);
    }
  });
});
