import { bisect } from './bisect.ts';
import type { Interval } from './interval.ts';
import { within } from './within.ts';

/** So many places are tried on each side: twenty for each factor of ten. Two zeros nearer to each other than 12 % may be missed. */
const SCAN = 240;

/** Those places as shares of the central value. */
const FAR = Array.from({ length: SCAN }, (_, i) => 10 ** (-6 + (12 * i) / (SCAN - 1)));

/** Where `scan` looks: on both sides of zero in equal ratios, and evenly between finite limits; ascending. */
export function places(least: number, [low, high]: readonly [number, number], central: number): Float64Array {
  const size = Math.abs(central) || 1;
  const all = new Float64Array(4 + 3 * SCAN);
  all.set([low, high, 0, central]);
  FAR.forEach((share, i) => {
    all[4 + 3 * i] = size * share;
    all[5 + 3 * i] = -size * share;
    all[6 + 3 * i] = low + ((high - low) * (i + 0.5)) / SCAN;
  });
  let count = 0;
  for (const x of all.sort())
    if (x >= least && Number.isFinite(x) && (count === 0 || x !== all[count - 1])) all[count++] = x;
  return all.subarray(0, count);
}

/**
 * Where `f` has a value, the target, between two of the places `xs`, at which its values are `ys`. Between two of them on either side of the target it is found by bisection.
 * Where `f` comes near it and turns back, its nearest point is taken, unless it is known that the target lies not within its bounds there: it seems to turn back wherever it jumps.
 */
export function scan(
  xs: Float64Array,
  ys: Float64Array,
  f: (x: number) => number,
  target: number,
  boundsOf: (from: number, to: number) => Interval,
): number[] {
  const found: number[] = [];
  const off = (x: number): number => f(x) - target;
  let a = NaN;
  let b = NaN;
  for (let i = 0; i < xs.length; i++) {
    const x = xs[i] ?? NaN;
    const y = (ys[i] ?? NaN) - target;
    if (y === 0) found.push(x);
    if (b * y < 0) found.push(bisect(off, xs[i - 1] ?? NaN, x));
    // Where it is flat, or grows beyond all numbers, there is no nearest point to look for.
    const near = Math.abs(b);
    if (
      a * b > 0 &&
      b * y > 0 &&
      near <= Math.abs(a) &&
      near <= Math.abs(y) &&
      near < Infinity &&
      !(a === b && b === y)
    ) {
      const from = xs[i - 2] ?? NaN;
      if (within(target, ...boundsOf(from, x))) found.push(descend((at) => Math.abs(off(at)), from, x));
    }
    a = b;
    b = y;
  }
  return found;
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
