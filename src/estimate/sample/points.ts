import { combinations } from './combinations.ts';
import { across } from './lattice.ts';
import { linesAlong } from './mix.ts';
import { LINES, NODES } from './lines.ts';
import type { Points } from './lines.ts';
import { atScore } from '../range.ts';
import { steepest } from './steepest.ts';
import type { RunAssumption, RunModel } from '../types.ts';

/** Points for the assumptions that vary. They depend only on the model and on those assumptions. */
export function createPoints(model: RunModel, varying: readonly RunAssumption[], lines = LINES): Points {
  const isChoice = (a: RunAssumption) => a.range.shape === 'choice';
  const choices = varying.filter(isChoice);
  const smooth = varying.filter((a) => !isChoice(a));
  const rows: Points['rows'] = {};
  // Along a single assumption all lines are the same, and one for each combination of choices is enough.
  const weights = combinations(choices, rows, smooth.length > 1 ? lines : 1);
  const [starts, steps] = linesAlong(model, smooth, steepest(model, smooth), (direction) =>
    // The first coordinate of the lattice says which combination of choices a line has.
    across(direction, Math.min(1, choices.length), weights.length),
  );
  smooth.forEach((a, j) => {
    rows[a.id] = rowsOf(a, starts[j] ?? weights, steps[j] ?? 0);
  });
  return { rows, weights };
}

/**
 * An assumption's values along lines that start at `base` and run `direction` a node. Those of a lognormal are multiplied from node to node, since
 * ten thousand exponentials would delay a reader's first step.
 */
export function rowsOf(
  { range, min, max }: RunAssumption,
  base: Float64Array,
  direction: number,
  nodes = NODES,
): Float64Array[] {
  const least = min ?? -Infinity;
  const most = max ?? Infinity;
  const at = atScore(range);
  const lognormal = range.shape === 'lognormal';
  const start = lognormal ? base.map(at) : base;
  return nodes.map((node) => {
    const step = lognormal ? at(direction * node) / range.central : direction * node;
    const row = new Float64Array(start.length);
    for (let i = 0; i < row.length; i++) {
      const from = start[i] ?? 0;
      const value = lognormal ? from * step : at(from + step);
      row[i] = value < least ? least : value > most ? most : value;
    }
    return row;
  });
}
