import { evaluate } from './evaluate.ts';
import type { Interval } from './solve/interval.ts';
import { implied } from './solve/implied.ts';
import { valuesOf } from './values-of.ts';
import { createSolvers } from './solve/solve.ts';
import type { Solvers } from './solve/solve.ts';
import { bounded } from './printable.ts';
import { readable } from './readable.ts';
import { createOutputs } from './create-outputs.ts';
import { ending, ofResult } from './outputs.ts';
import { createSampler } from './sample/sample.ts';
import type { ArithmeticVerdict, Implied, Outcome, OutputOutcome, RunModel, Settings } from './types.ts';
import { spreadOf } from './sample/spread.ts';
import { createReach, verdict } from './verdict/verdict.ts';

/** The engine's door in a browser, and wherever a model is run: no library comes along. `build.ts` is the other. `docs/engine.md` shows both. */
export { createCourse } from './course.ts';
export { frequency } from './sample/frequency.ts';
export { mean } from './sample/mean.ts';
export { sensitivity } from './sample/sensitivity.ts';
export { shapley } from './sample/shapley.ts';
export { swings } from './swings.ts';
export { formatNumber, formatQuantity, formatRange } from './format.ts';
export type { Model, Outcome, Settings } from './types.ts';

export type Runner = (settings?: Settings) => Outcome;

/**
 * Readies a model to be run again and again, at build and under a slider. The same settings give the same outcome to the last bit, whatever was
 * run before. Points and buffers are kept between calls. Implied values and verdict are computed when somebody first reads them, since a chart that
 * follows a finger does without.
 */
export function createRunner(whole: RunModel, sample = createSampler(ofResult(whole))): Runner {
  const model = ofResult(whole);
  const reachOf = createReach(model);
  let results: ReturnType<typeof createOutputs> | undefined;
  const run = (settings: Settings): Outcome => {
    const headline = evaluate(model.expr, valuesOf(model, settings));
    const spread = spreadOf(sample, settings);
    // A reader's settings without a result that can be printed, such as a divisor of zero, are ignored.
    if (Object.keys(settings).length > 0 && ![headline, ...Object.values(spread ?? {})].every(bounded)) return run({});
    let reached: Interval | undefined;
    const reach = (): Interval => (reached ??= reachOf(settings));
    let solvers: Solvers | undefined;
    const solverOf = (): Solvers => (solvers ??= createSolvers(model, settings));
    let needed: Implied[] | undefined;
    let judged: ArithmeticVerdict | undefined;
    const outcome: Outcome = {
      headline,
      spread,
      get reach(): Outcome['reach'] {
        return [ending(reach()[0]), ending(reach()[1])];
      },
      get implied() {
        return (needed ??= implied(model, settings, solverOf()));
      },
      get verdict() {
        return (judged ??= verdict(model, settings, headline, spread, sample, reach(), solverOf()));
      },
    };
    if (!whole.outputs) return outcome;
    let found: OutputOutcome[] | undefined;
    return Object.defineProperty(outcome, 'outputs', {
      enumerable: true,
      get: () => (found ??= (results ??= createOutputs(whole))(settings, { headline, spread, reach: outcome.reach })),
    });
  };
  return (given = {}) => run(readable(whole, given));
}
