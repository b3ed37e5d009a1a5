import { LINES, NODES } from './lines.ts';
import type { Points } from './lines.ts';
import type { RunAssumption } from '../types.ts';

/**
 * Gives each line one value of every choice, and each line a weight. A combination is as likely as its values' weights
 * make it; where one has three lines and another two, the lines of the first weigh less. There are `least` lines, or as many as there are combinations, whichever is more, and never
 * more than `most`.
 */
export function combinations(
  choices: readonly RunAssumption[],
  rows: Points['rows'],
  least: number,
  most = LINES,
  nodes = NODES,
): Float64Array {
  const lists = choices.map(({ id, range }) =>
    range.shape === 'choice' ? ([id, range.values, range.weights] as const) : ([id, [], undefined] as const),
  );
  const all = lists.reduce((product, [, values]) => product * values.length, 1);
  const count = Math.min(most, Math.max(least, all));
  const place = new Float64Array(count).map((_, i) => (i + 0.5) / count);
  const likely = new Float64Array(count).fill(1 / all);
  let before = 1;
  for (const [id, values, weights] of lists) {
    const mean = weights && weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
    // A place is read like a number with one digit for each choice: the digits before this one are taken off.
    const row = place.map((u, i) => {
      const digit = Math.floor(((u * before) % 1) * values.length);
      if (weights && mean) likely[i]! *= weights[digit]! / mean;
      return values[digit]!;
    });
    rows[id] = nodes.map(() => row);
    before *= values.length;
  }
  const lines = new Float64Array(all);
  place.forEach((u) => (lines[Math.floor(u * all)]! += 1));
  return place.map((u, i) => likely[i]! / lines[Math.floor(u * all)]!);
}
