import { compile } from '../evaluate.ts';
import type { Column } from '../evaluate.ts';
import { lookup } from '../lookup.ts';
import { atScore, clamp } from '../range.ts';
import type { RunAssumption, RunModel, Settings } from '../types.ts';
import { inverseNormal, tableShare } from './normal.ts';
import { mixed, partsOf } from './mix.ts';

/**
 * Points of a rank-1 lattice, made like that of `lattice.ts` with weights 0.3. Ten thousand keep the error of a share below a hundredth; their number is
 * a prime, so that no axis visits a place twice.
 */
export const POINTS = 10007;
const GENERATOR = [1, 4129, 2677, 427, 787, 4874];

/** A model's results at points that are all as likely as each other. */
export interface Even {
  varying: readonly RunAssumption[];
  values: Float64Array;
  /** For each assumption that varies, how much of its likelihood lies below its value, a point. */
  along: readonly Float64Array[];
}

/** For what is a mean over all points; null where nothing varies. */
export function evenPoints(model: RunModel, settings: Settings): Even | null {
  const varying = model.assumptions.filter((a) => a.range.shape !== 'fixed' && settings[a.id] === undefined);
  const held = new Map<string, Column>(model.assumptions.map((a) => [a.id, settings[a.id] ?? a.range.central]));
  const { columns, scores } = evenColumns(model, varying);
  const values = compile(model.expr, POINTS)(lookup(new Map([...held, ...columns])));
  if (typeof values === 'number') return null;
  const along = model.mix ? scores.map((one) => one.map(tableShare)) : varying.map((_, d) => axis(d).shares);
  return { varying, values, along };
}

/** The values of what varies at even points, by the assumption's id, and their places of the standard normal distribution. */
export function evenColumns(
  model: RunModel,
  varying: readonly RunAssumption[],
): { columns: Map<string, Float64Array>; scores: Float64Array[] } {
  const rows = partsOf(model, varying);
  const scores = rows
    ? mixed(
        rows,
        (rows[0] ?? []).map((_, d) => axis(d).scores),
      )
    : varying.map((_, d) => axis(d).scores);
  const columns = varying.map((a, d) => {
    const value = atScore(a.range);
    return [a.id, (scores[d] ?? new Float64Array()).map((z) => clamp(value(z), a))] as const;
  });
  return { columns: new Map(columns), scores };
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

export const average = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / values.length;
