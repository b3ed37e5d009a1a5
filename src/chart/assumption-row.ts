import type { Assumption, Implied, Model } from '../estimate/types.ts';
import { lanes } from './lanes.ts';
import { bar, beyond, dot, glyph, label, line, spot } from './marks.ts';
import { kids } from './node.ts';
import type { Node } from './node.ts';
import { place, project } from './scale.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { given, givenSpan, number } from './words.ts';

export interface Row {
  height: number;
  /** Where the slider's groove is, in pixels from the top: the live figure lays the native slider over it. */
  groove: number;
  scale: Scale;
  /** The marks at a value: what stays is made once, so that a slider's step makes only what moves. */
  draw(value: number, implied: Implied | undefined): Node[];
}

/** The slider's own scale: its ends are the picture's edges, so that thumb and marks agree. */
export const rowScale = ({ slider: { min, max, log } }: Assumption): Scale =>
  ({ kind: log ? 'log' : 'linear', domain: [min, max], range: [0, 100], ticks: [] });

const LANE = 16;

/** One assumption: its range, hard limits and published value on its slider's scale, and the value that the stated number needs. */
export function assumptionRow(assumption: Assumption, model: Model): Row {
  const { range, min, max, percent, sourced } = assumption;
  const scale = rowScale(assumption);
  const show = (v: number): string => given(v, percent);
  const groove = model.stated ? 32 : 13;
  const at = (v: number): number => place(scale, v).x;

  const still: Node[] = [['rect', { class: 'c-track', x: 0, y: groove - 2, width: '100%', height: 4, rx: 2 }]];
  const wanted = [];
  if (range.shape === 'choice') {
    for (const v of range.values) still.push(dot('c-choice', at(v), groove, 5));
    wanted.push({ x: at(range.central), text: `${sourced ? 'sourced' : 'ours'}: ${range.values.map(show).join(' or ')}` });
  } else if (range.shape !== 'fixed') {
    still.push(bar('c-range', at(range.low), at(range.high), groove - 6, 12, 3));
    wanted.push({ x: (at(range.low) + at(range.high)) / 2, text: `${sourced ? 'sourced' : 'our'} range ${givenSpan(range.low, range.high, percent)}` });
  }
  for (const [limit, word] of [[min, 'least'], [max, 'most']] as const) {
    if (limit === null || (limit === 0 && word === 'least') || place(scale, limit).side !== 0) continue;
    const x = project(scale, limit);
    const end = word === 'least' ? 0 : 100;
    if (Math.abs(end - x) > 0.01) still.push(bar('c-limit-zone', x, end, groove - 6, 12));
    still.push(line('c-limit-line', x, groove - 11, x, groove + 11));
    wanted.push({ x, text: `${word} possible ${show(limit)}` });
  }
  still.push(line('c-published', at(range.central), groove - 10, at(range.central), groove + 10));
  if (range.shape === 'fixed') wanted.push({ x: at(range.central), text: `published ${show(range.central)}` });
  else wanted.push({ x: at(range.central), text: `published ${show(range.central)}`, optional: true });
  const [a, b] = scale.domain;
  wanted.push({ x: 0, text: show(a), prefer: 'start' as const, optional: true }, { x: 100, text: show(b), prefer: 'end' as const, optional: true });

  const labels = lanes(wanted);
  const last = Math.max(...labels.map((l) => l.lane));
  still.push(...labels.map((l) => label(l.text.startsWith('most') || l.text.startsWith('least') ? 'c-s c-limit-t' : 'c-s', l, groove + 26 + l.lane * LANE, l.text)));

  return {
    height: groove + 32 + last * LANE,
    groove,
    scale,
    draw: (value, implied) => [...still, dot('c-computed', at(value), groove, 7), ['g', {}, ...(model.stated && implied ? needs(scale, implied, groove, (v) => number(v, percent)) : [])]],
  };
}

/** The mark above the groove: what the stated number needs of this assumption, the others as they are. */
function needs(scale: Scale, { solutions, intervals, inLimits }: Implied, groove: number, show: (v: number) => string): Node[] {
  const first = solutions[0];
  if (first === undefined) return [label('c-limit-t c-b', { x: 0, anchor: 'start' }, 13, 'no value is enough')];
  const possible = inLimits.some(Boolean);
  const words = `needs ${solutions.map(show).join(' or ')}${possible ? '' : ': impossible'}`;
  const marks = solutions.flatMap((v, i): Node[] => {
    const { x, side } = place(scale, v);
    if (side !== 0) return [beyond('c-stated', x, groove - 11, side)];
    const [low, high] = intervals[i] ?? [v, v];
    return kids(
      bar('c-stated-band', place(scale, low).x, place(scale, high).x, groove - 6, 12),
      glyph('c-stated', x, groove - 7, 'M0 0L-6-9H6z'),
    );
  });
  const at = spot(place(scale, first).x, textWidth(words, 13, true));
  return [...marks, label(possible ? 'c-stated-t c-b' : 'c-limit-t c-b', at, 13, words)];
}
