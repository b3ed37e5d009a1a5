import { bisect } from '../solve/bisect.ts';
import { FINE, SIDE, Z95, inverseNormal, shareTable } from './normal.ts';
import { LINES, NODES } from './lines.ts';
import { read } from './read.ts';

const LAST = NODES.length - 1;
const STEP = Z95 / 3;
const MIDDLE = LAST / 2;

/**
 * A quantile is found when Newton's last step was shorter than this share of the spread of the results, and the share of results below the quantile
 * is off by less than `NEAR_SHARE`. Each step squares the error, so after one of a thousandth a millionth is left.
 */
const NEAR = 1e-3;
const NEAR_SHARE = 0.02;
/** Where the results jump, as between two alternatives, the bracket is halved until it is so narrow that no printed digit can move. */
const NEARER = 1e-12;
/** Halving reaches `NEARER` in 40 steps. More than twice as many are allowed, for those that Newton's method tries in vain. */
const STEPS = 99;
/** The place on a line is found when the curve there misses the value by less than this share of the cell. One step mostly does. */
const STRAIGHT = 5e-5;

/** The search begins on every eighth line. From the value found there it mostly takes one step over all lines. */
const EVERY = 8;

/** Results, node after node, one a line: for each line its curve at `NODES`. Overwritten by `quantiles`. */
export const curves = new Float64Array(NODES.length * LINES);

/**
 * Where the results are separate values, a quantile is one of them: the least that has at least the wanted share at or below it. This is the usual inverse of the distribution
 * function (type 1 of Hyndman and Fan, 1996, "Sample quantiles in statistical packages", The American Statistician 50, 361-365). Of a die the median is 3, and not 3.5.
 * Shares are sums of weights, which rounding moves by less than this.
 */
export const ROUNDED = 1e-12;

/** 1 for each line whose results fall somewhere, as those of `a * (1 - a)` do. */
let turning: Uint8Array;

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
  const lines = weights.length;
  if (allFlat(lines)) return separate(weights, shares);
  const c = mean(MIDDLE, weights);
  let least = Infinity;
  let most = -Infinity;
  turning = new Uint8Array(lines);
  for (let i = 0; i < lines * NODES.length; i++) {
    const y = read(curves, i);
    if (!(y >= least)) least = y;
    if (y > most) most = y;
    if (i >= lines && !(y >= read(curves, i - lines))) turning[i % lines] = 1;
  }
  const bend = (y: number) => (least > 0 ? (y - c) / (y + c) : y);
  if (least > 0)
    for (let i = 0; i < lines * NODES.length; i++) curves[i] = (read(curves, i) - c) / (read(curves, i) + c);
  const spread = bend(most) - bend(least);
  return shares.map((share) => {
    const start = Math.min(LAST - 1, Math.max(0, Math.round(inverseNormal(share) / STEP + MIDDLE)));
    let q = mean(start, weights);
    for (const every of lines > EVERY ? [EVERY, 1] : [1]) {
      let low = bend(least);
      let high = bend(most);
      for (let i = 0; i < STEPS; i++) {
        const [below, density] = shareBelow(weights, every, q, start);
        const excess = below - share;
        if (Math.abs(excess) < NEARER) {
          // All values between two groups of results have the same share below them. If the lower group ends with a separate value, the quantile is that; else the first value that is met.
          if (density === 0) q = separateUpTo(q, lines);
          break;
        }
        if (excess < 0) low = q;
        else high = q;
        const newton = q - excess / density;
        const close = Math.abs(newton - q) <= NEAR * spread;
        const found = close && Math.abs(excess) < NEAR_SHARE;
        // Where a curve turns, as `a * (1 - a)` does, the density has no bound and steps are short far from the quantile too.
        const trusted = newton > low && newton < high && close === found;
        q = trusted ? newton : (low + high) / 2;
        if ((trusted && found) || high - low <= NEARER * spread) break;
      }
    }
    return least > 0 ? (c * (1 + q)) / (1 - q) : q;
  });
}

/** Whether no line rises or falls, as where all that varies is a choice. */
function allFlat(lines: number): boolean {
  for (let i = lines; i < lines * NODES.length; i++) if (read(curves, i) !== read(curves, i - lines)) return false;
  return true;
}

/** Quantiles of separate results, one a line: they are counted. */
function separate(weights: Float64Array, shares: readonly number[]): number[] {
  const ascending = [...weights.keys()].sort((a, b) => read(curves, a) - read(curves, b));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return shares.map((share) => {
    let passed = 0;
    const line = ascending.find((i) => (passed += read(weights, i)) >= (share - ROUNDED) * all);
    return read(curves, line ?? ascending.at(-1) ?? 0);
  });
}

/** The greatest result up to `q`, where a whole line has it; else `q`. */
function separateUpTo(q: number, lines: number): number {
  let found = -Infinity;
  let separate = false;
  for (let i = 0; i < lines; i++) {
    const first = read(curves, i);
    let flat = true;
    for (let at = i; at < lines * NODES.length; at += lines) {
      const y = read(curves, at);
      flat &&= y === first;
      if (y <= q && y > found) [found, separate] = [y, false];
    }
    if (flat && first === found) separate = true;
  }
  return separate ? found : q;
}

/** Mean of the results at node `k`. */
function mean(k: number, weights: Float64Array): number {
  return weights.reduce((sum, weight, i) => sum + weight * read(curves, k * weights.length + i), 0);
}

/**
 * Share of the results at most `q`, and their density there. A line is below q from its beginning to the place where it first crosses q, and so
 * on: each crossing upwards adds the share of the normal distribution before it, each crossing downwards takes it away. On lines that rise there is one, and
 * `start` is the node to look at first.
 *
 * Between two nodes the curve is the cubic through both with the slopes of a Catmull-Rom spline. The place where it crosses q is found by Newton's
 * method from the straight line, and by halving where the curve turns. All stands in one function, since a call for each line would cost more.
 */
function shareBelow(weights: Float64Array, every: number, q: number, start: number): [number, number] {
  const lines = weights.length;
  let all = 0;
  let sum = 0;
  let density = 0;
  const table = shareTable();
  for (let i = 0; i < lines; i += every) {
    const weight = read(weights, i);
    all += weight;
    let k = 0;
    let end = LAST;
    if (turning[i] === 0) {
      k = start;
      while (k > 0 && read(curves, k * lines + i) > q) k--;
      while (k < LAST - 1 && read(curves, (k + 1) * lines + i) <= q) k++;
      end = k + 1;
    }
    for (; k < end; k++) {
      const at = k * lines + i;
      const a = read(curves, at);
      const b = read(curves, at + lines);
      if (a <= q === b <= q) continue;
      const rise = b - a;
      const height = a - q;
      const left = k > 0 ? (b - read(curves, at - lines)) / 2 : rise;
      const right = k + 2 <= LAST ? (read(curves, at + 2 * lines) - a) / 2 : rise;
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
      const more = read(table, j + 1) - read(table, j);
      sum += (a <= q ? weight : -weight) * (read(table, j) + (place - j) * more);
      density += (weight * more * FINE) / Math.abs((3 * cubic * r + 2 * square) * r + left);
    }
    if (read(curves, LAST * lines + i) <= q) sum += weight;
  }
  return [sum / all, density / all];
}

/** Stands outside the loop, since inside it a function would be made anew for each line. */
function halved(cubic: number, square: number, left: number, height: number): number {
  return bisect((r) => ((cubic * r + square) * r + left) * r + height, 0, 1);
}
