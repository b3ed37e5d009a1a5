import type { Arithmetic } from '../../estimate/types.ts';
import { label } from '../marks.ts';
import type { Node } from '../node.ts';
import { wrap } from '../wrap.ts';
import type { FormMarks, PrintedMark } from './form.ts';

/** A mark in lines that fit the picture, with its sign. */
export type MarkInLines = Omit<PrintedMark, 'label' | 'why'> & { lines: readonly string[]; why?: readonly string[] };

/** The mark on the number for each outcome that the sliders can lead to. */
export type MovingMarks = Readonly<Record<Arithmetic | 'none', MarkInLines>>;

/** Heights in pixels: of a line of a mark, and of a line that gives its reason. */
const MARK_LINE = 19;
const WHY_LINE = 16;
/** The sign's size, and what it takes with the gap behind it. */
const SIGN = 17;
const INDENT = 23;

const inLines = ({ label: words, why, ...sign }: PrintedMark, width: number): MarkInLines => ({
  ...sign,
  lines: wrap(words, width - INDENT, 14, true),
  ...(why ? { why: wrap(why, width - INDENT) } : {}),
});

/** How much of the picture's height a mark takes. */
export const heightOf = ({ lines, why = [] }: MarkInLines): number =>
  lines.length * MARK_LINE + (why.length ? why.length * WHY_LINE + 2 : 0);

/** A mark's sign and words; `y` is the top of its first line. */
export const markLines = ({ lines, path, tone, full, why = [] }: MarkInLines, y: number): Node[] => [
  [
    'svg',
    {
      class: `c-sign c-t-${tone}${full ? ' c-filled-sign' : ''}`,
      y,
      width: SIGN,
      height: SIGN,
      viewBox: '0 0 24 24',
    },
    ['path', { d: path }],
  ],
  ...[
    ...lines.map((words, i) => label(`c-b c-mark c-t-${tone}`, left, y + 14 + i * MARK_LINE, words)),
    ...why.map((words, i) => label('c-n', left, y + lines.length * MARK_LINE + 12 + i * WHY_LINE, words)),
  ].map(indented),
];

const left = { x: 0, anchor: 'start' } as const;

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
  return { marks: made, height: Math.max(...Object.values(made).map(heightOf)) };
}

/** The marks that stay, one under the other. */
export function stillMarks(marks: FormMarks | null, y: number, width: number): { nodes: Node[]; height: number } {
  const nodes: Node[] = [];
  let height = 0;
  for (const mark of marks?.stay ?? []) {
    const made = inLines(mark, width);
    nodes.push(...markLines(made, y + height));
    height += heightOf(made);
  }
  return { nodes, height };
}
