import type { Model, Outcome, Stated } from '../estimate/types.ts';
import { axis } from './axis.ts';
import type { Layout } from './live-data.ts';
import { isSpan } from '../estimate/verdict/named.ts';
import { NARROW, bar, beyond, frame, line } from './marks.ts';
import type { Node } from './node.ts';
import { nameOf, outcomeWords } from './outcome-words.ts';
import type { Picture } from './picture.ts';
import { rangeWords, recomputedMarks } from './recomputed-marks.ts';
import { place } from './scale.ts';
import type { Scale } from './scale.ts';
import { statedLabel } from './stated-label.ts';
import { textWidth } from './text-width.ts';
import { givenSpan, number, result, resultSpan } from './words.ts';

export interface StatedVsRecomputed {
  model: Model;
  outcome: Outcome;
  scale: Scale;
  /** The published result, where the outcome is a reader's. */
  published?: number;
  /** Who printed the stated number. */
  by?: string | undefined;
  /** In pixels, of a picture that is at least so wide: its texts have that much room. */
  width?: number;
}

const LINE = 19;

/** What the result counts, where it and its range have room in one line, with some for the ranges that sliders lead to. */
function countsOf({ unitLabel, resultLabel, percent }: Model, outcome: Outcome): string {
  const counted = unitLabel[1] || resultLabel;
  const words = outcome.spread ? `${counted}, ` : counted;
  return textWidth(outcome.spread ? words + rangeWords(outcome, percent) : words, 12) + 12 <= NARROW ? words : '';
}

/** Where things stand, by what is published. */
export function layout(model: Model, outcome: Outcome): Layout {
  const { stated } = model;
  const { headline, spread, reach } = outcome;
  const side = stated && stated.value < headline ? 0 : 1;
  const bound = reach[side];
  // A bound of nothing at all says nothing, nor does that of a result that cannot vary.
  const varies = reach[0] !== reach[1];
  const edge = stated !== null && bound !== null && bound > 0 && varies ? side : null;
  const top = stated ? 46 : 0;
  const counts = countsOf(model, outcome);
  return {
    published: headline,
    top,
    base: top + 64 + (spread || counts ? LINE : 0) + (edge === null ? 0 : LINE),
    edge,
    counts,
  };
}

/** The stated number above, the recomputed one below, on one scale; the stated number's rounding interval runs through both. */
export function statedVsRecomputed({
  model,
  outcome,
  scale,
  published = outcome.headline,
  by,
  width = NARROW,
}: StatedVsRecomputed): Picture {
  const at = layout(model, { ...outcome, headline: published });
  const { stated, percent } = model;
  const { spread } = outcome;
  const bottom = axis(
    scale,
    at.base,
    model.resultLabel,
    at.top,
    width,
    stated ? bandWords(scale, stated, percent) : '',
  );
  const height = at.base + bottom.height;
  const desc = outcomeWords(model, outcome);
  return {
    title: 'Printed, against our calculation',
    desc,
    table: {
      head: ['', 'Value', 'Range'],
      rows: [
        ...(stated ? [['Printed', stated.text, givenSpan(stated.low, stated.high, percent)]] : []),
        [nameOf(model), result(outcome, model), spread ? resultSpan(spread, outcome.reach, percent) : 'one value'],
      ],
    },
    svg: frame(
      'c-svr',
      height,
      desc,
      bottom.node,
      // It ends above the row in which the limit is named, which on a phone has no other place.
      ...(stated ? statedMarks(scale, stated, at.edge === null ? at.base : at.base - LINE, percent, width, by) : []),
      ['g', { 'data-slot': 'chart' }, ...recomputedMarks(scale, at, model, outcome, width)],
    ),
    height,
  };
}

/** What the grey band is, where it is wide enough to be seen: what a number was before it was rounded, or what words can mean that are no number. */
function bandWords(scale: Scale, stated: Stated, percent: boolean): string {
  const { low, high, text, value } = stated;
  const [a, b] = [place(scale, low), place(scale, high)];
  return b.x - a.x < 1 || a.side !== 0 || b.side !== 0
    ? ''
    : isSpan(stated)
      ? `grey: what “${text}” can mean`
      : `grey: numbers that round to ${number(value, percent)}`;
}

function statedMarks(scale: Scale, stated: Stated, end: number, percent: boolean, width: number, by?: string): Node[] {
  const { x, side } = place(scale, stated.value);
  const words = statedLabel(stated, x, percent, width, by);
  if (side !== 0) return [words, beyond('c-stated', x, 28, side)];
  return [
    bar('c-stated-band', place(scale, stated.low).x, place(scale, stated.high).x, 20, end - 20),
    ...(stated.range ? [] : [line('c-stated-line', x, 20, x, end)]),
    words,
  ];
}
