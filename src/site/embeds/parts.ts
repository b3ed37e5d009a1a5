import type { Plan } from '../../chart/forms/moving.ts';
import type { FigureData } from '../../chart/live-data.ts';
import type { Expr, Op, Range } from '../../estimate/types.ts';

/** A part of the engine that not every chart needs: its source within `src/`, and which charts need it. */
interface EnginePart {
  source: string;
  neededBy: (data: Pick<FigureData, 'model' | 'layout'>) => boolean;
}

const STEPS: ReadonlySet<string> = new Set<Op>(['floor', 'ceil', 'log10', 'mod', 'clamp', 'if', '<', '<=', '>', '>=']);
/** Shapes that the engine itself knows, and those of the part `shapes`. */
const PLAIN: ReadonlySet<string> = new Set<Range['shape']>(['fixed', 'lognormal', 'uniform']);
const RARE: ReadonlySet<string> = new Set<Range['shape']>(['normal', 'halves', 'choice']);

/** Tells whether the formula has such an operation. */
function calculates(wanted: (op: string) => boolean): EnginePart['neededBy'] {
  const within = (expr: Expr): boolean =>
    typeof expr === 'object' && (wanted(expr[0]) || expr.slice(1).some((part) => within(part as Expr)));
  return ({ model }) => within(model.expr);
}

/** Tells whether an assumption has such a shape. The whole numbers of a range need its shape too. */
function varies(wanted: (shape: string) => boolean): EnginePart['neededBy'] {
  const within = (range: Range): boolean => wanted(range.shape) || (range.shape === 'whole' && within(range.of));
  return ({ model }) => model.assumptions.some(({ range }) => within(range));
}

/** Whether the result bends or jumps, so that it is computed at more points. */
const bends: EnginePart['neededBy'] = ({ model }) => model.fine !== undefined;

const isDrawnAs =
  (...forms: Array<Plan['form']>): EnginePart['neededBy'] =>
  ({ layout }) =>
    forms.includes(layout.form);

/**
 * These stand in the model's file of the charts that need them. All else is in the engine's file, which is the same for every chart. What only these parts import comes
 * with them: `fine` has `pieces.ts`, and the form that draws squares has the words for a mark's lines.
 */
const PARTS = {
  operations: { source: 'estimate/rare-operations.ts', neededBy: calculates((op) => !/^[-+*/]$/.test(op)) },
  steps: { source: 'estimate/step-operations.ts', neededBy: calculates((op) => STEPS.has(op)) },
  shapes: { source: 'estimate/rare-shapes.ts', neededBy: varies((shape) => !PLAIN.has(shape)) },
  tables: {
    source: 'estimate/rarest-shapes.ts',
    neededBy: varies((shape) => !PLAIN.has(shape) && !RARE.has(shape)),
  },
  fine: { source: 'estimate/sample/fine.ts', neededBy: bends },
  rough: { source: 'estimate/sample/rough.ts', neededBy: bends },
  // An embed shows one result alone.
  outputs: { source: 'estimate/create-outputs.ts', neededBy: () => false },
  row: {
    source: 'chart/forms/recomputed-row.ts',
    neededBy: isDrawnAs('printed-against-recomputed', 'room-against-delivery'),
  },
  needs: { source: 'chart/forms/need-rows.ts', neededBy: isDrawnAs('scenarios-against-need') },
  squares: { source: 'chart/forms/squares.ts', neededBy: isDrawnAs('one-against-all') },
  rate: { source: 'chart/forms/rate-lines.ts', neededBy: isDrawnAs('rate-against-total') },
  pace: { source: 'chart/forms/pace-lines.ts', neededBy: isDrawnAs('total-against-pace') },
  course: { source: 'chart/forms/course-lines.ts', neededBy: isDrawnAs('result-through-time') },
} satisfies Record<string, EnginePart>;

export type PartName = keyof typeof PARTS;

export const PART_NAMES = Object.keys(PARTS) as PartName[];

/** A part's source, within `src/`. */
export const sourceOf = (part: PartName): string => PARTS[part].source;

/** The parts that a chart needs, in the order in which they are written. */
export const partsOf = (data: Pick<FigureData, 'model' | 'layout'>): PartName[] =>
  PART_NAMES.filter((name) => PARTS[name].neededBy(data));
