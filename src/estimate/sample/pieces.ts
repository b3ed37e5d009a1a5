import { bisect } from '../solve/bisect.ts';
import { normalDensity, tableShare } from './normal.ts';
import { read } from './read.ts';

/**
 * The pieces of all lines. On each the result goes one way, as a cubic between its two ends. A piece has its results at the ends and the slopes there
 * (times its length), and where it begins and ends, in standard normal units; its mass is how likely it is.
 */
let room = 0;
let count = 0;
let [y0s, y1s, masses, weights, from, to, m0s, m1s] = buffers();
let active = new Int32Array(0);

function buffers(): [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
] {
  const buffer = (): Float64Array => new Float64Array(room);
  return [buffer(), buffer(), buffer(), buffer(), buffer(), buffer(), buffer(), buffer()];
}

/** The pieces of another formula follow. */
export function clear(): void {
  count = 0;
}

function add(weight: number, mass: number, a: number, b: number, y0: number, y1: number, m0: number, m1: number): void {
  if (count === room) grow();
  y0s[count] = y0;
  y1s[count] = y1;
  masses[count] = mass;
  weights[count] = weight;
  from[count] = a;
  to[count] = b;
  m0s[count] = m0;
  m1s[count++] = m1;
}

function grow(): void {
  const old = [y0s, y1s, masses, weights, from, to, m0s, m1s];
  room = 2 * room + 1000;
  const more = buffers();
  more.forEach((buffer, i) => buffer.set(old[i] ?? []));
  [y0s, y1s, masses, weights, from, to, m0s, m1s] = more;
  active = new Int32Array(room);
}

/** A straight piece. */
export function addLine(weight: number, a: number, b: number, y0: number, y1: number): void {
  add(weight, weight * (tableShare(b) - tableShare(a)), a, b, y0, y1, y1 - y0, y1 - y0);
}

/** A jump in the middle. */
export function addJump(weight: number, a: number, b: number, y0: number, y1: number): void {
  addLine(weight, a, (a + b) / 2, y0, y0);
  addLine(weight, (a + b) / 2, b, y1, y1);
}

/** A cubic by its ends and its slopes there, cut where it turns; `mass` is how likely its line is to be between them. */
export function addSmooth(
  weight: number,
  mass: number,
  a: number,
  b: number,
  y0: number,
  y1: number,
  m0: number,
  m1: number,
): void {
  const rise = y1 - y0;
  const cubic = m0 + m1 - 2 * rise;
  const square = 3 * rise - 2 * m0 - m1;
  if (m0 * rise > 0 && m1 * rise > 0 && m0 / rise <= 3 && m1 / rise <= 3) {
    add(weight, weight * mass, a, b, y0, y1, m0, m1);
    return;
  }
  // It turns where 3 cubic r² + 2 square r + m0 is zero.
  const root = Math.sqrt(Math.max(0, square * square - 3 * cubic * m0));
  const sum = -square - (square < 0 ? -root : root);
  const turns = [sum / (3 * cubic), m0 / sum].filter((r) => r > 0 && r < 1).sort((r, s) => r - s);
  let [r, y, m] = [0, y0, m0];
  for (const s of [...turns, 1]) {
    const [end, after] = s === 1 ? [y1, m1] : [((cubic * s + square) * s + m0) * s + y0, 0];
    const [begin, stop] = [a + (b - a) * r, a + (b - a) * s];
    add(weight, weight * (tableShare(stop) - tableShare(begin)), begin, stop, y, end, m * (s - r), after * (s - r));
    [r, y, m] = [s, end, after];
  }
}

/** Each line is drawn on beyond its last place, to places farther out than this. */
const BEYOND = 50;
/** The bracket is halved until it is so narrow that no printed digit can move. */
const NEARER = 1e-12;
/** Where the result is smooth, Newton's last step was shorter than this share of the bracket. A step squares the error. */
const NEAR = 1e-4;
const STEPS = 99;
/** Near zero the bracket need be no narrower than it would be at this number. A share of zero would ask for a bracket without width. */
const NOTHING = 1e-12;
/** By so much of all results a jump may be found too early or too late. Where so little more than the wanted share lies below a separate value, the next lower one is meant: of `ceil(6 * u)` the median is 3 (`quantiles.ts`). */
const TIE = 1e-4;
/** The search begins on every sixteenth piece. What is found there is off by less than `AROUND` of all results, or the search begins anew. */
const EVERY = 16;
const AROUND = 0.02;

/** The result below which each of these shares of all pieces lies. */
export function pieceQuantiles(shares: readonly number[]): number[] {
  let least = Infinity;
  let most = -Infinity;
  for (let j = 0; j < count; j++) {
    least = Math.min(least, read(y0s, j), read(y1s, j));
    most = Math.max(most, read(y0s, j), read(y1s, j));
  }
  // Where more than the share lies at the least result itself, that is the quantile.
  const rough = (share: number): number => (share >= 1 ? most : (search(share, EVERY, least, most) ?? least));
  return shares.map(
    (share) => search(share, 1, rough(share - AROUND), rough(share + AROUND)) ?? search(share, 1, least, most) ?? least,
  );
}

