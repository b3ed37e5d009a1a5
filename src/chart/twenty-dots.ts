import type { Model } from '../estimate/types.ts';
import { axis } from './axis.ts';
import { dot, frame, line, pair } from './marks.ts';
import type { Node } from './node.ts';
import type { Picture } from './picture.ts';
import { place } from './scale.ts';
import type { Scale } from './scale.ts';
import { amount } from './words.ts';

export interface TwentyDots {
  model: Model;
  /** The result at the middles of twenty equal shares of its combinations (2.5 %, 7.5 %, ... 97.5 %), ascending. */
  quantiles: readonly number[];
  scale: Scale;
}

const R = 5;
/** Of the narrow picture's width: dots closer than this stand on each other. */
const COLUMN = 4;
/** No stack is higher than this, in pixels; dots of a higher one overlap. */
const TALLEST = 108;

/**
 * Twenty equally likely results as dots on the scale (quantile dotplot: Kay, Kola, Hullman and Munson 2016): a share that can be counted,
 * where a curve must be read.
 */
export function twentyDots({ model, quantiles, scale }: TwentyDots): Picture {
  const { stated } = model;
  // Does the result get as far as the stated number, coming from where most results are?
  const below = stated !== null && quantiles[Math.floor(quantiles.length / 2)]! < stated.value;
  const edge = stated === null ? null : below ? stated.low : stated.high;
  const reaches = (q: number): boolean => edge !== null && (below ? q >= edge : q <= edge);
  // Columns begin at the edge, so that no dot stands on the wrong side of it.
  const origin = edge === null ? 0 : place(scale, edge).x;
  const columns = new Map<number, number[]>();
  for (const q of quantiles) {
    const beyond = edge !== null && q === edge ? (below ? 0 : -1) : Math.floor((place(scale, q).x - origin) / COLUMN);
    columns.set(beyond, [...(columns.get(beyond) ?? []), q]);
  }
  const tallest = Math.max(1, ...[...columns.values()].map((c) => c.length));
  const step = Math.min(2 * R + 2, TALLEST / tallest);
  const top = stated ? 22 : 0;
  const base = top + (tallest - 1) * step + 2 * R + 10;
  const dots = [...columns].flatMap(([column, values]): Node[] =>
    values.map((q, i) => dot(reaches(q) ? 'c-computed' : 'c-dot', origin + (column + 0.5) * COLUMN, base - R - 3 - i * step, R)));
  const n = quantiles.filter(reaches).length;
  const finding = stated
    ? `In ${n} of ${quantiles.length} equally likely combinations of the assumptions the result is as ${below ? 'high' : 'low'} as the stated ${stated.text}.`
    : `${quantiles.length} equally likely combinations of the assumptions.`;
  const bottom = axis(scale, base, model.resultLabel, top);
  return {
    title: 'Twenty equally likely results',
    desc: finding,
    table: { head: ['Of twenty', 'Result'], rows: quantiles.map((q, i) => [String(i + 1), amount(q, model)]) },
    svg: frame('c-dots', base + bottom.height, finding, bottom.node,
      ...(stated ? [line('c-stated-line', origin, top - 4, origin, base), pair('c-stated-t', origin, 13, 'Stated', stated.text)] : []), ...dots),
    height: base + bottom.height,
  };
}
