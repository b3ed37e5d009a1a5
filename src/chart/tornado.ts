import type { Swing } from '../estimate/swings.ts';
import type { Model } from '../estimate/types.ts';
import { axis } from './axis.ts';
import { NARROW, bar, beyond, frame, label, line } from './marks.ts';
import { kids } from './node.ts';
import type { Node } from './node.ts';
import type { Picture } from './picture.ts';
import { place } from './scale.ts';
import type { Scale } from './scale.ts';
import { given, number } from './words.ts';
import { wrap } from './wrap.ts';

export interface Tornado {
  model: Pick<Model, 'stated' | 'percent' | 'resultLabel'> & {
    assumptions: ReadonlyArray<Pick<Model['assumptions'][number], 'id' | 'label' | 'percent'>>;
  };
  swings: readonly Swing[];
  headline: number;
  /** The scale of the first chart. */
  scale: Scale;
  width?: number;
}

const LINE = 17;
const THICK = 14;
const GAP = 14;
/** So that a swing of next to nothing can be seen at all. */
const THIN = 0.3;

/** The result if one assumption were at the low or the high end of its range: a bar for each, the widest first. */
export function tornado({ model, swings, headline, scale, width = NARROW }: Tornado): Picture {
  let y = 0;
  const [middle, stated] = [place(scale, headline), model.stated && place(scale, model.stated.value)];
  /** A value across a bar alone: a line down the whole picture would run through the words. */
  const across = (cls: string, x: number, at: number): Node => line(cls, x, at - 3, x, at + THICK + 3);
  const told = swings.map(({ assumption: id, ends, results }) => {
    const a = model.assumptions.find((one) => one.id === id);
    const [low, high] = ends.map((end) => given(end, a?.percent ?? false));
    const [atLow, atHigh] = results.map((result) => number(result, model.percent));
    return { name: a?.label ?? id, words: `${low} gives ${atLow}, ${high} gives ${atHigh}`, results };
  });
  const rows = told.flatMap(({ name, words, results }): Node[] => {
    const names = wrap(name, width).map((part) => label('c-n', { x: 0, anchor: 'start' }, (y += LINE) - 4, part));
    const notes = wrap(words, width, 12).map((part) => label('c-s', { x: 0, anchor: 'start' }, (y += LINE) - 4, part));
    const [from, to] = results.map((result) => place(scale, result)).sort((a, b) => a.x - b.x || a.side - b.side);
    const at = y + 2;
    y = at + THICK + GAP;
    const off = [from, to].find((end) => end !== undefined && end.side !== 0);
    return kids(
      ...names,
      ...notes,
      middle.side === 0 && across('c-zero', middle.x, at),
      from && to && bar('c-bar', from.x, Math.max(to.x, from.x + THIN), at, THICK),
      off && off.side !== 0 && beyond('c-computed', off.side > 0 ? 100 : 0, at + THICK / 2, off.side),
      stated?.side === 0 && across('c-stated-line', stated.x, at),
    );
  });
  const bottom = axis(scale, y, model.resultLabel, 0, width);
  const desc = `The result is ${number(headline, model.percent)}. ${told.map(({ name, words }) => `${name}: ${words}.`).join(' ')}`;
  return {
    title: 'If one assumption were at its low or high end',
    desc,
    table: {
      head: ['Assumption', 'What its ends give'],
      rows: told.map(({ name, words }) => [name, words]),
    },
    svg: frame('c-torn', y + bottom.height, desc, bottom.node, ...rows),
    height: y + bottom.height,
  };
}
