import type { Implied, RunAssumption } from '../estimate/types.ts';
import { ROW, bar, beyond, dot, glyph, label, spot } from './marks.ts';
import type { Node } from './node.ts';
import { place } from './scale.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { number } from './words.ts';

/** The slider's own scale: its ends are the picture's edges, so that thumb and marks agree. */
export const rowScale = ({ slider: { min, max, log } }: Pick<RunAssumption, 'slider'>): Scale => ({
  kind: log ? 'log' : 'linear',
  domain: [min, max],
  range: [0, 100],
  ticks: [],
});

/** Where a row's groove is, in pixels from the top: lower where the needed value stands above it. */
export const groove = (tested: boolean): number => (tested ? 32 : 13);

/** What the stated number needs of an assumption, in words. */
export const neededWords = ({ solutions, inLimits }: Implied, percent: boolean): string => {
  const words = solutions.map((v) => number(v, percent)).join(' or ');
  return !words ? 'no value is enough' : inLimits.some(Boolean) ? `${words} needed` : `not by this alone: ${words}`;
};

/** What moves on an assumption's row: its value, and above the groove the value that the stated number needs. */
export function rowMarks(
  a: Pick<RunAssumption, 'slider' | 'percent'>,
  value: number,
  implied: Implied | undefined,
): Node[] {
  const scale = rowScale(a);
  const y = groove(implied !== undefined);
  const marks: Node[] = [dot('c-computed', place(scale, value).x, y, 7)];
  if (!implied) return marks;
  const { solutions, intervals, inLimits } = implied;
  const said = neededWords(implied, a.percent);
  const first = solutions.length ? place(scale, solutions[0]!) : { x: 0, side: 0 };
  solutions.forEach((v, i) => {
    const { x, side } = place(scale, v);
    if (side) return marks.push(beyond('c-stated', x, 9, side));
    const [low, high] = intervals[i]!;
    return marks.push(
      bar('c-stated-band', place(scale, low).x, place(scale, high).x, y - 6, 12),
      glyph('c-stated', x, y - 7, 'M0 0L-6-9H6z'),
    );
  });
  marks.push(
    label(
      `c-b ${inLimits.some(Boolean) ? 'c-stated-t' : 'c-limit-t'}`,
      spot(first.x - first.side * 4, textWidth(said, 13, true), 'middle', [], ROW),
      13,
      said,
    ),
  );
  return marks;
}
