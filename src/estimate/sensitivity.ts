import { POINTS, createSampler, shares } from './sample.ts';
import type { Sampler } from './sample.ts';
import type { Model, Settings } from './types.ts';

/** Slices of equal likelihood, each of about 150 points. */
const SLICES = 64;

/** How much of the result's variance one assumption accounts for, from 0 to 1. */
export interface Share {
  assumption: string;
  share: number;
}

/**
 * Which assumption moves the result most: first-order Sobol' indices S = Var(E[result | assumption]) / Var(result), estimated from the points
 * at hand by slicing them along each assumption (Pearson's correlation ratio; Plischke, 2012, "How to compute variance-based sensitivity
 * indicators with your spreadsheet software", Environmental Modelling & Software 35, 188-191). Largest first; empty where nothing varies.
 * What is missing to one is what assumptions do only together.
 */
export function sensitivity(model: Model, settings: Settings = {}, sample: Sampler = createSampler(model)): Share[] {
  const values = sample(settings);
  if (typeof values === 'number') return [];
  const mean = average(values);
  const variance = average(values.map((v) => (v - mean) ** 2));
  if (!(variance > 0)) return [];
  return model.assumptions
    .map((a, index) => ({ a, index }))
    .filter(({ a }) => a.range.shape !== 'fixed' && settings[a.id] === undefined)
    .map(({ a, index }) => {
      const slices = a.range.shape === 'choice' ? a.range.values.length : SLICES;
      return { assumption: a.id, share: Math.min(1, between(values, shares(index), slices, mean) / variance) };
    })
    .sort((a, b) => b.share - a.share);
}

const average = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Variance of the slices' means. */
function between(values: Float64Array, along: Float64Array, slices: number, mean: number): number {
  const sums = new Float64Array(slices);
  const counts = new Float64Array(slices);
  for (let i = 0; i < POINTS; i++) {
    const slice = Math.min(slices - 1, Math.floor(along[i]! * slices));
    sums[slice]! += values[i]!;
    counts[slice]! += 1;
  }
  return sums.reduce((total, sum, s) => total + (sum / counts[s]! - mean) ** 2 * counts[s]!, 0) / POINTS;
}
