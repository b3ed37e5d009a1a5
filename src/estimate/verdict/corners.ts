import { ends } from '../range.ts';
import type { RunAssumption, Settings } from '../types.ts';

/** Every combination of the assumptions' ends. */
export function corners(working: readonly RunAssumption[]): Settings[] {
  return working.reduce<Settings[]>(
    (all, a) => all.flatMap((corner) => ends(a.range).map((value) => ({ ...corner, [a.id]: value }))),
    [{}],
  );
}
