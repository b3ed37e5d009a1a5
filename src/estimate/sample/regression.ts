import { rootOf } from '../correlations.ts';
import type { Matrix } from '../correlations.ts';

/** What one of correlated normal variables is on the mean, once others are known: so much of each of them. Their equations are solved by their triangular root. */
export function regression(matrix: Matrix, of: number, on: readonly number[]): number[] {
  const at = (i: number, j: number): number => matrix[i]?.[j] ?? 0;
  const root = rootOf(on.map((i) => Float64Array.from(on, (j) => at(i, j))));
  const found = on.map((i) => at(i, of));
  // Down the root, then up its mirror image.
  for (const [i, row] of root.entries()) {
    for (let k = 0; k < i; k++) found[i] = (found[i] ?? 0) - (row[k] ?? 0) * (found[k] ?? 0);
    found[i] = (found[i] ?? 0) / (row[i] ?? 0);
  }
  for (let i = on.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < on.length; k++) found[i] = (found[i] ?? 0) - (root[k]?.[i] ?? 0) * (found[k] ?? 0);
    found[i] = (found[i] ?? 0) / (root[i]?.[i] ?? 0);
  }
  return found;
}
