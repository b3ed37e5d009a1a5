import { evaluate } from '../evaluate.ts';
import { atScore, clamp } from '../range.ts';
import type { RunAssumption, RunModel } from '../types.ts';
import { inverseNormal } from './normal.ts';

const PLACES = 64;
/** Wide enough to meet a jump now and then, in standard normal units. */
const APART = 0.5;
const TURNS = 60;

/**
 * Unit vector along which the result changes most on the whole, where it bends or jumps and the slope at the central values says little: that of
 * `abs(a - b)` is none where both are alike. It is the first axis of the slopes at many places (Constantine, 2015, "Active Subspaces").
 */
export function mainDirection(model: RunModel, smooth: readonly RunAssumption[]): number[] {
  const scores = smooth.map(({ range }) => atScore(range));
  const at = (places: readonly number[]): number => {
    const values = new Map(smooth.map((a, j) => [a.id, clamp(scores[j]!(places[j]!), a)]));
    const fallback = new Map(model.assumptions.map((a) => [a.id, a.range.central]));
    return evaluate(model.expr, (id) => values.get(id) ?? fallback.get(id) ?? NaN);
  };
  const slopes = Array.from({ length: PLACES }, (_, i) => {
    const places = smooth.map((_, j) => inverseNormal((0.5 + (i + 1) * ROOTS[j % ROOTS.length]!) % 1));
    return smooth.map((_, j) => {
      const moved = (by: number): number => at(places.map((z, k) => (k === j ? z + by : z)));
      const [low, high] = [moved(-APART), moved(APART)];
      return low > 0 && high > 0 ? Math.log(high / low) : high - low;
    });
  });
  let direction = smooth.map((_, j) => Math.hypot(...slopes.map((slope) => slope[j]!)));
  for (let turn = 0; turn < TURNS; turn++) {
    const along = slopes.map((slope) => slope.reduce((sum, s, j) => sum + s * direction[j]!, 0));
    const next = smooth.map((_, j) => slopes.reduce((sum, slope, i) => sum + slope[j]! * along[i]!, 0));
    const length = Math.hypot(...next);
    if (!(length > 0 && Number.isFinite(length))) return smooth.map((_, j) => Number(j === 0));
    direction = next.map((one) => one / length);
  }
  return direction;
}

/** Fractional parts of the roots of the first primes: places along each axis that never fall into step. */
const ROOTS = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37].map((prime) => Math.sqrt(prime) % 1);
