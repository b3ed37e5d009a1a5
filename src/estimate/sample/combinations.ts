import { LINES, NODES } from './lines.ts';
import type { Points } from './lines.ts';
import type { RunAssumption } from '../types.ts';

/**
 * Gives each line one value of every choice, all combinations equally likely, whatever number of lines each has. There are as many lines as asked for,
 * or as there are combinations.
 */
export function combinations(choices: readonly RunAssumption[], rows: Points['rows'], least: number): Float64Array {
  const lists = choices.map(({ range }) => (range.shape === 'choice' ? range.values : []));
  const all = lists.reduce((product, values) => product * values.length, 1);
  const count = Math.min(LINES, Math.max(least, all));
  const place = new Float64Array(count).map((_, i) => (i + 0.5) / count);
  let before = 1;
  lists.forEach((values, j) => {
    // Each choice goes by what the ones before it leave of the place.
    const taken = before;
    const row = place.map((u) => values[Math.floor(((u * taken) % 1) * values.length)]!);
    rows[choices[j]!.id] = NODES.map(() => row);
    before *= values.length;
  });
  const lines = new Float64Array(all);
  place.forEach((u) => lines[Math.floor(u * all)]!++);
  return place.map((u) => 1 / (all * lines[Math.floor(u * all)]!));
}
