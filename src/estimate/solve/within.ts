/** A solution so little beyond a limit, as a share of it, lies on the limit: solving alone may move it so far. */
const NEAR = 1e-9;

/** Whether a value lies from `low` to `high`, both included, but for roundoff. */
export function within(value: number, low: number, high: number): boolean {
  return value >= low - Math.abs(low) * NEAR && value <= high + Math.abs(high) * NEAR;
}
