import type { Model, Outcome } from '../estimate/types.ts';
import { AXIS, axis } from './axis.ts';
import { bar, beyond, dot, frame, glyph, label, line, pair, spot } from './marks.ts';
import { kids } from './node.ts';
import type { Node } from './node.ts';
import type { Picture } from './picture.ts';
import { place } from './scale.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { amount, number, span } from './words.ts';

export interface StatedVsRecomputed {
  model: Model;
  outcome: Outcome;
  /** The result as published, shown as a ghost once the reader has moved something. */
  published: number;
  scale: Scale;
}

/** The stated number above, the recomputed one below, on one scale; the stated number's rounding interval runs through both. */
export function statedVsRecomputed({ model, outcome, published, scale }: StatedVsRecomputed): Picture {
  const { stated, percent } = model;
  const { headline, spread } = outcome;
  const show = (v: number): string => number(v, percent);
  const top = stated ? 46 : 0;
  const edge = reachEdge(model, outcome, published);
  const base = top + 64 + (spread ? 19 : 0) + (edge === null ? 0 : 19);

  const marks: Node[] = [];
  if (stated) marks.push(...statedMarks(scale, stated, base));
  if (edge !== null) marks.push(...edgeMarks(scale, edge, headline, top, base, show));
  // Texts keep off the lines that run through the whole picture.
  const lines = [stated?.value, stated?.low, stated?.high, edge].flatMap((v) => (v === null || v === undefined ? [] : [place(scale, v).x]));
  marks.push(...recomputedMarks(scale, outcome, published, top, show, lines));

  const found = `Recomputed: ${amount(headline, model)}${spread ? `, range ${span(spread.p5, spread.p95, percent)}` : ''}.`;
  return {
    title: 'Stated against recomputed',
    desc: `${stated ? `Stated: ${stated.text}. ` : ''}${found}${edge === null ? '' : ` ${edgeWords(edge, headline)} ${show(edge)}.`}`,
    table: {
      head: ['', 'Value', 'Range'],
      rows: [
        ...(stated ? [['Stated', stated.text, span(stated.low, stated.high, percent)]] : []),
        ['Recomputed', amount(headline, model), spread ? span(spread.p5, spread.p95, percent) : 'none'],
      ],
    },
    svg: frame('c-svr', base + AXIS, `${stated ? `Stated: ${stated.text}. ` : ''}${found}`, axis(scale, base, model.resultLabel, top), ...marks),
    height: base + AXIS,
  };
}

/** The edge of what is possible within the hard limits, on the stated number's side of the published result; null where nothing bounds it. */
function reachEdge({ stated }: Model, { verdict }: Outcome, published: number): number | null {
  const edge = stated && verdict.reach[stated.value < published ? 0 : 1];
  return edge !== null && Number.isFinite(edge) && edge > 0 ? edge : null;
}

const edgeWords = (edge: number, headline: number): string => (edge < headline ? 'The least that is possible:' : 'The most that is possible:');

/** Which way an edge's claim leaves room: "up to" has it below, "over" above. */
const ROOM = { top: -1, bottom: 1, middle: 0 } as const;
const ARROW = { '-1': 'M-4 0H-26M-20-4L-26 0L-20 4', 1: 'M4 0H26M20-4L26 0L20 4' } as const;

function statedMarks(scale: Scale, stated: NonNullable<Model['stated']>, base: number): Node[] {
  const { x, side } = place(scale, stated.value);
  const words = pair('c-stated-t', x, 13, 'Stated', stated.text);
  if (side !== 0) return [words, beyond('c-stated', x, 28, side)];
  const low = place(scale, stated.low).x;
  const high = place(scale, stated.high).x;
  const room = ROOM[stated.edge];
  return kids(
    bar('c-stated-band', low, high, 20, base - 20),
    line('c-stated-line', x, 20, x, base),
    room !== 0 && glyph('c-stated-arrow', x, 28, ARROW[room]),
    words,
  );
}

function recomputedMarks(scale: Scale, { headline, spread }: Outcome, published: number, top: number, show: (v: number) => string, lines: number[]): Node[] {
  const { x, side } = place(scale, headline);
  const y = top + 16;
  const marks: Node[] = [];
  if (spread) marks.push(bar('c-range', place(scale, spread.p5).x, place(scale, spread.p95).x, y - 7, 14, 7));
  if (headline !== published) marks.push(dot('c-ghost', place(scale, published).x, y, 6));
  marks.push(side === 0 ? dot('c-computed', x, y, 7) : beyond('c-computed', x, y, side));
  marks.push(pair('c-computed-t', x, top + 42, 'Recomputed', show(headline), 'start', lines));
  if (spread) {
    const words = `range ${span(spread.p5, spread.p95, false)}`;
    marks.push(label('c-s', spot(x, textWidth(words, 12), 'start', lines), top + 60, words));
  }
  return marks;
}

function edgeMarks(scale: Scale, edge: number, headline: number, top: number, base: number, show: (v: number) => string): Node[] {
  const { x, side } = place(scale, edge);
  const value = show(edge);
  const name = edge < headline ? 'least possible' : 'most possible';
  return kids(
    side === 0 && line('c-limit-line', x, top, x, base),
    side !== 0 && beyond('c-limit', x, base - 8, side),
    pair('c-limit-t', x + (x > 50 ? -1.5 : 1.5), base - 6, name, value, x > 50 ? 'end' : 'start', [], 13),
  );
}
