import { NODES, coordinate } from './points.ts';
import type { Points } from './points.ts';
import type { Model } from './types.ts';

/** Gives each line one value of every choice, all combinations equally likely, whatever number of lines each has. */
export function combinations(model: Model, choices: readonly number[], rows: Points['rows']): Float64Array {
  const place = coordinate(0);
  let all = 1;
  for (const index of choices) {
    const { range } = model.assumptions[index]!;
    const values = range.shape === 'choice' ? range.values : [];
    // Each choice goes by what the ones before it leave of the coordinate.
    const before = all;
    const row = place.map((u) => values[Math.floor(((u * before) % 1) * values.length)]!);
    rows[index] = NODES.map(() => row);
    all *= values.length;
  }
  const lines = new Float64Array(all);
  place.forEach((u) => lines[Math.floor(u * all)]!++);
  return place.map((u) => 1 / (all * lines[Math.floor(u * all)]!));
}
