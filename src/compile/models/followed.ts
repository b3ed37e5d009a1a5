import type { Lookup } from '../lookup.ts';
import { Circle } from './once.ts';
import { fault, type Spot } from '../../seeds/spot.ts';

/** Runs a computation that may end up needing itself: `a` takes `b`, and `b` takes `a`. Such a circle becomes a fault that names each step. */
export function followed<Value>(found: Lookup, spot: Spot, run: () => Value): Value | null {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Circle)) throw error;
    return fault(
      found,
      spot,
      `a circle of origins: ${error.chain.join(' -> ')}; begin from a quote, a reference or a working range somewhere on the way`,
    );
  }
}
