import { barScale, bars } from './bars.ts';
import type { Bar } from './bars.ts';
import { NARROW, frame } from './marks.ts';
import type { Picture } from './picture.ts';
import { amount, number } from './words.ts';

export interface Comparison {
  /** The result, first. */
  result: { label: string; value: number; low?: number; high?: number };
  compare: ReadonlyArray<{ label: string; value: number }>;
  unitLabel: readonly [string, string];
  percent: boolean;
  width?: number;
}

/** A result beside quantities that a reader knows, from zero; always linear, since bars on a log scale lie. */
export function comparison({ result, compare, unitLabel, percent, width = NARROW }: Comparison): Picture {
  const unit = { unitLabel, percent };
  const all = [{ ...result, cls: 'c-bar' }, ...compare.map((c) => ({ ...c, cls: 'c-bar2' }))];
  const items: Bar[] = all.map((i) => ({ ...i, name: i.label, words: number(i.value, percent) }));
  const { nodes, height } = bars(items, barScale(items, width), 0, width);
  const times = compare.map((c) => `${c.label}: ${amount(c.value, unit)}.`).join(' ');
  const desc = `${result.label}: ${amount(result.value, unit)}. ${times}`;
  return {
    title: `${result.label}, and quantities to compare it with`,
    desc,
    table: { head: ['', unitLabel[1] || 'Value'], rows: all.map((i) => [i.label, number(i.value, percent)]) },
    svg: frame('c-comp', height, desc, ...nodes),
    height,
  };
}
