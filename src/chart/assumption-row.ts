import type { Assumption, Model } from '../estimate/types.ts';
import { lanes } from './lanes.ts';
import type { Wanted } from './lanes.ts';
import { ROW, bar, dot, label, line } from './marks.ts';
import type { Node } from './node.ts';
import { groove, rowScale } from './row-marks.ts';
import { place, project } from './scale.ts';
import { given, givenSpan } from './words.ts';

const LANE = 16;

/** What stays on an assumption's row: groove, range, hard limits and published value, on its slider's scale. What moves is `rowMarks`. */
export function assumptionRow(
  assumption: Assumption,
  { stated }: Pick<Model, 'stated'>,
): { still: Node[]; height: number } {
  const { range, min, max, percent, sourced } = assumption;
  const whose = !sourced ? 'our own estimate' : assumption.calculated ? 'calculated' : 'sources give';
  const scale = rowScale(assumption);
  const show = (v: number): string => given(v, percent);
  const at = (v: number): number => place(scale, v).x;
  const y = groove(stated !== null);

  const still: Node[] = [['rect', { class: 'c-track', x: 0, y: y - 2, width: '100%', height: 4, rx: 2 }]];
  const wanted: Array<Wanted & { cls?: string }> = [];
  const published = `published ${show(range.central)}`;
  if (range.shape === 'choice') {
    for (const v of range.values) still.push(dot('c-choice', at(v), y, 5));
    wanted.push({ x: at(range.central), text: `${whose} ${range.values.map(show).join(' or ')}`, cls: 'c-within' });
  } else if (range.shape === 'fixed') wanted.push({ x: at(range.central), text: published, cls: 'c-within' });
  else {
    still.push(bar('c-range', at(range.low), at(range.high), y - 6, 12, 3));
    wanted.push({
      x: (at(range.low) + at(range.high)) / 2,
      text: `${whose} ${givenSpan(range.low, range.high, percent)}`,
      cls: 'c-within',
    });
  }
  const limits = [
    { limit: min, end: 0, words: 'cannot be less than' },
    { limit: max, end: 100, words: 'cannot be more than' },
  ].flatMap(({ limit, end, words }) => {
    // That a quantity is not below zero goes without saying.
    if (limit === null || (limit === 0 && end === 0) || place(scale, limit).side !== 0) return [];
    const x = project(scale, limit);
    if (Math.abs(end - x) > 0.01) still.push(bar('c-limit-zone', x, end, y - 6, 12));
    still.push(line('c-limit-line', x, y - 11, x, y + 11));
    // So does that a share is not above all.
    return percent && limit === 1 ? [] : [{ x, text: `${words} ${show(limit)}` }];
  });
  const [one, other] = limits;
  const both = other && min !== null && max !== null;
  // "sources give 24 or 30" says it where no other value is possible.
  const said =
    both && range.shape === 'choice' && Math.min(...range.values) === min && Math.max(...range.values) === max;
  if (one && !said)
    wanted.push({
      x: both ? (one.x + other.x) / 2 : one.x,
      text: both ? `only ${givenSpan(min, max, percent)} is possible` : one.text,
      cls: 'c-limit-t',
    });
  still.push(line('c-published', at(range.central), y - 10, at(range.central), y + 10));
  if (range.shape !== 'fixed') wanted.push({ x: at(range.central), text: published, optional: true });
  const [a, b] = scale.domain;
  // The slider's ends, where nothing that stands there says the same.
  const taken = (x: number): boolean => wanted.some((w) => Math.abs(w.x - x) < 1);
  if (!taken(0)) wanted.push({ x: 0, text: show(a), prefer: 'start', optional: true });
  if (!taken(100)) wanted.push({ x: 100, text: show(b), prefer: 'end', optional: true });

  const labels = lanes(wanted, 12, ROW);
  still.push(...labels.map((l) => label(l.cls ? `c-s ${l.cls}` : 'c-s', l, y + 26 + l.lane * LANE, l.text)));
  return { still, height: y + 32 + Math.max(...labels.map((l) => l.lane)) * LANE };
}
