import { bounded } from './printable.ts';
import { clamp } from './range.ts';
import { whole } from './whole.ts';
import type { RunModel, Settings } from './types.ts';

/**
 * What of a reader's settings can be used. They come from an address, so anything may stand there: names that the model lacks and values that are
 * no number are left out, and a value beyond a hard limit becomes the limit. `run.ts` leaves out settings without a finite result.
 */
export function readable(model: RunModel, given: Settings): Settings {
  const settings: Record<string, number> = {};
  for (const assumption of model.assumptions) {
    const value = Object.hasOwn(given, assumption.id) ? given[assumption.id] : undefined;
    if (typeof value === 'number' && bounded(value))
      settings[assumption.id] = clamp(whole(assumption, value), assumption);
  }
  return settings;
}
