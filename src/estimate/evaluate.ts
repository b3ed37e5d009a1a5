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
  const [op, ...args] = expr;
  return apply(
    op,
    args.map((arg) => evaluate(arg, valueOf)),
  );
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

/**
 * Compiles a formula into a tree of closures that work a whole column at a time, each over a buffer of its own that is used again on
 * every call: nothing is allocated while a slider moves, and no code is made from text. What does not vary is computed once, as a
 * number. A returned array is overwritten by the next call.
 */
export function compile(expr: Expr, size: number): (columnOf: (id: string) => Column) => Column {
  if (typeof expr === 'number') return () => expr;
  if (typeof expr === 'string') return (columnOf) => columnOf(expr);
  const [op, ...args] = expr;
  const parts = args.map((arg) => compile(arg, size));
  const loop: Loop = LOOPS[op] ?? rareLoop(op as RareOp);
  const buffers: Float64Array[] = [];
  const buffer = (i: number) => (buffers[i] ??= new Float64Array(size));
  const whole = (column: Column, i: number) => (typeof column === 'number' ? buffer(i).fill(column) : column);

  return (columnOf) => {
    const values = parts.map((part) => part(columnOf));
    if (values.every((value) => typeof value === 'number')) return apply(op, values);
    const out = buffer(0);
    loop(out, ...values.map((column, i) => whole(column, i + 1)));
    return out;
  };
}
