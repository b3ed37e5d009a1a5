import { NARROW, label, line, spot } from './marks.ts';
import type { Element } from './node.ts';
import { project } from './scale.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

const LINE = 15;

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
    ...scale.ticks.map((t) =>
      label('c-s', spot(project(scale, t.value), textWidth(t.label, 12), 'middle', [], width), y + 17, t.label),
    ),
    ...words.map((w, i) => label('c-s', { x: 0, anchor: 'start' }, y + 34 + i * LINE, w)),
  ];
  return { node, height: 23 + words.length * LINE };
}
