import { LINES, NODES } from './lines.ts';

/** Stands in for `quantiles.ts` where only choices vary, with the same quantiles: a result is then the same along its whole line, and halving finds where the share jumps. */
export const curves = new Float64Array(NODES.length * LINES);

export function quantiles(weights: Float64Array, shares: readonly number[]): number[] {
  const lines = weights.length;
  const mean = (values: Float64Array): number => weights.reduce((sum, weight, i) => sum + weight * values[i]!, 0);
  const results = curves.slice(0, lines);
  const c = mean(results);
  const positive = Math.min(...results) > 0;
  const bent = positive ? results.map((y) => (y - c) / (y + c)) : results;
  const [least, most] = [Math.min(...bent), Math.max(...bent)];
  return shares.map((share) => {
    let q = mean(bent);
    for (const every of lines > 8 ? [8, 1] : [1]) {
      let [low, high] = [least, most];
      for (let i = 0; i < 99; i++) {
        let [below, all] = [0, 0];
        for (let k = 0; k < lines; k += every) {
          all += weights[k]!;
          if (bent[k]! <= q) below += weights[k]!;
        }
        const excess = below / all - share;
        if (Math.abs(excess) < 1e-12) break;
        if (excess < 0) low = q;
        else high = q;
        q = (low + high) / 2;
        if (high - low <= 1e-12 * (most - least)) break;
      }
    }
    return positive ? (c * (1 + q)) / (1 - q) : q;
  });
}
