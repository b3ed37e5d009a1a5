import { evaluate } from './evaluate.ts';
import { implied, valuesOf } from './implied.ts';
import { clamp } from './range.ts';
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
  return (given = {}) => {
    let settings = readable(model, given);
    let headline = evaluate(model.expr, valuesOf(model, settings));
    if (!Number.isFinite(headline)) {
      settings = {};
      headline = evaluate(model.expr, valuesOf(model, settings));
    }
    const spread = spreadOf(sample, settings);
    return {
      headline,
      spread,
      implied: implied(model, settings),
      verdict: verdict(model, settings, headline, spread, sample, reachOf(model, settings)),
    };
  };
}

/**
 * A reader's settings as far as they can be used: unknown names and what is no number are ignored, values beyond a hard limit are put on it.
 * Settings that leave the formula without a finite result are ignored as a whole.
 */
export function readable(model: Model, given: Settings): Settings {
  const settings: Record<string, number> = {};
  for (const assumption of model.assumptions) {
    const value = Object.hasOwn(given, assumption.id) ? given[assumption.id] : undefined;
    if (typeof value === 'number' && Number.isFinite(value)) settings[assumption.id] = clamp(value, assumption);
  }
  return settings;
}
