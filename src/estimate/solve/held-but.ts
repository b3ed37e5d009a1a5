import { apply } from '../evaluate.ts';
import type { Expr } from '../types.ts';

/**
 * A formula in which all but a few assumptions are held at their values. What does not vary then is one number: of `a * (b + c)`, with `b` 2 and `c` 3, `a * 5` is left. So a search along
 * `a` does not compute the rest a thousand times.
 */
export function heldBut(free: readonly string[], expr: Expr, valueOf: (id: string) => number): Expr {
  if (typeof expr === 'number') return expr;
  if (typeof expr === 'string') return free.includes(expr) ? expr : valueOf(expr);
  const [op, ...all] = expr;
  const args = all.map((arg) => heldBut(free, arg, valueOf));
  return args.every((arg) => typeof arg === 'number') ? apply(op, args) : [op, ...args];
}
