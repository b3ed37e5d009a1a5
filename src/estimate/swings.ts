import { evaluate } from './evaluate.ts';
import { bounded } from './printable.ts';
import { clamp, ends } from './range.ts';
import { valuesOf } from './values-of.ts';
import type { RunModel, Settings } from './types.ts';

/** What the result would be with one assumption at the low or the high end of its range, the others at their central values. */
export interface Swing {
  assumption: string;
  ends: readonly [low: number, high: number];
  results: readonly [atLow: number, atHigh: number];
}

/** For each assumption that varies and that the result depends on, the widest swing first. */
export function swings(model: RunModel, settings: Settings = {}): Swing[] {
  return model.assumptions
    .filter((a) => a.range.shape !== 'fixed' && settings[a.id] === undefined)
    .map((a): Swing => {
      const [low, high] = ends(a.range);
      const at = (end: number): number => evaluate(model.expr, valuesOf(model, { ...settings, [a.id]: clamp(end, a) }));
      return { assumption: a.id, ends: [low, high], results: [at(low), at(high)] };
    })
    .filter(({ results: [low, high] }) => bounded(low) && bounded(high) && low !== high)
    .sort((a, b) => Math.abs(b.results[1] - b.results[0]) - Math.abs(a.results[1] - a.results[0]));
}
