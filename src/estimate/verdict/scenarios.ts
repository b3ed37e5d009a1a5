import type { Grounds } from './grounds.ts';
import type { Interval } from '../solve/interval.ts';
import type { RunModel, Settings, Spread, Stated } from '../types.ts';

/**
 * What scenarios or a ceiling decide: that the number holds in every scenario, that it holds in some and so on a condition, that there is room for it;
 * null where they decide nothing. `over` is the headline wherever in their ranges the unsourced assumptions stand.
 */
export function byScenarios(
  model: RunModel,
  stated: Stated,
  settings: Settings,
  over: Interval,
  all: Spread | null,
): 'scenarios' | 'room' | 'condition' | null {
  if (model.scenarios && Object.keys(settings).length === 0)
    return model.scenarios.every(({ holds }) => holds) ? 'scenarios' : 'condition';
  return model.ceiling && over[0] >= stated.low && (all?.p5 ?? over[0]) >= stated.low ? 'room' : null;
}

/** `less` is true where the result is less than the number, and enough for it only since the number is rounded: 8.51 million for “9 million”. */
export const roomWords = (by: Grounds['by'], headline: string, number: string, less: boolean): string =>
  by === 'room'
    ? `There is room for ${headline}, which is enough for ${number}${less ? ' as a rounded number' : ''}.`
    : `There is room for ${number}.`;
