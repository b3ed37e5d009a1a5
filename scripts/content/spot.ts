import type { Faults } from './fault.ts';
import type { Path, SeedFile } from './seed-file.ts';

/** Where in a seed something is said, for its fault. */
export interface Spot {
  file: SeedFile;
  path: Path;
}

export function fault(found: { faults: Faults }, spot: Spot, reason: string, severity?: 'error' | 'warning'): void {
  found.faults.add(spot.file.file, spot.file.placeOf(spot.path), reason, severity);
}
