import { evaluate } from '../evaluate.ts';
import { valuesOf } from '../solve/implied.ts';
import type { ProductQuantiles } from './product-quantiles.ts';
import type { Sampler } from './sample.ts';
import type { RunModel } from '../types.ts';

/** Stands in for `sample.ts` where a model carries its quantiles: the same numbers, without a point being computed. It knows 5, 50 and 95 % alone. */
export function createSampler(model: RunModel & { quantiles: ProductQuantiles }): Sampler {
  return (settings, _shares, which) => {
    let mask = 0;
    model.assumptions.forEach(({ id, range, sourced }, i) => {
      if (settings[id] === undefined && range.shape !== 'fixed' && (which !== 'sourced' || sourced)) mask |= 1 << i;
    });
    const result = evaluate(model.expr, valuesOf(model, settings));
    // Sorted, since a negative factor turns low and high around.
    return model.quantiles[mask]?.map((q) => q * result).sort((a, b) => a - b) ?? null;
  };
}
