import type { RunAssumption } from './types.ts';

/** A value that an assumption can have: a whole number where it counts things. An embed without such leaves this out. */
export const whole = ({ integer }: RunAssumption, value: number): number => (integer ? Math.round(value) : value);
