import { LINES, NODES } from './lines.ts';
import type { Points } from './lines.ts';
import type { RunAssumption } from '../types.ts';

/**
 * Gives each line one value of every choice, and each line a weight. All combinations are equally likely: where one has three lines and another two,
 * the lines of the first weigh less. There are `least` lines, or as many as there are combinations, whichever is more.
 */
export function combinations(choices: readonly RunAssumption[], rows: Points['rows'], least: number): Float64Array {
  const lists = choices.map(({ id, range }) => [id, range.shape === 'choice' ? range.values : []] as const);
  const all = lists.reduce((product, [, values]) => product * values.length, 1);
  const count = Math.min(LINES, Math.max(least, all));
  const place = new Float64Array(count).map((_, i) => (i + 0.5) / count);
  let before = 1;
  lists.forEach(([id, values]) => {
    // A place is read like a number with one digit for each choice: the digits before this one are taken off.
    const taken = before;
    const row = place.map((u) => values[Math.floor(((u * taken) % 1) * values.length)]!);
    rows[id] = NODES.map(() => row);
    before *= values.length;
  });
  const lines = new Float64Array(all);
  place.forEach((u) => lines[Math.floor(u * all)]!++);
  return place.map((u) => 1 / (all * lines[Math.floor(u * all)]!));
}
