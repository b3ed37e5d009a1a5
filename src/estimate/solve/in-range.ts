import { ends } from '../range.ts';
import type { RunAssumption } from '../types.ts';
import { within } from './within.ts';

/** A single value or a choice is met where the stated number's rounding allows it. */
export function isInRange({ range }: RunAssumption, solution: number, [low, high]: readonly [number, number]): boolean {
  if (range.shape === 'fixed') return within(range.central, low, high);
  if (range.shape === 'choice') return range.values.some((value) => within(value, low, high));
  const [from, to] = ends(range);
  return within(solution, from, to);
}
