import { evaluate } from '../evaluate.ts';
import { valuesOf } from '../values-of.ts';
import { atScore, clamp } from '../range.ts';
import type { RunAssumption, RunModel } from '../types.ts';

/**
 * Unit vector along which the result grows most at the central values; along which its logarithm does, where the result is more like a product than
 * like a sum. To tell, each assumption is moved one step up alone, then all together: for a product the ratios multiply, for a sum the gains add.
 */
export function steepest(model: RunModel, smooth: readonly RunAssumption[]): number[] {
  const at = (moved: readonly RunAssumption[], z: number) =>
    evaluate(model.expr, valuesOf(model, Object.fromEntries(moved.map((a) => [a.id, clamp(atScore(a.range)(z), a)]))));
  const middle = at([], 0);
  let [sum, product] = [middle, middle];
  let positive = true;
  const pairs = smooth.map((a) => {
    const [up, down] = [at([a], 1), at([a], -1)];
    sum += up - middle;
    product *= up / middle;
    positive &&= up * middle > 0 && down * middle > 0;
    return [up, down] as const;
  });
  const together = at(smooth, 1);
  const multiplied = positive && Math.abs(product - together) <= Math.abs(sum - together);
  const slopes = pairs
    .map(([up, down]) => (multiplied ? Math.sign(middle) * Math.log(up / down) : up - down))
    .map((s) => (Number.isFinite(s) ? s : 0));
  const length = Math.hypot(...slopes);
  return slopes.map((slope, j) => (length > 0 ? slope / length : Number(j === 0)));
}
