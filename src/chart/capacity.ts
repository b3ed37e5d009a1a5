import type { Outcome } from '../estimate/types.ts';
import { barScale, bars } from './bars.ts';
import type { Bar } from './bars.ts';
import { NARROW, bar, frame, label, line, spot } from './marks.ts';
import { kids } from './node.ts';
import type { Picture } from './picture.ts';
import { place } from './scale.ts';
import { textWidth } from './text-width.ts';
import { givenSpan, number, resultSpan } from './words.ts';

export interface Capacity {
  /** The title says what is filled: "What fits in one box". */
  title: string;
  /** What is counted: "rounds". */
  unit: string;
  /** Each way of filling it, with the range of what fits, and the least and most that it can be. */
  ways: ReadonlyArray<{ label: string; value: number; low?: number; high?: number; reach?: Outcome['reach'] }>;
  /** The number under test: what the statement implies for each. */
  mark: { label: string; value: number; low?: number; high?: number } | null;
  width?: number;
}

const HEAD = 34;

/** How much fits, to scale: a bar from zero for each way of filling, and the stated number as a line across each bar. */
export function capacity({ title, unit, ways, mark, width = NARROW }: Capacity): Picture {
  const items: Bar[] = ways.map((w) => ({
    name: w.label,
    value: w.value,
    low: w.low,
    high: w.high,
    cls: mark && mark.value > (w.high ?? w.value) ? 'c-bar2' : 'c-bar',
    words:
      w.low === undefined || w.high === undefined
        ? number(w.value, false)
        : `${number(w.value, false)} (${resultSpan({ p5: w.low, p95: w.high }, { headline: w.value, reach: w.reach ?? [null, null] }, false)})`,
  }));
  const most = Math.max(...ways.map((w) => w.high ?? w.value));
  // A mark far beyond every bar would press them to nothing: it is drawn at the edge and says its number.
  const scale = barScale(items, width, mark && mark.value <= most * 4 ? mark.value : 0);
  const found = mark && place(scale, mark.value);
  const at = found && (found.side > 0 ? { x: 100, side: found.side } : found);
  const ends = mark && mark.low !== undefined && mark.high !== undefined ? ([mark.low, mark.high] as const) : null;
  const across = mark !== null && at?.side === 0 && ends === null ? mark.value : null;
  const { nodes, height } = bars(items, scale, mark ? HEAD : 0, width, across);
  const total = height + (mark ? HEAD : 0);
  const said = mark && (ends ? givenSpan(...ends, false) : number(mark.value, false));
  const words = mark ? `${mark.label} ${said}${at && at.side > 0 ? ' \u2192' : ''}` : '';
  const desc = `${title}: ${items.map((i) => `${i.name}, ${i.words} ${unit}`).join('; ')}.${mark ? ` ${mark.label}: ${said} ${unit}.` : ''}`;
  return {
    title,
    desc,
    table: {
      head: ['', unit],
      rows: [...items.map((i) => [i.name, i.words]), ...(mark && said !== null ? [[mark.label, said]] : [])],
    },
    svg: frame(
      'c-cap',
      total,
      desc,
      ...kids(
        at?.side === 0 &&
          ends &&
          bar('c-stated-band', place(scale, ends[0]).x, place(scale, ends[1]).x, 20, total - 20),
        across !== null && at && line('c-stated-line', at.x, 20, at.x, HEAD),
        ...nodes,
        at && label('c-stated-t c-b', spot(at.x, textWidth(words, 13, true), 'middle', [], width), 14, words),
      ),
    ),
    height: total,
  };
}
