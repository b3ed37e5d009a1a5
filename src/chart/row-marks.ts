import type { Implied, RunAssumption, RunModel } from '../estimate/types.ts';
import { ROW, bar, beyond, dot, glyph, label, spot } from './marks.ts';
import type { Node } from './node.ts';
import { place } from './scale.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { givenSpan, number } from './words.ts';

/** The slider's own scale: its ends are the picture's edges, so that thumb and marks agree. */
export const rowScale = ({ slider: { min, max, log } }: Pick<RunAssumption, 'slider'>): Scale => ({
  kind: log ? 'log' : 'linear',
  domain: [min, max],
  range: [0, 100],
  ticks: [],
});

/** Where a row's groove is, in pixels from the top: lower where the needed value stands above it. */
export const groove = (tested: boolean): number => (tested ? 32 : 13);

/** What the printed number takes of an assumption, in a cell of a table. */
export const neededWords = ({ solutions, inLimits }: Implied, percent: boolean): string => {
  const words = solutions.map((v) => number(v, percent)).join(' or ');
  return inLimits.some(Boolean) ? words : words ? `${words}: ${ALONE}` : ALONE;
};

const ALONE = 'cannot get there alone';

/** The printed number as a row's words name it: "9 million", "4 to 6 million". Empty where none is printed. */
export const goalOf = ({ stated, percent }: Pick<RunModel, 'stated' | 'percent'>): string =>
  !stated ? '' : stated.range ? givenSpan(stated.low, stated.high, percent) : number(stated.value, percent);

/** What moves on an assumption's row: its value, and above the groove the value that the printed number takes. */
export function rowMarks(
  a: Pick<RunAssumption, 'slider' | 'percent'>,
  value: number,
  implied: Implied | undefined,
  goal: string,
): Node[] {
  const scale = rowScale(a);
  const y = groove(implied !== undefined);
  const marks: Node[] = [dot('c-computed', place(scale, value).x, y, 7)];
  if (!implied) return marks;
  const { solutions, intervals, inLimits } = implied;
  const said = inLimits.some(Boolean) ? `for ${goal}: ${neededWords(implied, a.percent)}` : ALONE;
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
