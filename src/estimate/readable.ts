import { clamp } from './range.ts';
import type { RunModel, Settings } from './types.ts';

/**
 * A reader's settings as far as they can be used: unknown names and what is no number are ignored, values beyond a hard limit are put on it.
 * Settings that leave the formula without a finite result are ignored as a whole.
 */
export function readable(model: RunModel, given: Settings): Settings {
  const settings: Record<string, number> = {};
  for (const assumption of model.assumptions) {
    const value = Object.hasOwn(given, assumption.id) ? given[assumption.id] : undefined;
    if (typeof value === 'number' && Number.isFinite(value)) settings[assumption.id] = clamp(value, assumption);
  }
  return settings;
}
