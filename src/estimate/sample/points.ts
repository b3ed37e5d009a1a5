import { combinations } from './combinations.ts';
import { across } from './lattice.ts';
import { LINES, NODES } from './lines.ts';
import type { Points } from './lines.ts';
import { atScore } from '../range.ts';
import { steepest } from './steepest.ts';
import type { RunAssumption, RunModel } from '../types.ts';

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
    rows[a.id] = rowsOf(a, base[j]!, direction[j]!);
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
    const row = start.slice();
    for (let i = 0; i < row.length; i++) {
      const value = lognormal ? row[i]! * step : at(row[i]! + step);
      row[i] = value < least ? least : value > most ? most : value;
    }
    return row;
  });
}
