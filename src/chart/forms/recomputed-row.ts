import type { Outcome } from '../../estimate/types.ts';
import { verdictKey } from '../verdict-key.ts';
import { bar, beyond, bold, dot, label, line } from '../marks.ts';
import type { Node } from '../node.ts';
import { place, zeroOf } from '../scale.ts';
import type { Projection } from '../scale.ts';
import { given, number, result, resultSpan } from '../words.ts';
import type { Moved } from './form.ts';
import { NAME_LINE } from './heading.ts';
import { resultName } from './outcome-head.ts';
import { markLines } from './mark-lines.ts';
import type { MovingMarks } from './mark-lines.ts';

/** Heights in pixels: the lines over a bar, the bar, and a line under it that names a mark on it. */
export const HEAD = 42;
export const BAR = 16;
export const MARK_LINE = 17;

/** What was seen from outside, as lines with `{n}` for the number; `y` is the top of the first. */
export interface Seen {
  id: string;
  lines: readonly string[];
  y: number;
}

/** Where the row of our own result stands. */
export interface RowPlan {
  form: 'printed-against-recomputed' | 'room-against-delivery';
  /** The published result and its range: a pale outline once a slider has moved. */
  published: number;
  range: readonly [number, number] | null;
  /** What the published result is called, in lines. */
  name: readonly string[];
  /** What fits beside the number: its unit and the word “range”, that word alone, or the range in brackets. */
  fits: 'unit' | 'range' | 'brackets';
  /** Top of its bar. */
  top: number;
  /** How many lines under the bar are taken before the one of the limit. */
  taken: 0 | 1;
  /** Which bound of the possible is shown, and what is said of it: the lower, the upper, or none. */
  bound: { edge: 0 | 1; words: string } | null;
  /** The result is room: its bar is an outline. */
  room: boolean;
  seen: Seen | null;
  marks: MovingMarks | null;
}

const left = { x: 0, anchor: 'start' } as const;

/** The result, with its range: "**112 km**, range 105 to 120"; of room, where the range says what fits, "**6 to 10 million**, typically 7.75 million". */
function resultWords(outcome: Outcome, model: Moved['model'], fits: RowPlan['fits'], room: boolean): Node[] {
  const { spread } = outcome;
  const { percent } = model;
  const middle = result(outcome, fits === 'unit' && !room ? model : { percent });
  if (!spread) return [bold(middle)];
  const range = resultSpan(spread, outcome, percent);
  if (room) return [bold(range), `, typically ${middle}`];
  return [bold(middle), fits === 'brackets' ? ` (${range})` : `, range ${range}`];
}

/** Our own result, which follows the sliders: name, number, bar, limit and mark. */
export function recomputedRow(
  scale: Projection,
  { published, range, name, fits, top, taken, bound, room, seen, marks }: RowPlan,
  { model, outcome, settings }: Moved,
): Node[] {
  const { percent } = model;
  const { headline, spread, reach } = outcome;
  const moved = Object.keys(settings).length > 0;
  const at = (v: number): number => place(scale, v).x;
  const log = scale.kind === 'log';
  const zero = zeroOf(scale);
  const nodes: Node[] = [];
  // The shorter name of a reader's own result stands lower, and what is over it with it.
  const less = moved ? name.length - 1 : 0;
  if (seen) {
    const a = model.assumptions.find(({ id }) => id === seen.id);
    const n = a ? given(settings[a.id] ?? a.range.central, a.percent) : '';
    seen.lines.forEach((words, i) =>
      nodes.push(label('c-n', left, seen.y + 13 + (i + less) * NAME_LINE, words.replace('{n}', n))),
    );
  }
  nodes.push(
    ...resultName(name, model, moved, top - 29),
    label('c-computed-t', left, top - 9, ...resultWords(outcome, model, fits, room)),
  );
  const { x, side } = place(scale, headline);
  const [from, to] = spread ? [at(spread.p5), at(spread.p95)] : [x, x];
  if (log)
    nodes.push(line('c-grid', zero, top + BAR / 2, x, top + BAR / 2), bar('c-range', from, to, top + 1, BAR - 2, 7));
  else if (room) nodes.push(bar('c-room', zero, to, top, BAR), bar('c-room-range', from, to, top, BAR));
  else {
    nodes.push(bar('c-bar', zero, x, top, BAR));
    if (spread)
      nodes.push(
        line('c-whisker', from, top + BAR / 2, to, top + BAR / 2),
        ...[from, to].map((end) => line('c-whisker', end, top + 4, end, top + BAR - 4)),
      );
  }
  if (moved)
    nodes.push(
      range
        ? bar('c-was', at(range[0]), at(range[1]), top - 3, BAR + 6, 3)
        : dot('c-ghost', at(published), top + BAR / 2, 6),
    );
  if (side) nodes.push(beyond('c-computed', x, top + BAR / 2, side));
  else if (log) nodes.push(dot('c-computed', x, top + BAR / 2, 7));
  else if (room) nodes.push(line('c-room-mid', x, top - 2, x, top + BAR + 2));

  const most = bound && reach[bound.edge];
  if (bound && most !== null) {
    const limit = place(scale, most);
    nodes.push(
      limit.side
        ? beyond('c-limit', limit.x, top + BAR / 2, limit.side)
        : line('c-limit-line', limit.x, top - 4, limit.x, top + BAR + 6),
      label(
        'c-limit-t',
        { x: limit.x, anchor: limit.x > 50 ? 'end' : 'start' },
        top + BAR + (taken + 1) * MARK_LINE,
        `${bound.words} `,
        bold(number(most, percent)),
      ),
    );
  }
  if (marks)
    nodes.push(...markLines(marks[verdictKey(outcome)], top + BAR + 4 + (taken + (bound ? 1 : 0)) * MARK_LINE));
  return nodes;
}
