import { combinations } from './combinations.ts';
import { across } from './lattice.ts';
import { Z95 } from './normal.ts';
import { atScore } from '../range.ts';
import { steepest } from './steepest.ts';
import type { RunAssumption, RunModel } from '../types.ts';

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

/** Points for the assumptions that vary. Depends on nothing but the model and those. */
export function createPoints(model: RunModel, varying: readonly RunAssumption[]): Points {
  const isChoice = (a: RunAssumption) => a.range.shape === 'choice';
  const choices = varying.filter(isChoice);
  const smooth = varying.filter((a) => !isChoice(a));
  const rows: Points['rows'] = {};
  // Along a single assumption all lines are the same, and one for each combination of choices is enough.
  const weights = combinations(choices, rows, smooth.length > 1 ? LINES : 1);
  const direction = steepest(model, smooth);
  // The first coordinate of the lattice says which combination of choices a line has.
  const base = across(direction, Math.min(1, choices.length), weights.length);
  smooth.forEach((a, j) => {
    rows[a.id] = values(a, base[j]!, direction[j]!);
  });
  return { rows, weights };
}

/**
 * An assumption's values along lines that start at `base` and run `direction` a node. Those of a lognormal are made by multiplication, since
 * ten thousand exponentials would be felt by whoever moves the first slider.
 */
function values({ range, min, max }: RunAssumption, base: Float64Array, direction: number): Float64Array[] {
  const least = min ?? -Infinity;
  const most = max ?? Infinity;
  const at = atScore(range);
  const lognormal = range.shape === 'lognormal';
  const start = lognormal ? base.map(at) : base;
  return NODES.map((node) => {
    const step = lognormal ? at(direction * node) / range.central : direction * node;
    const row = start.slice();
    for (let i = 0; i < row.length; i++) {
      const value = lognormal ? row[i]! * step : at(row[i]! + step);
      row[i] = value < least ? least : value > most ? most : value;
    }
    return row;
  });
}
