import type { Expr, RunAssumption } from './types.ts';

const ALWAYS: ReadonlySet<string> = new Set(['round', 'floor', 'ceil', '<', '<=', '>', '>=']);
const LIKE_ITS_PARTS: ReadonlySet<string> = new Set(['+', '-', '*', 'neg', 'abs', 'min', 'max', 'mod', 'clamp']);

/** Whether a formula gives nothing but whole numbers, given which assumptions have whole values: `boxes * 20`, `round(a / b)`, `if(a > 3, 7, 12)`. */
export function wholeResult(expr: Expr, isWhole: (id: string) => boolean): boolean {
  if (typeof expr === 'number') return Number.isInteger(expr);
  if (typeof expr === 'string') return isWhole(expr);
  const [op, ...args] = expr;
  if (ALWAYS.has(op)) return true;
  if (op === '^' && !(typeof args[1] === 'number' && args[1] >= 0)) return false;
  const parts = op === 'if' ? args.slice(1) : args;
  return (op === '^' || op === 'if' || LIKE_ITS_PARTS.has(op)) && parts.every((part) => wholeResult(part, isWhole));
}

/** Whether all that a range can give is whole. */
export const wholeValues = ({ integer, range }: Pick<RunAssumption, 'integer' | 'range'>): boolean =>
  integer ||
  (range.shape === 'choice' && range.values.every(Number.isInteger)) ||
  (range.shape === 'fixed' && Number.isInteger(range.central));
