import type { Arithmetic } from '../../estimate/types.ts';
import { label } from '../marks.ts';
import type { Node } from '../node.ts';
import { wrap } from '../wrap.ts';
import type { FormMarks, PrintedMark } from './form.ts';

/** A mark in lines that fit the picture, with its sign. */
export type MarkInLines = Omit<PrintedMark, 'label'> & { lines: readonly string[] };

/** The mark on the number for each outcome that the sliders can lead to. */
export type MovingMarks = Readonly<Record<Arithmetic | 'none', MarkInLines>>;

/** Of one line of a mark. */
export const MARK_LINE = 19;
/** The sign's size, and what it takes with the gap behind it. */
const SIGN = 17;
const INDENT = 23;

export const inLines = ({ label: words, ...sign }: PrintedMark, width: number): MarkInLines => ({
  ...sign,
  lines: wrap(words, width - INDENT, 14, true),
});

/** A mark's sign and words; `y` is the top of its first line. */
export const markLines = ({ lines, path, tone, full }: MarkInLines, y: number): Node[] => [
  [
    'svg',
    {
      class: `c-sign c-t-${tone}${full ? ' c-filled-sign' : ''}`,
      x: 0,
      y,
      width: SIGN,
      height: SIGN,
      viewBox: '0 0 24 24',
    },
    ['path', { d: path }],
  ],
  ...lines
    .map((words, i) => label(`c-b c-mark c-t-${tone}`, { x: 0, anchor: 'start' }, y + 14 + i * MARK_LINE, words))
    .map(indented),
];

const indented = ([tag, attributes, ...children]: ReturnType<typeof label>): Node => [
  tag,
  { ...attributes, dx: INDENT },
  ...children,
];

/** The marks that follow the sliders, and the room that the tallest of them takes. */
export function movingMarks(marks: FormMarks | null, width: number): { marks: MovingMarks | null; height: number } {
  if (!marks?.follow) return { marks: null, height: 0 };
  const { follow } = marks;
  const made: MovingMarks = {
    'adds-up': inLines(follow['adds-up'], width),
    'adds-up-only-if': inLines(follow['adds-up-only-if'], width),
    'cannot-add-up': inLines(follow['cannot-add-up'], width),
    none: inLines(follow.none, width),
  };
  return { marks: made, height: Math.max(...Object.values(made).map((m) => m.lines.length)) * MARK_LINE };
}

/** The marks that stay, one under the other. */
export function stillMarks(marks: FormMarks | null, y: number, width: number): { nodes: Node[]; height: number } {
  const nodes: Node[] = [];
  let height = 0;
  for (const mark of marks?.stay ?? []) {
    const made = inLines(mark, width);
    nodes.push(...markLines(made, y + height));
    height += made.lines.length * MARK_LINE;
  }
  return { nodes, height };
}
