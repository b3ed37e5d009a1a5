import type { RunAssumption, RunModel } from '../types.ts';
import { combinations } from './combinations.ts';
import { GENERATOR, across } from './lattice.ts';
import type { Points } from './lines.ts';
import { mainDirection } from './main-direction.ts';
import { linesAlong } from './mix.ts';
import { Z95 } from './normal.ts';
import { rowsOf } from './points.ts';

/** Twice as dense as `NODES`, each second of which is one of them, for a formula that bends sharply (`fine.ts`). */
export const FINE: readonly number[] = Array.from({ length: 25 }, (_, k) => ((k - 12) * Z95) / 6);

/** And more lines, with a vector that is made for them like that of `lattice.ts`. */
export const FINE_LINES = 1999;
export const FINE_GENERATOR: readonly number[] = [1, 878, 700, 134, 205, 256, 88, 190, 203];

/** For each line, where it starts, and how far it goes for each unit of a node. */
export type Way = readonly [assumption: RunAssumption, start: Float64Array, step: number];

/** The points for a formula that bends sharply, with the ways that its lines take; on fewer lines, or on others (`moved`), to see how far the results move. */
export function fineLines(
  model: RunModel,
  varying: readonly RunAssumption[],
  most: number,
  moved: number,
  nodes = FINE,
): Points & { ways: readonly Way[] } {
  const choices = varying.filter(({ range }) => range.shape === 'choice');
  const smooth = varying.filter(({ range }) => range.shape !== 'choice');
  const rows: Points['rows'] = {};
  // Two assumptions leave one axis across their lines, along which few places are enough; where the result jumps, each line may then be cut at more of its jumps.
  const least = model.fine === 'jumps' && smooth.length === 2 && choices.length === 0 ? Math.round(most / 4) : most;
  const weights = combinations(choices, rows, smooth.length > 1 ? least : 1, most, nodes);
  const vector = most === FINE_LINES ? FINE_GENERATOR : GENERATOR;
  const [starts, steps] = linesAlong(model, smooth, mainDirection(model, smooth), (direction) =>
    across(direction, Math.min(1, choices.length), weights.length, vector, moved),
  );
  const ways = smooth.map((a, j): Way => [a, starts[j] ?? weights, steps[j] ?? 0]);
  for (const [a, start, step] of ways) rows[a.id] = rowsOf(a, start, step, nodes);
  return { rows, ways, weights };
}
