import { bisect } from './bisect.ts';
import { inverseNormal, normalDensity, normalShare } from './normal.ts';
import { LINES, NODES } from './points.ts';

const LAST = NODES.length - 1;
const STEP = NODES[1]! - NODES[0]!;
const MIDDLE = LAST / 2;
const SHARES = NODES.map((z) => normalShare(z));

/**
 * Newton's method has found a quantile when it moves it by less than this share of the spread of the results, and the share of results below
 * it is this near, since its step squares what is left.
 */
const NEAR = 1e-3;
const NEAR_SHARE = 0.02;
/** Halving, where the results jump, goes on until nothing printed moves. */
const NEARER = 1e-12;
const STEPS = 99;

/** Results, node after node, one a line: for each line its curve at `NODES`. Overwritten by `quantiles`. */
export const curves = new Float64Array(NODES.length * LINES);

/** Density of the result at the value that `shareBelow` was last asked for. */
let density = 0;

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
    const t = solve(weights, rising, share, low, high);
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

/** `low` and `high` are the least and the greatest result. */
function solve(weights: Float64Array, rising: boolean, share: number, low: number, high: number): number {
  const spread = high - low;
  const z = inverseNormal(share);
  const start = Math.min(LAST, Math.max(0, Math.round(z / STEP + MIDDLE)));
  let q = guess(z, weights);
  for (let i = 0; i < STEPS; i++) {
    const excess = shareBelow(weights, q, rising, start) - share;
    // Between two heaps of results any value will do.
    if (Math.abs(excess) < NEARER) break;
    if (excess < 0) low = q;
    else high = q;
    const newton = q - excess / density;
    const close = Math.abs(newton - q) <= NEAR * spread;
    const found = close && Math.abs(excess) < NEAR_SHARE;
    // Where a curve turns the density has no bound, and a small step says nothing.
    const trusted = newton > low && newton < high && close === found;
    q = trusted ? newton : (low + high) / 2;
    if ((trusted && found) || high - low <= NEARER * spread) break;
  }
  return q;
}

/** Share of the results at most `q`; leaves their density there in `density`. `start` is the node to look at first on a line that rises. */
function shareBelow(weights: Float64Array, q: number, rising: boolean, start: number): number {
  let sum = 0;
  density = 0;
  for (let i = 0; i < LINES; i++) {
    const weight = weights[i]!;
    if (rising) {
      let k = start;
      while (k >= 0 && curves[k * LINES + i]! > q) k--;
      while (k >= 0 && k < LAST && curves[(k + 1) * LINES + i]! <= q) k++;
      if (k >= 0) sum += weight * (k === LAST ? 1 : crossing(k, i, q, weight));
    } else {
      sum += weight * shareOfLine(i, q, weight);
    }
  }
  return sum;
}

/** The same for one line that may fall or turn: all its cells. */
function shareOfLine(i: number, q: number, weight: number): number {
  let under = curves[i]! <= q;
  let share = under ? SHARES[0]! : 0;
  for (let k = 0; k < LAST; k++) {
    const next = curves[(k + 1) * LINES + i]! <= q;
    const at = under === next ? 0 : crossing(k, i, q, weight);
    if (under) share += (next ? SHARES[k + 1]! : at) - SHARES[k]!;
    else if (next) share += SHARES[k + 1]! - at;
    under = next;
  }
  return under ? share + 1 - SHARES[LAST]! : share;
}

/**
 * Share of a line before the place in cell `k` where its curve is `q`: the inverse of the cubic through both ends with the slopes of a
 * Catmull-Rom spline, by Newton's method from the straight line, and by halving where the curve turns. Adds to the density.
 */
function crossing(k: number, i: number, q: number, weight: number): number {
  const at = k * LINES + i;
  const a = curves[at]!;
  const b = curves[at + LINES]!;
  const rise = b - a;
  const left = k > 0 ? (b - curves[at - LINES]!) / 2 : rise;
  const right = k + 2 <= LAST ? (curves[at + 2 * LINES]! - a) / 2 : rise;
  const cubic = left + right - 2 * rise;
  const square = 3 * rise - 2 * left - right;
  const height = (r: number) => ((cubic * r + square) * r + left) * r + a - q;
  const steepness = (r: number) => (3 * cubic * r + 2 * square) * r + left;
  let r = (q - a) / rise;
  for (let turn = 0; turn < 2; turn++) r -= height(r) / steepness(r);
  if (!(Math.abs(height(r)) < NEAR * Math.abs(rise) && r >= 0 && r <= 1)) r = bisect(height, 0, 1);
  const z = NODES[k]! + r * STEP;
  const peak = normalDensity(z);
  density += (weight * peak * STEP) / Math.abs(steepness(r));
  return normalShare(z, peak);
}
