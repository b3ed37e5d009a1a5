import { compile } from '../evaluate.ts';
import { inverseNormal } from './normal.ts';
import { atScore, clamp } from '../range.ts';
import type { RunModel, Settings } from '../types.ts';

/** Points of a rank-1 lattice, made like that of `points.ts` with weights 0.3. */
const POINTS = 10007;
const GENERATOR = [1, 4129, 2677, 427, 787, 4874];

/** Slices of equal likelihood, each of about as many points. */
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
 * What is missing to one is what assumptions do only together.
 */
export function sensitivity(model: RunModel, settings: Settings = {}): Share[] {
  const varying = model.assumptions.filter((a) => a.range.shape !== 'fixed' && settings[a.id] === undefined);
  const along = new Map(varying.map((a, d) => [a.id, axis(d)]));
  const columns = new Map(
    model.assumptions.map((a) => {
      const value = atScore(a.range);
      return [a.id, along.get(a.id)?.scores.map((z) => clamp(value(z), a)) ?? settings[a.id] ?? a.range.central];
    }),
  );
  const values = compile(model.expr, POINTS)((id) => columns.get(id)!);
  if (typeof values === 'number') return [];
  const mean = average(values);
  const variance = average(values.map((v) => (v - mean) ** 2));
  if (!(variance > 0)) return [];
  return varying
    .map((a) => {
      const slices = a.range.shape === 'choice' ? a.range.values.length : SLICES;
      return { assumption: a.id, share: Math.min(1, between(values, along.get(a.id)!.shares, slices, mean) / variance) };
    })
    .sort((a, b) => b.share - a.share);
}

interface Axis { shares: Float64Array; scores: Float64Array }
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
  const sums = new Float64Array(slices);
  const counts = new Float64Array(slices);
  values.forEach((value, i) => {
    const slice = Math.floor(along[i]! * slices);
    sums[slice]! += value;
    counts[slice]! += 1;
  });
  return sums.reduce((total, sum, s) => total + (sum / counts[s]! - mean) ** 2 * counts[s]!, 0) / POINTS;
}
