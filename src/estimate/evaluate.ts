import { rareLoop, rareValue } from './rare-operations.ts';
import type { RareOp } from './rare-operations.ts';
import type { Expr, Loop, Op } from './types.ts';

/** A quantity over all points: one number where it does not vary, else one number a point. */
export type Column = number | Float64Array;

/** One operation on plain numbers. */
export function apply(op: Op, args: readonly number[]): number {
  const a = args[0]!;
  const b = args[1]!;
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return rareValue(op, args);
  }
}

/** The value of a formula with each assumption at one value. */
export function evaluate(expr: Expr, valueOf: (id: string) => number): number {
  if (typeof expr === 'number') return expr;
  if (typeof expr === 'string') return valueOf(expr);
  // A search evaluates a formula thousands of times. To take the array apart, as in `[op, ...args]`, took longer than all else.
  const args: number[] = [];
  for (let i = 1; i < expr.length; i++) args.push(evaluate(expr[i] as Expr, valueOf));
  return apply(expr[0], args);
}

/** The four operations have loops of their own, since a call for each point costs more than the arithmetic. */
const LOOPS: Partial<Record<Op, (out: Float64Array, a: Float64Array, b: Float64Array) => void>> = {
  '+': (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! + b[i]!;
  },
  '-': (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! - b[i]!;
  },
  '*': (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! * b[i]!;
  },
  '/': (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! / b[i]!;
  },
};

/** A formula, or a part of one, over columns. `same` says whether its last column was the one before, with the same numbers in it. */
interface Part {
  column: (columnOf: (id: string) => Column) => Column;
  same: boolean;
}

/**
 * Compiles a formula into a tree of closures that work a whole column at a time, each over a buffer of its own that is used again on
 * every call: nothing is allocated while a slider moves, and no code is made from text. What does not vary is computed once, as a
 * number. A returned array is overwritten by the next call.
 *
 * Where the columns are `kept`, which is to say that the same array always holds the same numbers, a part none of whose assumptions has another column or number than in the
 * call before is not computed again: of `a * b + c` with the slider of `c` moved, only the sum is.
 */
export const compile = (expr: Expr, size: number, kept = false): Part['column'] => compilePart(expr, size, kept).column;

function compilePart(expr: Expr, size: number, kept: boolean): Part {
  if (typeof expr === 'number') return { column: () => expr, same: kept };
  let last: Column | undefined;
  if (typeof expr === 'string') {
    const leaf: Part = {
      column: (columnOf) => {
        const column = columnOf(expr);
        leaf.same = kept && column === last;
        return (last = column);
      },
      same: false,
    };
    return leaf;
  }
  const [op, ...args] = expr;
  const parts = args.map((arg) => compilePart(arg, size, kept));
  const loop: Loop = LOOPS[op] ?? rareLoop(op as RareOp);
  const buffers: Float64Array[] = [];
  const buffer = (i: number) => (buffers[i] ??= new Float64Array(size));
  const whole = (column: Column, i: number) => (typeof column === 'number' ? buffer(i).fill(column) : column);
  const compute = (values: readonly Column[]): Column => {
    if (values.every((value) => typeof value === 'number')) return apply(op, values);
    const out = buffer(0);
    loop(out, ...values.map((column, i) => whole(column, i + 1)));
    return out;
  };

  const part: Part = {
    column: (columnOf) => {
      const values = parts.map(({ column }) => column(columnOf));
      part.same = last !== undefined && parts.every(({ same }) => same);
      return part.same && last !== undefined ? last : (last = compute(values));
    },
    same: false,
  };
  return part;
}
