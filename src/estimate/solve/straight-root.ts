import type { Expr } from '../types.ts';

/** `scan` where a formula is straight in the assumption: the one zero of a straight line, as far out as `scan.ts` looks. An embed may have it in its place. */
export function scan(_expr: Expr, _id: string, f: (x: number) => number, _least: number, _limits: readonly [number, number], central: number): number[] {
  if (f(central) === 0) return [central];
  const size = Math.abs(central) || 1;
  const slope = (f(size) - f(0)) / size;
  const root = -f(0) / slope;
  // Once more from there, which takes off what rounding left.
  return Math.abs(root) <= 1e6 * size ? [root - f(root) / slope] : [];
}
