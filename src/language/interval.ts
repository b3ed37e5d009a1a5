import type { Extended } from './extended.ts';
import { type Cardinal, precise } from './number.ts';
import { MOST, roundingInterval } from './rounding.ts';
import type { Hedge } from '../estimate/types.ts';

/** The interval that a number's words claim: by its rounding, by a vague word, or by its own tolerance. */
export function intervalOf(
  { rounding, vague }: Cardinal,
  value: number,
  hedge: Hedge,
  { tolerance, decimals }: Extended,
): readonly [number, number] {
  if (tolerance !== null) return [precise(value - tolerance), precise(value + tolerance)];
  if (vague) return vague.span;
  if (decimals !== null) return turned(roundingInterval(Math.abs(value).toFixed(decimals)), value);
  if (!rounding) return hedge === 'exactly' ? [value, value] : tenth(value);
  return turned(roundingInterval(rounding[0], rounding[1], hedge === 'exactly'), value);
}

/** Intervals are of digits, which have no sign. */
const turned = ([low, high]: readonly [number, number], value: number): readonly [number, number] =>
  value < 0 ? [-high, -low] : [low, high];

/** A number that no digits round is known to a tenth. */
export function tenth(value: number): readonly [number, number] {
  const size = Math.abs(value);
  return turned([precise(size * (1 - MOST)), precise(size * (1 + MOST))], value);
}
