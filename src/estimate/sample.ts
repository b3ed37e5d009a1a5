import { compile } from './evaluate.ts';
import type { Column } from './evaluate.ts';
import { clamp, quantile } from './range.ts';
import type { Model, Settings } from './types.ts';

/** Points of the set, a prime. */
export const POINTS = 10007;

/**
 * Generating vector of a rank-1 lattice of `POINTS` points, made component by component so as to minimise the worst-case error P2 with
 * weights 0.3 for each dimension (Sloan and Reztsov, 2002; Dick, Kuo and Sloan, 2013, "High-dimensional integration: the quasi-Monte Carlo
 * way", Acta Numerica 22). A further dimension takes the last entry times the golden section.
 */
const GENERATOR = [1, 4129, 2677, 427, 787, 4874];

/** Dimension `d` of the lattice, shifted to the middle of its cells: shares in (0, 1), each of `POINTS` once. */
export function shares(d: number): Float64Array {
  const step = GENERATOR[d] ?? Math.round((GENERATOR[GENERATOR.length - 1]! * 0.6180339887 ** (d - 5) * POINTS) % POINTS);
  const column = new Float64Array(POINTS);
  for (let i = 0, k = 0; i < POINTS; i++, k = (k + step) % POINTS) column[i] = (k + 0.5) / POINTS;
  return column;
}

/** Which ranges vary: all of them, or those with a source, the rest held at their central values. */
export type Which = 'all' | 'sourced';

/** Runs a model's points through its formula. The array it gives is overwritten by its next call. */
export type Sampler = (settings: Settings, which?: Which) => Column;

/** The same points on every machine and on every call; each assumption's values are computed once and kept. */
export function createSampler(model: Model): Sampler {
  const kept: Float64Array[] = [];
  const run = compile(model.expr, model.assumptions.map((a) => a.id), POINTS);
  const column = (index: number) =>
    (kept[index] ??= shares(index).map((u) => {
      const assumption = model.assumptions[index]!;
      const value = clamp(quantile(assumption.range, u), assumption);
      return assumption.integer ? Math.round(value) : value;
    }));
  return (settings, which = 'all') =>
    run(
      model.assumptions.map(({ id, range, sourced }, index) => {
        const set = settings[id];
        if (set !== undefined) return set;
        return range.shape === 'fixed' || (which === 'sourced' && !sourced) ? range.central : column(index);
      }),
    );
}
