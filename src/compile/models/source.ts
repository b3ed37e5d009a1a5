import type { Limits, Model, Origin, Outcome, Range } from '../../estimate/types.ts';
import type { ClaimEntry, FactEntry } from '../lookup.ts';
import type { Spot } from '../../seeds/spot.ts';

/** A statement that a value rests on, and the way down to it. */
export type Root = { way: string[] } & ({ kind: 'claim'; entry: ClaimEntry } | { kind: 'fact'; entry: FactEntry });

/** The value and range that an assumption gets from its origin or from a claim. */
export interface Source {
  range: Range;
  origin: Origin;
  sourced: boolean;
  /** The claim whose number it is, where it is one's. */
  claim: ClaimEntry | null;
  roots: Root[];
}

/** An origin of an estimate or a binding of a claim: the keys of both, of which the schema has let one stand. */
export interface Written {
  claim?: string;
  fact?: string;
  facts?: string[];
  estimate?: string;
  working?: string;
  definition?: string;
}

/** What a source is for: the assumption's unit and label, and where in the seeds it is written. */
export interface Need {
  /** Its hard limits. */
  limits: Limits;
  label: string;
  unit: string;
  percent: boolean;
  /** The article that a bare claim id means. */
  within: string | null;
  /** Where its value is written, and where its origin is. */
  spot: Spot;
  origin: Spot;
}

/** What sources lead to that is itself computed. */
export interface Computed {
  estimate(id: string): { model: Model; outcome: Outcome; roots: ReadonlyMap<string, Root[]> } | null;
  /** A reason with its figures as plain text; numerals of `restates` need no origin of their own. */
  reason(text: string, spot: Spot, restates?: string): string;
}
