import { bar, label, line } from './marks.ts';
import { kids } from './node.ts';
import type { Node } from './node.ts';
import { project } from './scale.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

export interface Bar {
  name: string;
  value: number;
  /** The value as printed behind the bar. */
  words: string;
  /** A range drawn over the bar's end. */
  low?: number;
  high?: number;
  cls: string;
}

const LINE = 17;
const THICK = 16;
const GAP = 12;
/** The least width of a bar, so that a tiny value can be seen. */
const THIN = 0.3;
/** Between a bar's end and its number, in per cent of the width. */
const SPACE = 2;

const reach = ({ value, high }: Bar): number => Math.max(value, high ?? value);
const behind = ({ words }: Bar, width: number): number => SPACE + (textWidth(words, 13, true) / width) * 100;

/** The scale, from zero, on which the bars are as long as can be with each number behind its own. `also` is the value of a line across the bars; a number that it would cross stands behind it. */
export function barScale(items: readonly Bar[], width: number, also = 0): Scale {
  const most = Math.max(also, ...items.map(reach)) || 1;
  const scaleTo = (ends: readonly number[]): Scale => {
    const end = Math.min(96, ...items.map((item, i) => ((100 - behind(item, width)) * most) / (ends[i] || most)));
    return { kind: 'linear', domain: [0, most], range: [0, Math.max(30, end)], ticks: [] };
  };
  const scale = scaleTo(items.map(reach));
  return scaleTo(items.map((item) => Math.max(reach(item), crosses(item, scale, also, width) ? also : 0)));
}

/** Whether a line at a value would cross the number behind a bar. */
function crosses(item: Bar, scale: Scale, value: number, width: number): boolean {
  const [end, at] = [project(scale, reach(item)), project(scale, value)];
  return at > end && at < end + behind(item, width) + SPACE;
}

/**
 * Bars from zero, a row each: the name over its bar, so that long names have the whole width, and the value behind the bar's end.
 * A line at the value `also` crosses the bars alone: it would be read as struck-out names otherwise.
 */
export function bars(
  items: readonly Bar[],
  scale: Scale,
  top: number,
  width: number,
  also: number | null = null,
): { nodes: Node[]; height: number } {
  let y = top;
  const nodes = items.flatMap((item): Node[] => {
    const lines = wrap(item.name, width);
    const names = lines.map((words, i) => label('c-n', { x: 0, anchor: 'start' }, y + 13 + i * LINE, words));
    const at = y + lines.length * LINE + 2;
    y = at + THICK + GAP;
    const across = also !== null && project(scale, also);
    const end = also !== null && crosses(item, scale, also, width) ? also : reach(item);
    return kids(
      ...names,
      bar(item.cls, 0, Math.max(THIN, project(scale, item.value)), at, THICK),
      item.low !== undefined &&
        item.high !== undefined &&
        line('c-whisker', project(scale, item.low), at + THICK / 2, project(scale, item.high), at + THICK / 2),
      across !== false && line('c-stated-line', across, at - 3, across, at + THICK + 3),
      label('c-v13', { x: project(scale, end) + SPACE, anchor: 'start' }, at + 13, item.words),
    );
  });
  return { nodes, height: Math.max(0, y - top - GAP) };
}
