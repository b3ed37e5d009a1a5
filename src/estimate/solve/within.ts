/** How far beyond a limit a solution may lie and still be on it: the roundoff of solving. */
const NEAR = 1e-9;

/** Between two values, both included, but for roundoff. */
export function within(value: number, low: number, high: number): boolean {
  return value >= low - Math.abs(low) * NEAR && value <= high + Math.abs(high) * NEAR;
}
