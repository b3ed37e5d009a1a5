import { precise } from './number.ts';
import type { TokenQuantity } from './quantity.ts';
import type { Hedge } from '../estimate/types.ts';

/** What one of a share's unit is worth: a seed gives shares as parts of one. */
export const shares: ReadonlyMap<string, number> = new Map([
  ['%', 0.01],
  ['points', 0.01],
  ['‰', 0.001],
  ['basis points', 0.0001],
  ['share', 1],
  ['ratio', 1],
]);

/** A stated number's value and interval, in the unit of its seed. */
export interface Values {
  value: number;
  low: number;
  high: number;
  hedge: Hedge;
  vague: boolean;
  range: boolean;
}

/** The value as a seed has it: of a range its middle, of a vague word the geometric one. */
export function valuesOf({ value, high, counted, interval, hedge, vague }: TokenQuantity): Values {
  const scale = shares.get(counted ?? '') ?? 1;
  const [low, up] = [precise(interval[0] * scale), precise(interval[1] * scale)];
  const range = high !== null && !vague;
  return {
    value: precise(vague ? Math.sqrt(low * up) : range ? (low + up) / 2 : value * scale),
    low,
    high: up,
    hedge,
    vague,
    range,
  };
}
