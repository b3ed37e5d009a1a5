import type { RunAssumption } from '../../estimate/types.ts';
import { verdictKey } from '../verdict-key.ts';
import { bold, label } from '../marks.ts';
import { kids } from '../node.ts';
import type { Node } from '../node.ts';
import { nameOf } from '../outcome-words.ts';
import type { Projection } from '../scale.ts';
import { given, givenAmount, number, result } from '../words.ts';
import type { Moved } from './form.ts';
import { NAME_LINE } from './heading.ts';
import { markLines } from './mark-lines.ts';
import type { MovingMarks } from './mark-lines.ts';
import { smaller } from './smaller.ts';

/** Where the field of squares stands. In pixels. */
export interface SquaresPlan {
  form: 'one-against-all';
  count: number;
  columns: number;
  /** The side of one square. */
  cell: number;
  y: number;
  /** How many rows have lines between them; null where squares are too small for lines. */
  lines: number | null;
  /** Tops, in pixels: of the words under the field, of the two lines over it, and of the mark on the number. */
  under: number;
  over: number;
  mark: number;
  /** The assumption that says how impossible it is, and the words before its value, in lines. */
  shows: string | null;
  would: readonly string[];
  marks: MovingMarks | null;
}

const round = (v: number): number => Math.round(v * 100) / 100;

/** The outline of the first `n` squares, row by row. */
export function filledSquares(n: number, columns: number, cell: number, y: number): string {
  const full = Math.floor(n / columns);
  const rest = round((n - full * columns) * cell);
  const wide = round(columns * cell);
  const [under, last] = [round(y + full * cell), round(y + (full + 1) * cell)];
  return `${full > 0 ? `M0 ${y}H${wide}V${under}H0z` : ''}${rest > 0 ? `M0 ${under}H${rest}V${last}H0z` : ''}`;
}

/**
 * The lines between columns or rows of squares: one thick line across them whose dashes are as thin as the lines wanted. So a field of ten thousand
 * squares takes two elements.
 */
const between = (cls: string, { columns, cell, y, lines }: SquaresPlan, step: number, thin: number): Node[] => {
  if (!lines) return [];
  const [wide, tall] = [round(columns * cell), round(lines * cell)];
  const dashes = {
    class: cls,
    'stroke-dasharray': `${thin} ${round(step * cell - thin)}`,
    'stroke-dashoffset': thin / 2,
  };
  const [across, down] = [round(y + tall / 2), round(wide / 2)];
  return [
    ['line', { x1: 0, x2: wide, y1: across, y2: across, 'stroke-width': tall, ...dashes }],
    ['line', { x1: down, x2: down, y1: y, y2: round(y + tall), 'stroke-width': wide, ...dashes }],
  ];
};

const left = { x: 0, anchor: 'start' } as const;

/** Without what it is for each of, which the words before it say: "kg", not "kg a crate". */
const ofOne = ({ percent, unitLabel }: RunAssumption): Pick<RunAssumption, 'percent' | 'unitLabel'> => {
  const [one, many] = unitLabel.map((unit) => unit.replace(/ an? .*/, ''));
  return { percent, unitLabel: [one ?? '', many ?? ''] };
};

/** How many of all the printed number would fill, with the words under the field. */
export function squares(_: Projection, plan: SquaresPlan, { model, outcome, settings }: Moved): Node[] {
  const { count, columns, cell, y, under, over, mark, shows, marks, would } = plan;
  const { stated } = model;
  if (!stated) return [];
  const fill = outcome.headline > 0 ? stated.value / outcome.headline : Infinity;
  const moved = Object.keys(settings).length > 0;
  const middle = Math.floor(columns / 2);
  const [cx, cy] = [round((middle - 0.5) * cell), round(y + 3.5 * Math.max(cell, 6))];
  const nodes: Node[] = [
    ['path', { class: 'c-filled', d: filledSquares(Math.min(count, Math.ceil(fill)), columns, cell, y) }],
    ...between('c-between', plan, 1, 0.6),
    ...between('c-between', plan, 10, 2),
    ['rect', { class: 'c-one', x: round(cx - cell / 2), y: round(cy - cell / 2), width: cell, height: cell }],
    // Paper around the ring, since no colour of a line stands out from both kinds of squares.
    ['circle', { class: 'c-halo', cx, cy, r: round(cell / 2 + 6) }],
    ['circle', { class: 'c-ring', cx, cy, r: round(cell / 2 + 6) }],
    label(
      'c-n',
      left,
      over + 13,
      `${nameOf(model, moved)}, at most `,
      bold(result(outcome, { percent: model.percent })),
      ` ${model.unitLabel[1].split(' ')[0] ?? ''} in each.`,
    ),
    label(
      'c-computed-t',
      left,
      over + 31,
      ...kids(
        `${number(stated.value, false)} would fill `,
        [
          'tspan',
          { class: 'c-b' },
          fill > count ? `more than all ${given(count, false)}` : number(Math.ceil(fill), false),
        ],
        fill <= count && ' of them (blue).',
      ),
    ),
  ];
  if (fill < count) nodes.push(label('c-n', left, over + 48, 'The others are not needed.'));
  if (marks) nodes.push(...markLines(marks[verdictKey(outcome)], mark));
  const a = shows === null ? undefined : model.assumptions.find(({ id }) => id === shows);
  const needed = a && outcome.implied.find((i) => i.assumption === a.id)?.solutions[0];
  if (a && needed !== undefined)
    nodes.push(
      ...would.map((words, i) => label('c-n c-result', left, under + 13 + i * NAME_LINE, words)),
      label(
        'c-n c-result',
        left,
        under + 15 + would.length * NAME_LINE,
        bold(smaller(needed, ofOne(a))),
        `, not ${givenAmount(settings[a.id] ?? a.range.central, ofOne(a))}.`,
      ),
    );
  return nodes;
}
