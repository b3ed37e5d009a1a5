import { compile } from '../evaluate.ts';
import type { Column } from '../evaluate.ts';
import { lookup } from '../lookup.ts';
import { inverseNormal } from './normal.ts';
import { atScore, clamp } from '../range.ts';
import type { RunModel, Settings } from '../types.ts';

/**
 * Points of a rank-1 lattice, made like that of `lattice.ts` with weights 0.3. Ten thousand keep the error of a share below a hundredth; their number is
 * a prime, so that no axis visits a place twice.
 */
const POINTS = 10007;
const GENERATOR = [1, 4129, 2677, 427, 787, 4874];

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
 * The shares add up to less than one where assumptions act together: in `a * b` each counts for more where the other is large.
 */
export function sensitivity(model: RunModel, settings: Settings = {}): Share[] {
  const varying = model.assumptions.filter((a) => a.range.shape !== 'fixed' && settings[a.id] === undefined);
  const columns = new Map<string, Column>(model.assumptions.map((a) => [a.id, settings[a.id] ?? a.range.central]));
  varying.forEach((a, d) => {
    const value = atScore(a.range);
    columns.set(
      a.id,
      axis(d).scores.map((z) => clamp(value(z), a)),
    );
  });
  const values = compile(model.expr, POINTS)(lookup(columns));
  if (typeof values === 'number') return [];
  const mean = average(values);
  const variance = average(values.map((v) => (v - mean) ** 2));
  if (!(variance > 0)) return [];
  return varying
    .map((a, d) => {
      const slices = a.range.shape === 'choice' ? a.range.values.length : SLICES;
      return { assumption: a.id, share: Math.min(1, between(values, axis(d).shares, slices, mean) / variance) };
    })
    .sort((a, b) => b.share - a.share);
}

interface Axis {
  shares: Float64Array;
  scores: Float64Array;
}
const axes: Axis[] = [];

/** The points along one axis: as shares of likelihood, and as places of the standard normal distribution. The same for every model, so made once. */
function axis(d: number): Axis {
  const known = axes[d];
  if (known) return known;
  const step = GENERATOR[d] ?? Math.round(POINTS * ((d * 0.6180339887498949) % 1));
  const shares = new Float64Array(POINTS).map((_, i) => (((i * step) % POINTS) + 0.5) / POINTS);
  return (axes[d] = { shares, scores: shares.map((u) => inverseNormal(u)) });
}

const average = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Variance of the slices' means. */
function between(values: Float64Array, along: Float64Array, slices: number, mean: number): number {
  const parts = Array.from({ length: slices }, () => ({ sum: 0, count: 0 }));
  along.forEach((share, i) => {
    const part = parts[Math.floor(share * slices)]!;
    part.sum += values[i]!;
    part.count += 1;
  });
  return parts.reduce((total, { sum, count }) => total + (sum / count - mean) ** 2 * count, 0) / POINTS;
}
