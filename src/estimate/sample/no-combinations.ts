import type { Points } from './lines.ts';
import type { RunAssumption } from '../types.ts';

/** In place of `combinations.ts` for a model without choices: all lines are equally likely. */
export const combinations = (_choices: readonly RunAssumption[], _rows: Points['rows'], lines: number): Float64Array => new Float64Array(lines).fill(1 / lines);
