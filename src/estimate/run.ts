import { evaluate } from './evaluate.ts';
import { implied, valuesOf } from './implied.ts';
import { readable } from './readable.ts';
import { createSampler } from './sample.ts';
import type { Model, Outcome, Settings } from './types.ts';
import { spreadOf } from './spread.ts';
import { reachOf, verdict } from './verdict.ts';

export type Runner = (settings?: Settings) => Outcome;

/**
 * Readies a model to be run again and again, at build and under a slider alike: the same settings give the same outcome to the last bit,
 * whatever was run before. Points and buffers are kept between calls.
 */
export function createRunner(model: Model, sample = createSampler(model)): Runner {
  const run = (settings: Settings): Outcome => {
    const headline = evaluate(model.expr, valuesOf(model, settings));
    const spread = spreadOf(sample, settings);
    // What a reader sets can at worst be ignored.
    if (Object.keys(settings).length > 0 && ![headline, ...Object.values(spread ?? {})].every(Number.isFinite)) return run({});
    return {
      headline,
      spread,
      implied: implied(model, settings),
      verdict: verdict(model, settings, headline, spread, sample, reachOf(model, settings)),
    };
  };
  return (given = {}) => run(readable(model, given));
}
