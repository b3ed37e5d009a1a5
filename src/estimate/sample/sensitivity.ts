import type { Range, RunModel, Settings } from '../types.ts';
import { POINTS, average, evenPoints } from './even-points.ts';

/** Slices of equal likelihood. With a hundred, each has a hundred points: enough for its mean, and narrow enough that the result hardly moves within one. */
const SLICES = 100;

/** How much of the result's variance one assumption accounts for, from 0 to 1. */
export interface Share {
  assumption: string;
  share: number;
}

/**
 * Which assumption moves the result most: first-order Sobol' indices S = Var(E[result | assumption]) / Var(result), estimated from one set of
 * points by slicing it along each assumption (Pearson's correlation ratio; Plischke, 2012, "How to compute variance-based sensitivity
 * indicators with your spreadsheet software", Environmental Modelling & Software 35, 188-191). Largest first; empty where nothing varies.
 * The shares add up to less than one where assumptions act together: in `a * b` each counts for more where the other is large. Those of `shapley.ts` add up to one.
 */
export function sensitivity(model: RunModel, settings: Settings = {}): Share[] {
  const even = evenPoints(model, settings);
  if (even === null) return [];
  const { varying, values, along } = even;
  const mean = average(values);
  const variance = average(values.map((v) => (v - mean) ** 2));
  if (!(variance > 0)) return [];
  return varying
    .map((a, d) => {
      const shares = along[d] ?? new Float64Array();
      return { assumption: a.id, share: Math.min(1, between(values, shares, slicesOf(a.range), mean) / variance) };
    })
    .sort((a, b) => b.share - a.share);
}

/** In which slice a share of likelihood lies. A choice has one for each of its values, as wide as that is likely. */
function slicesOf(range: Range): (share: number) => number {
  if (range.shape !== 'choice') return (share) => Math.floor(share * SLICES);
  const { values, weights = values.map(() => 1) } = range;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  const ends = weights.map((weight) => (passed += weight / all));
  return (share) =>
    Math.max(
      0,
      ends.findIndex((end) => share < end),
    );
}

/** Variance of the slices' means. */
function between(values: Float64Array, along: Float64Array, sliceOf: (share: number) => number, mean: number): number {
  const sums: number[] = [];
  const counts: number[] = [];
  along.forEach((share, i) => {
    const slice = sliceOf(share);
    sums[slice] = (sums[slice] ?? 0) + (values[i] ?? NaN);
    counts[slice] = (counts[slice] ?? 0) + 1;
  });
  return (
    sums.reduce((total, sum, i) => {
      const count = counts[i] ?? NaN;
      return total + (sum / count - mean) ** 2 * count;
    }, 0) / POINTS
  );
}
