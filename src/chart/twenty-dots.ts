import type { Frequency } from '../estimate/sample/frequency.ts';
import type { Model } from '../estimate/types.ts';
import { axis } from './axis.ts';
import { NARROW, bar, dot, frame, line } from './marks.ts';
import type { Node } from './node.ts';
import type { Picture } from './picture.ts';
import { place } from './scale.ts';
import type { Scale } from './scale.ts';
import { statedLabel } from './stated-label.ts';
import { amount } from './words.ts';

export interface TwentyDots {
  model: Pick<Model, 'stated' | 'percent' | 'unitLabel' | 'resultLabel'>;
  /** From the engine: the results, ascending, and which of them are as stated. */
  frequency: Pick<Frequency, 'quantiles' | 'reached'>;
  scale: Scale;
}

const R = 5;
/** In per cent of the narrow picture's width. Dots closer together than this are stacked. */
const COLUMN = 4;
/** No stack is higher than this, in pixels; dots of a higher one overlap. */
const TALLEST = 108;

/**
 * Twenty equally likely results as dots on the scale (quantile dotplot: Kay, Kola, Hullman and Munson 2016): a share that can be counted,
 * where a curve must be read.
 */
export function twentyDots({ model, frequency: { quantiles, reached }, scale }: TwentyDots): Picture {
  const { stated } = model;
  const edge = stated && (stated.hedge === 'under' ? stated.high : stated.low);
  // Columns begin at the edge, so that no dot stands on the wrong side of it.
  const origin = edge === null ? 0 : place(scale, edge).x;
  const columns = new Map<number, number[]>();
  quantiles.forEach((q, i) => {
    const column = Math.floor((place(scale, q).x - origin) / COLUMN);
    columns.set(column, [...(columns.get(column) ?? []), i]);
  });
  const tallest = Math.max(1, ...[...columns.values()].map((c) => c.length));
  const step = Math.min(2 * R + 2, TALLEST / tallest);
  const top = stated ? 22 : 0;
  const base = top + (tallest - 1) * step + 2 * R + 10;
  const dots = [...columns].flatMap(([column, members]): Node[] =>
    members.map((i, row) =>
      dot(
        reached[i] ? 'c-computed' : 'c-dot',
        Math.min(99, Math.max(1, origin + (column + 0.5) * COLUMN)),
        base - R - 3 - row * step,
        R,
      ),
    ),
  );
  const n = reached.filter(Boolean).length;
  const finding = stated
    ? `In ${n} of ${quantiles.length} equally likely combinations of the assumptions the result is as stated: ${stated.text}.`
    : `${quantiles.length} equally likely combinations of the assumptions.`;
  const bottom = axis(scale, base, model.resultLabel, top);
  const at = (v: number): number => place(scale, v).x;
  const marks = stated
    ? [
        bar('c-stated-band', at(stated.low), at(stated.high), top - 4, base - top + 4),
        ...(stated.range ? [] : [line('c-stated-line', at(stated.value), top - 4, at(stated.value), base)]),
        statedLabel(stated, at(stated.value), model.percent, NARROW),
      ]
    : [];
  return {
    title: 'Twenty equally likely results',
    desc: finding,
    table: { head: ['Of twenty', 'Result'], rows: quantiles.map((q, i) => [String(i + 1), amount(q, model)]) },
    svg: frame('c-dots', base + bottom.height, finding, bottom.node, ...marks, ...dots),
    height: base + bottom.height,
  };
}
