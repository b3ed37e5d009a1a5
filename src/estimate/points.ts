import { combinations } from './combinations.ts';
import { evaluate } from './evaluate.ts';
import { valuesOf } from './implied.ts';
import { Z95, inverseNormal } from './normal.ts';
import { atScore, clamp } from './range.ts';
import type { Assumption, Model } from './types.ts';

/**
 * The points at which a model is computed: `LINES` parallel lines through the space of its assumptions, with `NODES` places on each. In that space
 * every assumption that varies without a jump is a standard normal variable. The lines run in the direction in which the result grows
 * fastest, so that along each of them the result passes through nearly all its values, and from line to line it hardly differs; quantiles
 * then come from smooth curves and not from counting points. For a product of lognormals, or a sum of normals, all lines are the same
 * and the quantiles are exact.
 *
 * The direction is that of Imai and Tan (2006), "A general dimension reduction technique for derivative pricing", Journal of Computational
 * Finance 10, 129-155; integrating along one variable before the others is preintegration: Griewank, Kuo, Leövey and Sloan (2018), "High
 * dimensional integration of kinks and jumps", Journal of Computational and Applied Mathematics 344, 259-274.
 */
export const LINES = 797;

/** Places on a line, in standard normal units. The 5 %, 50 % and 95 % points are among them. */
export const NODES: readonly number[] = Array.from({ length: 13 }, (_, k) => ((k - 6) * Z95) / 3);

/**
 * Where the lines lie: a rank-1 lattice. Its generating vector was made component by component to minimise the worst-case error P2 with all weights
 * 0.7 (Dick, Kuo and Sloan, 2013, "High-dimensional integration: the quasi-Monte Carlo way", Acta Numerica 22, 133-288, section 5);
 * the test beside this file makes it anew.
 */
export const GENERATOR: readonly number[] = [1, 334, 95, 196, 74, 277, 62, 210, 377];

/** An assumption's values: for each node, one a line. */
export type Rows = readonly Float64Array[];

export interface Points {
  /** By the assumption's id; none where it does not vary. */
  rows: Record<string, Rows | undefined>;
  /** How likely each line is; together one. */
  weights: Float64Array;
}

/** Points for the assumptions that vary. Depends on nothing but the model and those. */
export function createPoints(model: Model, varying: readonly Assumption[]): Points {
  const isChoice = (a: Assumption) => a.range.shape === 'choice';
  const choices = varying.filter(isChoice);
  const smooth = varying.filter((a) => !isChoice(a));
  const rows: Points['rows'] = {};
  // Along a single assumption all lines are the same, and one for each combination of choices is enough.
  const weights = combinations(choices, rows, smooth.length > 1 ? LINES : 1);
  const direction = steepest(model, smooth);
  // The first coordinate of the lattice says which combination of choices a line has.
  const base = across(direction, Math.min(1, choices.length), weights.length);
  smooth.forEach((a, j) => {
    rows[a.id] = values(a, base[j]!, direction[j]!);
  });
  return { rows, weights };
}

/**
 * An assumption's values along lines that start at `base` and run `direction` a node. Those of a lognormal are made by multiplication, since
 * ten thousand exponentials would be felt by whoever moves the first slider.
 */
function values({ range, min, max }: Assumption, base: Float64Array, direction: number): Float64Array[] {
  const least = min ?? -Infinity;
  const most = max ?? Infinity;
  const at = atScore(range);
  const lognormal = range.shape === 'lognormal';
  const start = lognormal ? base.map(at) : base;
  return NODES.map((node) => {
    const step = lognormal ? at(direction * node) / range.central : direction * node;
    const row = start.slice();
    for (let i = 0; i < row.length; i++) {
      const value = lognormal ? row[i]! * step : at(row[i]! + step);
      row[i] = value < least ? least : value > most ? most : value;
    }
    return row;
  });
}

/** Steps of coordinate `d` of the lattice. A dimension beyond the vector takes those of the golden section. */
const stepOf = (d: number): number => GENERATOR[d] ?? Math.round(LINES * ((d * 0.6180339887498949) % 1));


/** Normal scores of the lattice's places; every coordinate has the same, in another order. Folded (baker's transform), which suits smooth integrands that are not periodic. */
let scores: Float64Array | null = null;

function scoresOf(d: number): Float64Array {
  const all = (scores ??= new Float64Array(LINES).map((_, i) => inverseNormal(1 - Math.abs((2 * (i + 0.25)) / LINES - 1))));
  return all.map((_, i) => all[(i * stepOf(d)) % LINES]!);
}

/**
 * Unit vector along which the result grows most at the central values; or its logarithm, where the result is more like a product than like a sum: where
 * what one step up of each assumption does by itself, multiplied, comes nearer to what all of them do together than when it is added.
 */
function steepest(model: Model, smooth: readonly Assumption[]): number[] {
  const at = (moved: readonly Assumption[], z: number) =>
    evaluate(model.expr, valuesOf(model, Object.fromEntries(moved.map((a) => [a.id, clamp(atScore(a.range)(z), a)]))));
  const middle = at([], 0);
  let [sum, product] = [middle, middle];
  let positive = true;
  const pairs = smooth.map((a) => {
    const [up, down] = [at([a], 1), at([a], -1)];
    sum += up - middle;
    product *= up / middle;
    positive &&= up * middle > 0 && down * middle > 0;
    return [up, down] as const;
  });
  const together = at(smooth, 1);
  const multiplied = positive && Math.abs(product - together) <= Math.abs(sum - together);
  const slopes = pairs.map(([up, down]) => (multiplied ? Math.log(up / down) : up - down)).map((s) => (Number.isFinite(s) ? s : 0));
  const length = Math.hypot(...slopes);
  return slopes.map((slope, j) => (length > 0 ? slope / length : Number(j === 0)));
}

/** Where the lines cross the plane through the centre: lattice points turned by the reflection that takes the first axis to `direction` (Householder's). */
function across(direction: readonly number[], first: number, lines: number): Float64Array[] {
  const axes = direction.map((_, j) => (j === 0 ? new Float64Array(lines) : scoresOf(first + j - 1)));
  const mirror = direction.map((d, j) => d - Number(j === 0));
  const square = mirror.reduce((sum, m) => sum + m * m, 0);
  if (square < 1e-24) return axes;
  const along = new Float64Array(LINES).map((_, i) => (2 * mirror.reduce((sum, m, j) => sum + m * axes[j]![i]!, 0)) / square);
  return axes.map((axis, j) => axis.map((z, i) => z - mirror[j]! * along[i]!));
}
