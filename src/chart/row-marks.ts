import type { Implied, RunAssumption, RunModel } from '../estimate/types.ts';
import { bar, beyond, bold, dot, glyph, label } from './marks.ts';
import type { Node } from './node.ts';
import { place } from './scale.ts';
import type { Scale } from './scale.ts';
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

/** Between these, in per cent of the width, a label stands around its mark. */
const MIDDLE = [30, 70] as const;

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
  solutions.forEach((v, i) => {
    const { x, side } = place(scale, v);
    if (side) return inLimits[i] && marks.push(beyond('c-stated', x, 9, side));
    // biome-ignore lint/style/noNonNullAssertion: there is an interval for each solution
    const [low, high] = intervals[i]!;
    return marks.push(
      bar('c-stated-band', place(scale, low).x, place(scale, high).x, y - 6, 12),
      glyph('c-stated', x, y - 7, 'M0 0L-6-9H6z'),
    );
  });
  const [first] = solutions;
  const x = first === undefined ? 0 : place(scale, first).x;
  // At the mark, and inside the picture: its longest words take less than 60 per cent of it.
  const at = { x, anchor: x < MIDDLE[0] ? 'start' : x > MIDDLE[1] ? 'end' : 'middle' } as const;
  marks.push(
    inLimits.some(Boolean)
      ? label('c-need', at, 13, `for ${goal}: `, bold(neededWords(implied, a.percent)))
      : label('c-need c-limit-t', at, 13, ALONE),
  );
  return marks;
}
