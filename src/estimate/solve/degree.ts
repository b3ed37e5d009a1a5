import type { Expr } from '../types.ts';

/**
 * The highest power of an assumption in a formula, by its form alone: 0 where it does not stand, 1 where the formula is straight in it (`a + b x` with
 * the others held), infinite where something is divided by it or a rare operation bends it.
 */
export function degree(expr: Expr, id: string): number {
  if (typeof expr !== 'object') return Number(expr === id);
  const [op, ...args] = expr;
  const powers = args.map((arg) => degree(arg, id));
  const [left = 0, right = 0] = powers;
  const most = Math.max(...powers);
  switch (op) {
    case '+':
    case '-':
    case 'neg':
      return most;
    case '*':
      return left + right;
    case '/':
      return right > 0 ? Infinity : most;
    default:
      return most > 0 ? Infinity : 0;
  }
}
