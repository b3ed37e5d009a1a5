import { evaluate } from './evaluate.ts';
import { ending, modelOf } from './outputs.ts';
import { OWN } from './own-result.ts';
import { bounded } from './printable.ts';
import { createSampler } from './sample/sample.ts';
import { spreadOf } from './sample/spread.ts';
import type { Outcome, OutputOutcome, RunModel, Settings } from './types.ts';
import { valuesOf } from './values-of.ts';
import { createReach } from './verdict/verdict.ts';

/**
 * Computes each of a model's results from the same assumptions, and so the same settings. Its own, which was computed already, is put in its place. One that has no
 * value there is not a number.
 */
export function createOutputs(
  model: RunModel,
): (settings: Settings, own: Omit<OutputOutcome, 'id'>) => OutputOutcome[] {
  const { outputs = [], output: mine = OWN } = model;
  const runs = outputs.map((output) => {
    if (output.id === mine) return (_: Settings, own: Omit<OutputOutcome, 'id'>) => ({ id: mine, ...own });
    const other = modelOf(model, output);
    const sample = createSampler(other);
    const reachOf = createReach(other);
    return (settings: Settings): OutputOutcome => {
      const headline = evaluate(other.expr, valuesOf(other, settings));
      const spread = spreadOf(sample, settings);
      const sound = [headline, ...Object.values(spread ?? {})].every(bounded);
      const [low, high] = reachOf(settings);
      const reach: Outcome['reach'] = [ending(low), ending(high)];
      return sound
        ? { id: output.id, headline, spread, reach }
        : { id: output.id, headline: Number.NaN, spread: null, reach };
    };
  });
  return (settings, own) => runs.map((run) => run(settings, own));
}
