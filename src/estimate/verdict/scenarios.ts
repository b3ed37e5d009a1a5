import type { Interval } from '../solve/interval.ts';
import type { RunModel, Settings, Spread, Stated } from '../types.ts';

/**
 * What scenarios or a ceiling decide: that the number holds on a condition, since some scenario rules it out, or that there is room for it; null where they
 * decide nothing. A number that every scenario allows is possible and not yet right, so the other rules judge it. `over` is the headline wherever in their
 * ranges the unsourced assumptions stand.
 */
export function byScenarios(
  model: RunModel,
  stated: Stated,
  settings: Settings,
  over: Interval,
  all: Spread | null,
): 'room' | 'condition' | null {
  if (Object.keys(settings).length === 0 && model.scenarios?.some(({ holds }) => !holds)) return 'condition';
  return model.ceiling && over[0] >= stated.low && (all?.p5 ?? over[0]) >= stated.low ? 'room' : null;
}

/** `less` is true where the result is less than the number, and enough for it only since the number is rounded: 8.51 million for “9 million”. */
export const roomWords = (headline: string, number: string, less: boolean): string =>
  `There is room for ${headline}, which is enough for ${number}${less ? ' as a rounded number' : ''}.`;
