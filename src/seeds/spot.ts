import type { Faults } from './fault.ts';
import type { Path, SeedFile } from './seed-file.ts';

/** Where in a seed something is said, for its fault. */
export interface Spot {
  file: SeedFile;
  path: Path;
}

/** A field within what stands at a place. */
export const under = ({ file, path }: Spot, ...more: PropertyKey[]): Spot => ({ file, path: [...path, ...more] });

/** Tells of a fault. It gives null, which stands for what cannot be made. */
export function fault(found: { faults: Faults }, spot: Spot, reason: string, severity?: 'error' | 'warning'): null {
  found.faults.add(spot.file.file, spot.file.placeOf(spot.path), reason, severity);
  return null;
}

/**
 * Whether something within a field has a fault of its own already. What follows from it, in a figure that changed or a contradiction
 * that went, is then no fault to mend.
 */
export function faulted({ faults }: { faults: Faults }, { file, path }: Spot): boolean {
  const [from, to] = [file.placeOf(path).line, file.endOf(path)];
  // A block ends at the first column of the line behind it.
  const last = to.column === 1 ? to.line - 1 : to.line;
  return faults.list.some(
    (one) => one.severity === 'error' && one.file === file.file && from <= one.line && one.line <= last,
  );
}
