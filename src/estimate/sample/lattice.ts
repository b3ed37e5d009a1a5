import { inverseNormal } from './normal.ts';

/**
 * Where the lines lie: a rank-1 lattice. Its generating vector was made component by component to minimise the worst-case error P2 with all weights
 * 0.7 (Dick, Kuo and Sloan, 2013, "High-dimensional integration: the quasi-Monte Carlo way", Acta Numerica 22, 133-288, section 5);
 * `points.test.ts` makes it anew.
 */
export const GENERATOR: readonly number[] = [1, 334, 95, 196, 74, 277, 62, 210, 377];

/** How far coordinate `d` moves from one line to the next. A tenth dimension or a later one has no place in the vector, and moves by the golden section. */
const stepOf = (d: number, lines: number, vector: readonly number[]): number =>
  vector[d] ?? Math.round(lines * ((d * GOLDEN) % 1));

const GOLDEN = 0.6180339887498949;

/**
 * The lattice's places as places of the standard normal distribution. Every coordinate has the same ones in another order. They are folded (baker's
 * transform), which suits smooth functions that are not periodic.
 */
let scores = new Float64Array();

function scoresOf(d: number, lines: number, vector: readonly number[], moved: number): Float64Array {
  if (scores.length !== lines)
    scores = new Float64Array(lines).map((_, i) => inverseNormal(1 - Math.abs((2 * (i + 0.25)) / lines - 1)));
  const first = Math.round(lines * ((moved * d * GOLDEN) % 1));
  return scores.map((_, i) => scores[(first + i * stepOf(d, lines, vector)) % lines]!);
}

/**
 * Where the lines cross the plane through the centre: the points of the lattice, mirrored so that the first axis comes to lie along `direction`
 * (Householder's reflection). `moved` moves the lattice along each of its axes by another part of it, so that its first point, which has all coordinates at their ends, is none of a line's.
 */
export function across(
  direction: readonly number[],
  first: number,
  lines: number,
  vector = GENERATOR,
  moved = 0,
): Float64Array[] {
  const axes = direction.map((d, j) =>
    j === 0
      ? ([d - 1, new Float64Array(lines)] as const)
      : ([d, scoresOf(first + j - 1, lines, vector, moved)] as const),
  );
  const square = axes.reduce((sum, [mirror]) => sum + mirror * mirror, 0);
  const along = new Float64Array(lines).map(
    (_, i) => (2 * axes.reduce((sum, [mirror, axis]) => sum + mirror * axis[i]!, 0)) / square,
  );
  return axes.map(([mirror, axis]) => (square < 1e-24 ? axis : axis.map((z, i) => z - mirror * along[i]!)));
}
