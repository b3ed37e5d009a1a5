import type { Expr } from '../types.ts';
import { occurrences } from './occurrences.ts';

/** Whether an assumption decides between others, or many of its values give one result: such are looked for one by one. */
export function decides(expr: Expr, id: string): boolean {
  if (typeof expr !== 'object') return false;
  const [op, ...args] = expr;
  const deciding = op === 'if' ? args.slice(0, 1) : /^(mod|[<>]=?)$/.test(op) ? args : [];
  return deciding.some((arg) => occurrences(arg, id) > 0) || args.some((arg) => decides(arg, id));
}
