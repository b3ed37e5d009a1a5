import type { FigureWorld, Owner } from './figure.ts';
import type { Literal } from './literals.ts';
import type { Place } from '../../seeds/parse/place.ts';
import type { SeedFile } from '../../seeds/seed-file.ts';

/** Everything that is needed to read a text with figures in it. */
export interface ProseWorld extends FigureWorld {
  literals: readonly Literal[];
}

/** A text of our own: where it stands, whose figures its `check` means. */
export interface Passage {
  file: SeedFile;
  owner: Owner;
  /** From an offset of the passage's text to its place in the seed. */
  at(offset: number): Place;
  /** The source's words that it restates, whose numerals have their origin there. */
  restates?: string;
}

export function complain(world: ProseWorld, passage: Passage, offset: number, reason: string): void {
  world.found.faults.add(passage.file.file, passage.at(offset), reason);
}
