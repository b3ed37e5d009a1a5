import type { Points } from './lines.ts';
import type { RunAssumption } from '../types.ts';

/** Stands in for `combinations.ts` where a model has no choices: all lines are equally likely. */
export const combinations = (_choices: readonly RunAssumption[], _rows: Points['rows'], lines: number): Float64Array =>
  new Float64Array(lines).fill(1 / lines);
