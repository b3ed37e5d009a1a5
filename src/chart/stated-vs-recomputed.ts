import type { Model, Outcome, Stated } from '../estimate/types.ts';
import { axis } from './axis.ts';
import { NARROW, bar, beyond, dot, frame, glyph, label, line, pair, spot } from './marks.ts';
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

interface Show { one(v: number): string; range(low: number, high: number): string }

/** The stated number above, the recomputed one below, on one scale; the stated number's rounding interval runs through both. */
export function statedVsRecomputed({ model, outcome, published, scale }: StatedVsRecomputed): Picture {
  const { stated, percent } = model;
  const { headline, spread } = outcome;
  const show: Show = { one: (v) => number(v, percent), range: (a, b) => span(a, b, percent) };
  const top = stated ? 46 : 0;
  const edge = reachEdge(model, outcome, published);
  const base = top + 64 + (spread ? 19 : 0) + (edge === null ? 0 : 19);

  const marks: Node[] = [];
  if (stated) marks.push(...statedMarks(scale, stated, base, show));
  if (edge !== null) marks.push(...edgeMarks(scale, edge, headline, top, base, show));
  // Texts keep off the lines that run through the whole picture.
  const lines = [stated?.value, stated?.low, stated?.high, edge].flatMap((v) => (v === null || v === undefined ? [] : [place(scale, v).x]));
  marks.push(...recomputedMarks(scale, outcome, published, top, show, lines));

  const bottom = axis(scale, base, model.resultLabel, top);
  const found = `Recomputed: ${amount(headline, model)}${spread ? `, range ${span(spread.p5, spread.p95, percent)}` : ''}.`;
  return {
    title: 'Stated against recomputed',
    desc: `${stated ? `Stated: ${stated.text}. ` : ''}${found}${edge === null ? '' : ` ${edgeWords(edge, headline)} ${show.one(edge)}.`}`,
    table: {
      head: ['', 'Value', 'Range'],
      rows: [
        ...(stated ? [['Stated', stated.text, span(stated.low, stated.high, percent)]] : []),
        ['Recomputed', amount(headline, model), spread ? span(spread.p5, spread.p95, percent) : 'none'],
      ],
    },
    svg: frame('c-svr', base + bottom.height, `${stated ? `Stated: ${stated.text}. ` : ''}${found}`, bottom.node, ...marks),
    height: base + bottom.height,
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

function statedMarks(scale: Scale, stated: Stated, base: number, show: Show): Node[] {
  const { x, side } = place(scale, stated.value);
  // The source's own words, unless they are longer than the picture is wide.
  const said = textWidth(`Stated ${stated.text}`, 15, true) <= NARROW ? stated.text : show.one(stated.value);
  const words = pair('c-stated-t', x, 13, 'Stated', said);
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

function recomputedMarks(scale: Scale, { headline, spread }: Outcome, published: number, top: number, show: Show, lines: number[]): Node[] {
  const { x, side } = place(scale, headline);
  const y = top + 16;
  const marks: Node[] = [];
  if (spread) marks.push(bar('c-range', place(scale, spread.p5).x, place(scale, spread.p95).x, y - 7, 14, 7));
  if (headline !== published) marks.push(dot('c-ghost', place(scale, published).x, y, 6));
  marks.push(side === 0 ? dot('c-computed', x, y, 7) : beyond('c-computed', x, y, side));
  marks.push(pair('c-computed-t', x, top + 42, 'Recomputed', show.one(headline), 'start', lines));
  if (spread) {
    const words = `range ${show.range(spread.p5, spread.p95)}`;
    marks.push(label('c-s', spot(x, textWidth(words, 12), 'start', lines), top + 60, words));
  }
  return marks;
}

function edgeMarks(scale: Scale, edge: number, headline: number, top: number, base: number, show: Show): Node[] {
  const { x, side } = place(scale, edge);
  const value = show.one(edge);
  const name = edge < headline ? 'least possible' : 'most possible';
  return kids(
    side === 0 && line('c-limit-line', x, top, x, base),
    side !== 0 && beyond('c-limit', x, base - 8, side),
    pair('c-limit-t', x + (x > 50 ? -1.5 : 1.5), base - 6, name, value, x > 50 ? 'end' : 'start', [], 13),
  );
}
