import { LINES } from './points.ts';

/** In place of `combinations.ts` for a model without choices: all lines are equally likely. */
export const combinations = (): Float64Array => new Float64Array(LINES).fill(1 / LINES);
