import { bisect } from './bisect.ts';
import { FINE, SHARES, SIDE, inverseNormal } from './normal.ts';
import { LINES, NODES } from './points.ts';

const LAST = NODES.length - 1;
const STEP = NODES[1]! - NODES[0]!;
const MIDDLE = LAST / 2;

/**
 * Newton's method has found a quantile when it moves it by less than this share of the spread of the results, and the share of results below
 * it is this near, since its step squares what is left.
 */
const NEAR = 1e-3;
const NEAR_SHARE = 0.02;
/** Halving, where the results jump, goes on until nothing printed moves, or until what is left is roundoff. */
const NEARER = 1e-12;
const ROUNDOFF = 1e-15;
const STEPS = 99;
/** Newton's method has found the place on a line when the curve there misses by less than this share of the cell; mostly in one step. */
const STRAIGHT = 5e-5;

/** Results, node after node, one a line: for each line its curve at `NODES`. Overwritten by `quantiles`. */
export const curves = new Float64Array(NODES.length * LINES);

/**
 * Quantiles of the results in `curves`. For a value q each line says which share of it lies below q, by the place where its curve crosses q; the
 * share of all lines together is set equal to the wanted one by Newton's method, kept within the bracket found so far.
 *
 * Results that are all positive are first bent straight by t = (y - c) / (y + c), which is half the logarithm of y / c near the centre c, at the
 * price of one division: the curves of products are then nearly straight between their nodes.
 *
 * Plain loops throughout: a callback for each of ten thousand points would cost more than all the rest.
 */
export function quantiles(weights: Float64Array, shares: readonly number[]): number[] {
  const c = moments(MIDDLE, weights)[0];
  let least = Infinity;
  for (let i = 0; i < curves.length; i++) if (!(curves[i]! >= least)) least = curves[i]!;
  const positive = least > 0;
  let rising = true;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < curves.length; i++) {
    const y = curves[i]!;
    const t = positive ? (y - c) / (y + c) : y;
    curves[i] = t;
    if (t < low) low = t;
    if (t > high) high = t;
    if (i >= LINES && !(t >= curves[i - LINES]!)) rising = false;
  }
  return shares.map((share) => {
    const t = solve(weights, rising, share, low, high, positive ? 1 : Math.max(-low, high));
    return positive ? (c * (1 + t)) / (1 - t) : t;
  });
}

/** Mean of the results at node `k`, and its variance. */
function moments(k: number, weights: Float64Array): [number, number] {
  let mean = 0;
  let square = 0;
  for (let i = 0; i < LINES; i++) {
    const y = curves[k * LINES + i]!;
    mean += weights[i]! * y;
    square += weights[i]! * y * y;
  }
  return [mean, square - mean * mean];
}

/**
 * Where a quantile would lie were all lines straight, alike in slope and normally scattered: at the normal distribution's own place on each of them,
 * moved out by their scatter.
 */
function guess(z: number, weights: Float64Array): number {
  const k = Math.min(LAST - 1, Math.max(1, Math.round(z / STEP + MIDDLE)));
  const [mean, variance] = moments(k, weights);
  const slope = (moments(k + 1, weights)[0] - moments(k - 1, weights)[0]) / (2 * STEP);
  return mean + slope * (z - NODES[k]!) + z * (Math.hypot(slope, Math.sqrt(Math.max(0, variance))) - slope);
}

/** `low` and `high` are the least and the greatest result, `size` that of the numbers that their roundoff is a part of. */
function solve(weights: Float64Array, rising: boolean, share: number, low: number, high: number, size: number): number {
  const spread = high - low;
  const z = inverseNormal(share);
  const start = Math.min(LAST, Math.max(0, Math.round(z / STEP + MIDDLE)));
  let q = guess(z, weights);
  for (let i = 0; i < STEPS; i++) {
    const [below, density] = shareBelow(weights, q, rising, start);
    const excess = below - share;
    // Between two heaps of results any value will do.
    if (Math.abs(excess) < NEARER) break;
    let [under, over] = [q, q];
    if (density === 0) {
      // No line crosses here: the results next to q are the first that can be it.
      [under, over] = [-Infinity, Infinity];
      for (let j = 0; j < curves.length; j++) {
        const y = curves[j]!;
        if (y <= q) under = Math.max(under, y);
        else over = Math.min(over, y);
      }
    }
    if (excess < 0) low = over;
    else high = under;
    const newton = q - excess / density;
    const close = Math.abs(newton - q) <= NEAR * spread;
    const found = close && Math.abs(excess) < NEAR_SHARE;
    // Where a curve turns the density has no bound, and a small step says nothing.
    const trusted = newton > low && newton < high && close === found;
    q = trusted ? newton : (low + high) / 2;
    if ((trusted && found) || high - low <= NEARER * spread + ROUNDOFF * size) break;
  }
  return q;
}

/**
 * Share of the results at most `q`, and their density there. A line is below q from its beginning to the place where it first crosses q, and so
 * on: each crossing upwards adds the share of the normal distribution before it, each crossing downwards takes it away. On lines that rise there is one, and
 * `start` is the node to look at first.
 *
 * A place in a cell is the inverse of the cubic through both ends with the slopes of a Catmull-Rom spline, by Newton's method from the straight line,
 * and by halving where the curve turns. All in one piece: a call for each line would make a number for each to return.
 */
function shareBelow(weights: Float64Array, q: number, rising: boolean, start: number): [number, number] {
  let sum = 0;
  let density = 0;
  for (let i = 0; i < LINES; i++) {
    const weight = weights[i]!;
    let k = 0;
    if (rising) {
      k = Math.min(start, LAST - 1);
      while (k > 0 && curves[k * LINES + i]! > q) k--;
      while (k < LAST - 1 && curves[(k + 1) * LINES + i]! <= q) k++;
    }
    const end = rising ? k + 1 : LAST;
    for (; k < end; k++) {
      const at = k * LINES + i;
      const a = curves[at]!;
      const b = curves[at + LINES]!;
      if (a <= q === b <= q) continue;
      const rise = b - a;
      const height = a - q;
      const left = k > 0 ? (b - curves[at - LINES]!) / 2 : rise;
      const right = k + 2 <= LAST ? (curves[at + 2 * LINES]! - a) / 2 : rise;
      const cubic = left + right - 2 * rise;
      const square = 3 * rise - 2 * left - right;
      let r = -height / rise;
      let off = 1;
      for (let turn = 0; turn < 3 && !(Math.abs(off) < STRAIGHT * Math.abs(rise)); turn++) {
        r -= (((cubic * r + square) * r + left) * r + height) / ((3 * cubic * r + 2 * square) * r + left);
        off = ((cubic * r + square) * r + left) * r + height;
      }
      if (!(Math.abs(off) < STRAIGHT * Math.abs(rise) && r >= 0 && r <= 1)) r = halved(cubic, square, left, height);
      const place = (k - MIDDLE + SIDE + r) * FINE;
      const j = Math.floor(place);
      const more = SHARES[j + 1]! - SHARES[j]!;
      sum += (a <= q ? weight : -weight) * (SHARES[j]! + (place - j) * more);
      density += (weight * more * FINE) / Math.abs((3 * cubic * r + 2 * square) * r + left);
    }
    if (curves[LAST * LINES + i]! <= q) sum += weight;
  }
  return [sum, density];
}

/** Apart, since what a function inside the loop refers to would be made anew for each line. */
function halved(cubic: number, square: number, left: number, height: number): number {
  return bisect((r) => ((cubic * r + square) * r + left) * r + height, 0, 1);
}
