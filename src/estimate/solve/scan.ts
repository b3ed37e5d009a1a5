import { bisect } from './bisect.ts';
import { degree } from './degree.ts';
import { scan as straightRoot } from './straight-root.ts';
import type { Expr } from '../types.ts';

/** So many places are tried on each side: twenty for each factor of ten. Two zeros nearer to each other than 12 % may be missed. */
const SCAN = 240;

/**
 * Zeros of `f`, which is the formula less a target, along one assumption. A straight line has one. Else places are tried on both sides of zero, in
 * equal ratios, and evenly between finite limits. Between two places with different signs the zero is found by bisection. Where `f` comes near
 * zero and turns back, its lowest point is taken.
 */
export function scan(
  expr: Expr,
  id: string,
  f: (x: number) => number,
  least: number,
  limits: readonly [number, number],
  central: number,
): number[] {
  if (degree(expr, id) <= 1) return straightRoot(expr, id, f, least, limits, central);
  const tried = tries(least, limits, central).map((x) => ({ x, y: f(x) }));
  const found: number[] = [];
  tried.forEach(({ x, y }, i) => {
    const [a, b] = [tried[i - 2], tried[i - 1]];
    if (y === 0) found.push(x);
    if (b && b.y * y < 0) found.push(bisect(f, b.x, x));
    // Where it is flat, or grows beyond all numbers, there is no lowest point to look for.
    const dips =
      a &&
      b &&
      Number.isFinite(b.y) &&
      !(a.y === b.y && b.y === y) &&
      Math.abs(b.y) <= Math.min(Math.abs(a.y), Math.abs(y)) &&
      a.y * b.y > 0 &&
      b.y * y > 0;
    if (dips) found.push(descend((at) => Math.abs(f(at)), a.x, x));
  });
  return found;
}

function tries(least: number, [low, high]: readonly [number, number], central: number): number[] {
  const size = Math.abs(central) || 1;
  const far = Array.from({ length: SCAN }, (_, i) => size * 10 ** (-6 + (12 * i) / (SCAN - 1)));
  const even = Array.from({ length: SCAN }, (_, i) => low + ((high - low) * (i + 0.5)) / SCAN);
  return [low, high, 0, central, ...far, ...far.map((x) => -x), ...even]
    .filter((x) => Number.isFinite(x) && x >= least)
    .sort((a, b) => a - b)
    .filter((x, i, all) => x !== all[i - 1]);
}

/** Lowest point between `a` and `b`, by golden section. */
function descend(f: (x: number) => number, a: number, b: number): number {
  const section = 0.6180339887498949;
  let [c, d] = [b - section * (b - a), a + section * (b - a)];
  for (let i = 0; i < 90; i++) {
    if (f(c) < f(d)) b = d;
    else a = c;
    [c, d] = [b - section * (b - a), a + section * (b - a)];
  }
  return (a + b) / 2;
}
