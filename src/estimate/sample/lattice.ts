import { inverseNormal } from './normal.ts';

/**
 * Where the lines lie: a rank-1 lattice. Its generating vector was made component by component to minimise the worst-case error P2 with all weights
 * 0.7 (Dick, Kuo and Sloan, 2013, "High-dimensional integration: the quasi-Monte Carlo way", Acta Numerica 22, 133-288, section 5);
 * `points.test.ts` makes it anew.
 */
export const GENERATOR: readonly number[] = [1, 334, 95, 196, 74, 277, 62, 210, 377];

/** Steps of coordinate `d` of a lattice of so many lines. A dimension beyond the vector takes those of the golden section. */
const stepOf = (d: number, lines: number): number => GENERATOR[d] ?? Math.round(lines * ((d * 0.6180339887498949) % 1));

/** Normal scores of the lattice's places; every coordinate has the same, in another order. Folded (baker's transform), which suits smooth integrands that are not periodic. */
let scores = new Float64Array();

function scoresOf(d: number, lines: number): Float64Array {
  if (scores.length !== lines) scores = new Float64Array(lines).map((_, i) => inverseNormal(1 - Math.abs((2 * (i + 0.25)) / lines - 1)));
  return scores.map((_, i) => scores[(i * stepOf(d, lines)) % lines]!);
}

/** Where the lines cross the plane through the centre: lattice points turned by the reflection that takes the first axis to `direction` (Householder's). */
export function across(direction: readonly number[], first: number, lines: number): Float64Array[] {
  const axes = direction.map((_, j) => (j === 0 ? new Float64Array(lines) : scoresOf(first + j - 1, lines)));
  const mirror = direction.map((d, j) => d - Number(j === 0));
  const square = mirror.reduce((sum, m) => sum + m * m, 0);
  if (square < 1e-24) return axes;
  const along = new Float64Array(lines).map((_, i) => (2 * mirror.reduce((sum, m, j) => sum + m * axes[j]![i]!, 0)) / square);
  return axes.map((axis, j) => axis.map((z, i) => z - mirror[j]! * along[i]!));
}
