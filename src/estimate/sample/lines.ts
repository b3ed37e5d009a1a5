import { Z95 } from './normal.ts';

/**
 * The points at which a model is computed: `LINES` parallel lines through the space of its assumptions, with `NODES` places on each. In that space
 * every assumption that varies without a jump is a standard normal variable. The lines run in the direction in which the result grows
 * fastest, so that along each of them the result passes through nearly all its values, and from line to line it hardly differs; quantiles
 * then come from smooth curves and not from counting points. For a product of lognormals, or a sum of normals, all lines are the same
 * and the quantiles are exact.
 *
 * The direction is that of Imai and Tan (2006), "A general dimension reduction technique for derivative pricing", Journal of Computational
 * Finance 10, 129-155; integrating along one variable before the others is preintegration: Griewank, Kuo, Leövey and Sloan (2018), "High
 * dimensional integration of kinks and jumps", Journal of Computational and Applied Mathematics 344, 259-274.
 */
export const LINES = 797;

/** Places on a line, in standard normal units. The 5 %, 50 % and 95 % points are among them. */
export const NODES: readonly number[] = Array.from({ length: 13 }, (_, k) => ((k - 6) * Z95) / 3);

/** An assumption's values: for each node, one a line. */
export type Rows = readonly Float64Array[];

export interface Points {
  /** By the assumption's id; none where it does not vary. */
  rows: Record<string, Rows | undefined>;
  /** How likely each line is; together one. */
  weights: Float64Array;
}

/** Quantiles of a formula at kept points, the assumptions that are held having these values. */
export type Quantiles = (valueOf: (id: string) => number, shares: readonly number[]) => number[];
