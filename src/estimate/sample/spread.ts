import type { Sampler, Which } from './sample.ts';
import type { Settings, Spread } from '../types.ts';

/** 5, 50 and 95 % of the result; null where nothing varies. */
export function spreadOf(sample: Sampler, settings: Settings, which?: Which): Spread | null {
  const found = sample(settings, [0.05, 0.5, 0.95], which);
  return found && { p5: found[0]!, p50: found[1]!, p95: found[2]! };
}