/** The quantile of every so many pieces, if it lies between `low` and `high`. */
function search(share: number, every: number, low: number, high: number): number | null {
  // Pieces outside of the bracket are counted once and for all.
  let all = 0;
  let under = 0;
  let flat = 0;
  let left = 0;
  for (let j = 0; j < count; j += every) {
    all += read(masses, j);
    if (read(y0s, j) <= low && read(y1s, j) <= low) {
      under += read(masses, j);
      if (read(y0s, j) === low && read(y1s, j) === low) flat += read(masses, j);
    } else if (read(y0s, j) <= high || read(y1s, j) <= high) active[left++] = j;
  }
  const wanted = share * all;
  /** For every one of 16 pieces a coarse result will do. */
  const enough = every > 1 ? 1e-3 * all : NEARER * all;
  const [atLow] = passes(low, left);
  // Many results may be one number, as those of `max(0, a)` are 0. Where the wanted share falls among them, that number is the quantile.
  if (under + atLow - flat < wanted - TIE * all && under + atLow > wanted + enough) return low;
  const [atHigh, densityHigh] = passes(high, left);
  if (under + atLow > wanted + enough || under + atHigh < wanted - enough) return null;
  if (under + atHigh <= wanted + enough) return densityHigh === 0 ? separateUpTo(high) : high;
  let q = middle(low, high);
  for (let turn = 0; turn < STEPS; turn++) {
    const [below, density] = passes(q, left);
    const excess = under + below - wanted;
    if (Math.abs(excess) <= enough) return density === 0 ? separateUpTo(q) : q;
    const before = high - low;
    if (excess < 0) low = q;
    else high = q;
    if (high - low <= nearness(low, high)) {
      const [belowLow, densityLow] = passes(low, left);
      const tied = every === 1 && densityLow === 0 && wanted - under - belowLow <= TIE * all;
      return tied ? separateUpTo(low) : landing(low, high, left);
    }
    const newton = q - excess / density;
    const inside = newton > low && newton < high;
    if (inside && Math.abs(newton - q) <= NEAR * before && Math.abs(excess) < 1e-3 * all) return newton;
    // Every third step halves, so that the bracket closes from both sides.
    q = inside && turn % 3 !== 2 ? newton : middle(low, high);
    let kept = 0;
    for (let n = 0; n < left; n++) {
      const j = active[n]!;
      if (read(y0s, j) <= low && read(y1s, j) <= low) under += read(masses, j);
      else if (read(y0s, j) <= high || read(y1s, j) <= high) active[kept++] = j;
    }
    left = kept;
  }
  return q;
}

/** How narrow the bracket must get. */
const nearness = (low: number, high: number): number => NEARER * Math.max(Math.abs(low), Math.abs(high), NOTHING);

/** The flat piece at which a narrow bracket has come to an end: its result is meant, and not one a hair beside it. */
function landing(low: number, high: number, left: number): number {
  for (let n = 0; n < left; n++) {
    const j = active[n]!;
    const y = read(y0s, j);
    if (y === read(y1s, j) && y > low && y <= high) return y;
  }
  return high;
}

/** The greatest result up to `q`, where it is a separate value; else `q`. A line that is flat beyond its last place alone gives no separate value: every line goes straight on there. */
function separateUpTo(q: number): number {
  let found = -Infinity;
  let separate = false;
  for (let j = 0; j < count; j++) {
    const [y0, y1] = [read(y0s, j), read(y1s, j)];
    const greatest = y0 <= q && (y0 > y1 || y1 > q) ? y0 : y1;
    if (greatest > q || greatest < found) continue;
    const flat = y0 === y1 && read(from, j) > -BEYOND && read(to, j) < BEYOND;
    separate = flat || (separate && greatest === found);
    found = greatest;
  }
  return separate ? found : q;
}

/** Zero, if it lies between the ends; between ends far apart in size, the geometric middle. A range may go from -5 to 1e27 while nearly all results lie about 0.1. */
function middle(low: number, high: number): number {
  if (low < 0) return high > 0 ? 0 : -middle(-high, -low);
  return high > 4 * low ? Math.sqrt(Math.max(low, NEARER * high)) * Math.sqrt(high) : (low + high) / 2;
}

/** How much of the first `left` active pieces lies below a result, and how densely they lie there. */
function passes(q: number, left: number): [below: number, density: number] {
  let below = 0;
  let density = 0;
  for (let n = 0; n < left; n++) {
    const j = active[n]!;
    const y0 = read(y0s, j);
    const rise = read(y1s, j) - y0;
    if (y0 <= q === read(y1s, j) <= q) {
      if (y0 <= q) below += read(masses, j);
      continue;
    }
    const m0 = read(m0s, j);
    const cubic = m0 + read(m1s, j) - 2 * rise;
    const square = rise - m0 - cubic;
    let r = (q - y0) / rise;
    // At its own beginning a piece may turn, as a square does at zero: no slope leads from there.
    if (y0 !== q && (m0 !== rise || cubic !== 0)) {
      for (let turn = 0; turn < 3; turn++)
        r -= (((cubic * r + square) * r + m0) * r + y0 - q) / ((3 * cubic * r + 2 * square) * r + m0);
      if (!(r >= 0 && r <= 1 && Math.abs(((cubic * r + square) * r + m0) * r + y0 - q) < 1e-6 * Math.abs(rise)))
        r = halved(cubic, square, m0, y0 - q);
    }
    const length = read(to, j) - read(from, j);
    const z = read(from, j) + r * length;
    const part = read(weights, j) * (tableShare(z) - tableShare(read(from, j)));
    below += y0 <= q ? part : read(masses, j) - part;
    density += (read(weights, j) * normalDensity(z) * length) / Math.abs((3 * cubic * r + 2 * square) * r + m0);
  }
  return [below, density];
}

/** Stands outside the loop, since inside it a function would be made anew for each piece. */
function halved(cubic: number, square: number, slope: number, height: number): number {
  return bisect((r) => ((cubic * r + square) * r + slope) * r + height, 0, 1);
}
