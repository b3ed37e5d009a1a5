import type { Expr } from '../types.ts';

/** How often an assumption stands in a formula. */
export const occurrences = (expr: Expr, id: string): number =>
  typeof expr === 'object'
    ? (expr.slice(1) as Expr[]).reduce<number>((count, part) => count + occurrences(part, id), 0)
    : Number(expr === id);
