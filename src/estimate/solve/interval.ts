/** All values from the first to the second, either of which may be infinite. `NaN` twice: no value at all. */
export type Interval = readonly [number, number];

/** A single value. */
export const point = (value: number): Interval => [value, value];

const ALL: Interval = [-Infinity, Infinity];
export const NONE: Interval = [NaN, NaN];

export const hull = (values: readonly number[]): Interval => [Math.min(...values), Math.max(...values)];

/** One over an interval; everything where zero lies inside it. */
export function inverse(b: Interval): Interval {
  if (b[0] < 0 && b[1] > 0) return ALL;
  if (b[0] === 0 && b[1] === 0) return NONE;
  return [b[1] === 0 ? -Infinity : 1 / b[1], b[0] === 0 ? Infinity : 1 / b[0]];
}
