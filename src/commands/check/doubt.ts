import type { Fault } from '../../seeds/fault.ts';
import type { SeedFile } from '../../seeds/seed-file.ts';

/** One thing that is doubtful and no fault: the site can be published with it. */
export type Doubt = Omit<Fault, 'severity'>;

/** A kind of doubt: what its entries have in common, and what to do about them. */
export interface Doubts {
  title: string;
  entries: Doubt[];
}

/** A doubt where a field of a seed stands. */
export function doubt(file: SeedFile, path: readonly PropertyKey[], reason: string): Doubt {
  const { line, column } = file.placeOf(path);
  return { file: file.file, line, column, reason };
}
