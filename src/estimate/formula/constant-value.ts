import { apply } from '../evaluate.ts';
import type { Expr } from '../types.ts';

/** The value of a part in which no assumption stands, else null. */
export function constantValue(expr: Expr): number | null {
  if (typeof expr === 'number') return expr;
  if (typeof expr === 'string') return null;
  const [op, ...args] = expr;
  const values = args.map(constantValue).filter((value) => value !== null);
  return values.length === args.length ? apply(op, values) : null;
}
