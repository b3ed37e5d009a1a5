import { NARROW, label, line, type Spot, spot } from './marks.ts';
import type { Element } from './node.ts';
import { project } from './scale.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

const LINE = 15;
/** Between two texts of the axis, in pixels. */
const APART = 6;

/** The texts of the ticks where they stand: all of them, or every second, third and so on, where they would run into each other on the narrowest picture. */
function tickTexts(scale: Scale, width: number): Array<{ text: string; at: Spot }> {
  const all = scale.ticks.map(({ value, label: text }) => ({
    text,
    at: spot(project(scale, value), textWidth(text, 12), 'middle', [], width),
  }));
  const gap = (APART / width) * 100;
  for (let every = 1; ; every += 1) {
    const some = all.filter((_, i) => i % every === 0);
    if (some.length < 2 || some.slice(1).every(({ at }, i) => at.left >= (some[i]?.at.right ?? 0) + gap)) return some;
  }
}

/** The axis at the bottom: its line, ticks with texts, and below them what is counted, and a note. A log scale says that it is one. */
export function axis(
  scale: Scale,
  y: number,
  caption: string,
  top = 0,
  width = NARROW,
  note = '',
): { node: Element; height: number } {
  const [p, q] = scale.range;
  const words = [
    ...wrap(scale.kind === 'log' ? `${caption} (log scale)` : caption, width, 12),
    ...wrap(note, width, 12),
  ];
  const node: Element = [
    'g',
    { class: 'c-axis' },
    ...scale.ticks.map((t) =>
      line(t.value === 0 ? 'c-zero' : 'c-grid', project(scale, t.value), top, project(scale, t.value), y + 4),
    ),
    line('c-base', p, y, q, y),
    ...tickTexts(scale, width).map(({ text, at }) => label('c-s', at, y + 17, text)),
    ...words.map((w, i) => label('c-s', { x: 0, anchor: 'start' }, y + 34 + i * LINE, w)),
  ];
  return { node, height: 23 + words.length * LINE };
}
