import { assumptionOf } from '../../estimate/lookup.ts';
import { verdictKey } from '../verdict-key.ts';
import { bold, label } from '../marks.ts';
import type { Node } from '../node.ts';
import { given } from '../words.ts';
import type { Moved } from './form.ts';
import { markLines } from './mark-lines.ts';
import type { MovingMarks } from './mark-lines.ts';
import { headHeight, outcomeHead } from './outcome-head.ts';
import type { Head } from './outcome-head.ts';

/** The lines take this much of the width, in per cent; right of them stands what their ends say. Their height is in pixels. */
export const PLOT = 58;
export const TALL = 150;

/** Where the lines stand, and which assumptions they follow. */
export interface TotalsPlan {
  form: 'rate-against-total' | 'total-against-pace';
  from: string;
  to: string;
  over: string;
  before: string | null;
  /** How many months the axis is long. */
  months: number;
  /** The printed rate; 0 where there is none. */
  rate: number;
  /** The total at the top. */
  most: number;
  /** Pixels from the top: the axis, and the bars of the paces. */
  base: number;
  paces: number;
  /** The result in words. */
  head: Head;
  /** "month" */
  per: string;
  /** The words under the numbers at the upper and at the lower end of the lines, wrapped to fit beside them. */
  words: readonly [upper: readonly string[], lower: readonly string[]];
  /** What the earlier total is called, and where that is said under the axis. */
  earlier: readonly [name: string, y: number];
  /** The day of the earlier total, and how wide its words are, in per cent. */
  day: readonly [words: string, width: number] | null;
  marks: MovingMarks | null;
}

const beside = { x: PLOT + 3, anchor: 'start' } as const;

/** A number at a line's end, and under it what it is. */
export const endWords = (at: number, value: string, what: readonly string[], cls: string): Node[] => [
  label(cls, beside, at + 5, bold(value)),
  ...what.map((text, i) => label('c-s', beside, at + 21 + i * 14, text)),
];

/** The earlier total left of its point, and its day above, where there is room for that. */
export const earlierWords = (x: number, y: number, value: string, day: string | null): Node[] =>
  [[y, 'c-b', value] as const, ...(day === null ? [] : [[y - 16, 'c-s', day] as const])].map(([at, cls, words]) =>
    label(cls, { x: x - POINT, anchor: 'end' }, at, words),
  );

/** Between a point and the words left of it, in per cent. */
export const POINT = 1.5;

/** The value of each assumption that a chart of totals names, and where months and totals stand. */
export interface Places {
  value(id: string): number;
  x(month: number): number;
  y(total: number): number;
}

export function places({ months, most, base }: TotalsPlan, { model, settings }: Moved): Places {
  return {
    value: (id) => settings[id] ?? assumptionOf(model, id).range.central,
    x: (month) => (PLOT * Math.max(0, Math.min(months, month))) / months,
    y: (total) => Math.round(base - (TALL * Math.max(0, Math.min(most, total))) / most),
  };
}

/** Under the lines: what the earlier total is, the result, and the mark that follows it. */
export const underTotals = ({ head, marks, earlier: [name, y] }: TotalsPlan, from: number, moved: Moved): Node[] => [
  label('c-s', { x: 0, anchor: 'start' }, y, `${name}: ${given(from, false)}`),
  ...outcomeHead(head, moved),
  ...(marks ? markLines(marks[verdictKey(moved.outcome)], head.y + headHeight(head) - 2) : []),
];
