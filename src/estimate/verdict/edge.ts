import { spreadOf } from '../sample/spread.ts';
import type { Sampler } from '../sample/sample.ts';
import type { Interval } from '../solve/interval.ts';
import type { RunAssumption, Settings, Spread, Stated } from '../types.ts';
import { corners } from './corners.ts';
import type { Grounds } from './grounds.ts';
import { holds } from './holds.ts';

/** The most unsourced ranges that are tried at all their ends. With more of them, no edge is granted. */
const CORNERS = 4;

/**
 * The claimed edge of the sourced range lies in the stated interval, wherever in their ranges the unsourced assumptions stand. Where those alone move
 * the result by more than the interval is wide, it does not.
 */
export function edgeHolds(
  stated: Stated,
  settings: Settings,
  sample: Sampler,
  working: readonly RunAssumption[],
  over: Interval,
  grounds: Grounds,
): boolean {
  if (stated.edge === 'middle' || working.length > CORNERS) return false;
  if (working.length > 0 && !(over[1] - over[0] <= stated.high - stated.low)) return false;
  const edge = (spread: Spread | null) =>
    spread !== null && holds(stated.edge === 'top' ? spread.p95 : spread.p5, stated);
  const sourced = (grounds.sourced ??= spreadOf(sample, settings, 'sourced'));
  return (
    edge(sourced) && corners(working).every((corner) => edge(spreadOf(sample, { ...settings, ...corner }, 'sourced')))
  );
}

/** "The sources give at most 650 people. That agrees with 650." */
export const edgeWords = (
  stated: Stated,
  sourced: Spread | null,
  print: (value: number) => string,
  number: string,
): string =>
  `The sources give ${stated.edge === 'top' ? `at most ${print(sourced?.p95 ?? NaN)}` : `at least ${print(sourced?.p5 ?? NaN)}`}. That agrees with ${number}.`;
