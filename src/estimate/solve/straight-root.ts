/**
 * The one zero of `f`, which is straight, unless it lies a million times farther than the central value, where `scan.ts` does not look
 * either.
 */
export function straightRoot(f: (x: number) => number, central: number): number[] {
  if (f(central) === 0) return [central];
  const size = Math.abs(central) || 1;
  const slope = (f(size) - f(0)) / size;
  const root = -f(0) / slope;
  // A second step from there takes off what rounding left.
  return Math.abs(root) <= 1e6 * size ? [root - f(root) / slope] : [];
}
