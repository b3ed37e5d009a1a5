import { within } from '../solve/within.ts';
import type { Stated } from '../types.ts';

/** Whether a value lies in the interval that the stated number stands for. */
export const holds = (value: number, { low, high }: Stated): boolean => within(value, low, high);
