import { ends } from '../range.ts';
import type { RunAssumption } from '../types.ts';
import { within } from './within.ts';

/** Whether a solution lies in the assumption's range. A single value, or one of a choice, is met where it lies in the stretch that the stated number's rounding allows. */
export function isInRange({ range }: RunAssumption, solution: number, [low, high]: readonly [number, number]): boolean {
  if (range.shape === 'fixed') return within(range.central, low, high);
  if (range.shape === 'choice') return range.values.some((value) => within(value, low, high));
  const [from, to] = ends(range);
  return within(solution, from, to);
}
