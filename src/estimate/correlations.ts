import type { Model, RunAssumption } from './types.ts';

/** Rows of numbers, one an assumption. */
export type Matrix = readonly Float64Array[];

/** How the places of these assumptions correlate; null where no two of them move together. */
export function correlations(
  { together = [] }: Pick<Model, 'together'>,
  of: ReadonlyArray<Pick<RunAssumption, 'id'>>,
): Matrix | null {
  const place = new Map(of.map(({ id }, i) => [id, i]));
  const matrix = of.map((_, i) => new Float64Array(of.length).fill(1, i, i + 1));
  let any = false;
  for (const [a, b, r] of together.flatMap(({ links }) => links)) {
    const [i = -1, j = -1] = [place.get(a), place.get(b)];
    const [row, column] = [matrix[i], matrix[j]];
    if (!row || !column) continue;
    row[j] = column[i] = (row[j] ?? 0) + r;
    any = true;
  }
  return any ? matrix : null;
}

/** The triangular root of a matrix (Cholesky): rows that mix independent normal variables into such as are correlated. A row that has no root is of NaN. */
export function rootOf(matrix: Matrix): Matrix {
  const root: Float64Array[] = [];
  for (const [i, row] of matrix.entries()) {
    const own = new Float64Array(matrix.length);
    for (let j = 0; j <= i; j++) {
      let rest = row[j] ?? 0;
      const other = root[j] ?? own;
      for (let k = 0; k < j; k++) rest -= (own[k] ?? 0) * (other[k] ?? 0);
      own[j] = i === j ? Math.sqrt(rest) : rest / (other[j] ?? 0);
    }
    root.push(own);
  }
  return root;
}
