import { compile } from '../../../src/estimate/evaluate.ts';
import type { Column } from '../../../src/estimate/evaluate.ts';
import { lookup } from '../../../src/estimate/lookup.ts';
import { clamp, quantile } from '../../../src/estimate/range.ts';
import type { Model } from '../../../src/estimate/types.ts';

const POINTS = 1_000_003;

/**
 * Quantiles from a million points counted one by one, to compare with: Kronecker's sequence with the generalised golden section (Roberts, 2018),
 * none of the engine's own points or summaries.
 */
export function million(model: Model, shares: readonly number[]): number[] {
  const varying = model.assumptions.filter((a) => a.range.shape !== 'fixed');
  let section = 2;
  for (let i = 0; i < 99; i++) section = (1 + section) ** (1 / (varying.length + 1));
  const columns = new Map<string, Column>();
  for (const a of model.assumptions) {
    if (a.range.shape === 'fixed') {
      columns.set(a.id, a.range.central);
      continue;
    }
    const step = section ** -(varying.indexOf(a) + 1) % 1;
    const column = new Float64Array(POINTS);
    for (let i = 0; i < POINTS; i++) {
      const u = (0.5 + step * (i + 1)) % 1;
      column[i] = clamp(quantile(a.range, u), a);
    }
    columns.set(a.id, column);
  }
  const values = compile(model.expr, POINTS)(lookup(columns)) as Float64Array;
  values.sort();
  return shares.map((share) => {
    const place = share * POINTS - 0.5;
    const k = Math.floor(place);
    const [low = NaN, high = NaN] = values.subarray(k, k + 2);
    return low + (place - k) * (high - low);
  });
}
