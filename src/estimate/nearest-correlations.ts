import { rootOf } from './correlations.ts';
import type { Matrix } from './correlations.ts';

const TURNS = 200;
/** No eigenvalue is smaller. */
const LEAST = 1e-3;

/**
 * The rank correlations nearest to a set that cannot be, to two digits: alternating projections onto matrices that can be and matrices with ones on their diagonal, with
 * Dykstra's correction (Higham, 2002, "Computing the nearest correlation matrix", IMA Journal of Numerical Analysis 22, 329-343). What rounding makes impossible again is
 * drawn a little towards nothing.
 */
export function nearestCorrelations(matrix: Matrix): number[][] {
  const size = matrix.length;
  let y = matrix.map((row) => [...row]);
  let correction = y.map((row) => row.map(() => 0));
  for (let turn = 0; turn < TURNS; turn++) {
    const shifted = y.map((row, i) => row.map((value, j) => value - (correction[i]?.[j] ?? 0)));
    const possible = withoutNegative(shifted);
    correction = possible.map((row, i) => row.map((value, j) => value - (shifted[i]?.[j] ?? 0)));
    y = possible.map((row, i) => row.map((value, j) => (i === j ? 1 : value)));
  }
  for (let scale = 1; scale > 0; scale -= 0.005) {
    const ranks = y.map((row, i) =>
      row.map((r, j) => (i === j ? 1 : Math.round(((100 * 6) / Math.PI) * Math.asin((scale * r) / 2)) / 100 + 0)),
    );
    const back = ranks.map((row, i) =>
      Float64Array.from(row, (rank, j) => (i === j ? 1 : 2 * Math.sin((Math.PI * rank) / 6))),
    );
    if (rootOf(back).every((row, i) => (row[i] ?? 0) ** 2 > LEAST / 10)) return ranks;
  }
  return matrix.map((_, i) => Array.from({ length: size }, (_, j) => Number(i === j)));
}

/** The nearest symmetric matrix without eigenvalues below `LEAST`. */
function withoutNegative(matrix: readonly (readonly number[])[]): number[][] {
  const { values, vectors } = eigen(matrix);
  return matrix.map((_, i) =>
    matrix.map((_, j) =>
      values.reduce(
        (sum, value, k) => sum + Math.max(LEAST, value) * (vectors[i]?.[k] ?? 0) * (vectors[j]?.[k] ?? 0),
        0,
      ),
    ),
  );
}

/** Eigenvalues and vectors of a symmetric matrix, by Jacobi's rotations. */
function eigen(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => Array.from({ length: size }, (_, j) => Number(i === j)));
  const at = (m: number[][], i: number, j: number): number => m[i]?.[j] ?? 0;
  const put = (m: number[][], i: number, j: number, value: number): void => {
    const row = m[i];
    if (row) row[j] = value;
  };
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = at(a, p, q);
        if (Math.abs(off) < 1e-15) continue;
        const angle = Math.atan2(2 * off, at(a, q, q) - at(a, p, p)) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const turn = (m: number[][], rows: boolean): void => {
          for (let k = 0; k < size; k++) {
            const [x, y] = rows ? [at(m, p, k), at(m, q, k)] : [at(m, k, p), at(m, k, q)];
            if (rows) {
              put(m, p, k, c * x - s * y);
              put(m, q, k, s * x + c * y);
            } else {
              put(m, k, p, c * x - s * y);
              put(m, k, q, s * x + c * y);
            }
          }
        };
        turn(a, true);
        turn(a, false);
        turn(vectors, false);
      }
    }
  }
  return { values: a.map((row, i) => row[i] ?? 0), vectors };
}
