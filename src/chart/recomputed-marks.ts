import { nameOf } from './outcome-words.ts';
import type { Outcome, RunModel } from '../estimate/types.ts';
import type { Layout } from './live-data.ts';
import { NARROW, bar, beyond, dot, label, line, pair, spot } from './marks.ts';
import type { Node } from './node.ts';
import { place } from './scale.ts';
import type { Projection } from './scale.ts';
import { textWidth } from './text-width.ts';
import { number, result, resultSpan } from './words.ts';

/** "from 5 to 10 million" */
export const rangeWords = ({ spread, reach }: Outcome, percent: boolean): string =>
  `from ${resultSpan(spread!, reach, percent)}`;

/** What moves in the first chart: the recomputed number with its range, and the edge of what is possible. */
export function recomputedMarks(
  scale: Projection,
  { published, top, base, edge, counts }: Layout,
  model: Pick<RunModel, 'stated' | 'percent' | 'name'>,
  outcome: Outcome,
  width = NARROW,
): Node[] {
  const { stated, percent } = model;
  const { headline, spread } = outcome;
  const at = (v: number): number => place(scale, v).x;
  // The page carries the published result with twelve digits.
  const moved = Math.abs(headline - published) > 1e-9 * Math.abs(published);
  const marks: Node[] = [];
  const { x, side } = place(scale, headline);
  // Texts keep off the lines that run through the whole picture, unless that would part them from a mark at its edge.
  const lines = stated && !side ? [stated.low, stated.value, stated.high].map(at) : [];

  const bound = edge === null ? null : outcome.reach[edge];
  if (bound !== null) {
    const limit = place(scale, bound);
    const out = limit.x > 50;
    if (!side) lines.push(limit.x);
    marks.push(
      limit.side
        ? beyond('c-limit', limit.x, base - 10, limit.side)
        : line('c-limit-line', limit.x, top, limit.x, base),
      pair(
        'c-limit-t',
        limit.x + (out ? -1.5 : 1.5) * (limit.side ? 3 : 1),
        base - 6,
        `cannot be ${edge ? 'more' : 'less'} than`,
        number(bound, percent),
        out ? 'end' : 'start',
        [],
        13,
        width,
      ),
    );
  }

  const y = top + 16;
  if (spread) marks.push(bar('c-range', at(spread.p5), at(spread.p95), y - 7, 14, 7));
  const below = counts + (spread ? rangeWords(outcome, percent) : '');
  if (below) marks.push(label('c-s', spot(x, textWidth(below, 12), 'start', lines, width), top + 60, below));
  if (moved) marks.push(dot('c-ghost', at(published), y, 6));
  marks.push(
    side ? beyond('c-computed', x, y, side) : dot('c-computed', x, y, 7),
    pair(
      'c-computed-t',
      x,
      top + 42,
      `${nameOf(model, moved)}:`,
      result(outcome, { percent }),
      'start',
      lines,
      15,
      width,
    ),
  );
  return marks;
}
