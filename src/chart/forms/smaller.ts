import type { RunAssumption } from '../../estimate/types.ts';
import { amount } from '../words.ts';

/** The next smaller unit of a few, and how many of it make one. */
const SMALLER: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['kg', ['g', 1000]],
  ['km', ['m', 1000]],
]);

/** A computed value with its unit; in the smaller unit where it has zeros behind the point: "5.87 g" and not "0.00587 kg". */
export function smaller(value: number, a: Pick<RunAssumption, 'unitLabel' | 'percent'>): string {
  // "kg a box": what the unit is for each of stays.
  const [unit = '', ...rest] = a.unitLabel[1].split(' ');
  const next = Math.abs(value) < 0.1 && value !== 0 ? SMALLER.get(unit) : undefined;
  if (!next) return amount(value, a);
  const [less, times] = next;
  const named = [less, ...rest].join(' ');
  return amount(value * times, { unitLabel: [named, named], percent: false });
}
