import { evaluate } from './evaluate.ts';
import { OWN } from './own-result.ts';
import { bounded } from './printable.ts';
import { createSampler } from './sample/sample.ts';
import { spreadOf } from './sample/spread.ts';
import { valuesOf } from './values-of.ts';
import { occurrences } from './solve/occurrences.ts';
import type { Outcome, OutputOutcome, RunModel, RunOutput, Settings } from './types.ts';
import { createReach } from './verdict/verdict.ts';

/** The model of its own result alone, without what only other results use. */
export function ofResult<M extends Pick<RunModel, 'assumptions' | 'expr' | 'outputs'>>(model: M): M {
  if (!model.outputs) return model;
  const { outputs: _, ...alone } = model;
  return { ...alone, assumptions: model.assumptions.filter(({ id }) => occurrences(model.expr, id) > 0) } as M;
}

/** Another result of a model, as a model of its own. Nothing is stated of it. */
export function modelOf<M extends RunModel>(model: M, { id, label, ...output }: RunOutput): M {
  const { fine: _f, approximate: _a, name: _n, ceiling: _c, after: _w, scenarios: _s, ...shared } = model;
  return ofResult({ ...shared, ...output, resultLabel: label, stated: null, output: id } as M);
}

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

/** An end of what can be reached; null where there is none. */
export const ending = (value: number): number | null => (Number.isFinite(value) ? value : null);
