import type { Expr } from './types.ts';

/** How often an assumption stands in a formula. */
export function occurrences(expr: Expr, id: string): number {
  if (typeof expr !== 'object') return expr === id ? 1 : 0;
  let count = 0;
  for (const part of expr.slice(1)) count += occurrences(part as Expr, id);
  return count;
}
