/** In place of `scan.ts` for a formula that is straight in each assumption: the one zero of a straight line, as far out as `scan` looks. */
export function scan(f: (x: number) => number, _least: number, _limits: readonly [number, number], central: number): number[] {
  const root = f(central) === 0 ? central : f(0) / (f(0) - f(1));
  return Math.abs(root) <= 1e6 * (Math.abs(central) || 1) ? [root] : [];
}
