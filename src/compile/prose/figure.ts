import type { Origin } from '../../estimate/types.ts';
import { formatQuantity } from '../../estimate/format.ts';
import type { Counts } from './counts.ts';
import type { Lookup } from '../lookup.ts';
import type { Results } from '../results.ts';
import type { Spot } from '../../seeds/spot.ts';

/** The claim whose figures `check` means, and the article in which a bare claim id is looked up. */
export interface Owner {
  article: string | null;
  claim: string | null;
  estimate: string | null;
}

/** A figure as it is printed, and where it comes from. */
export interface Figure {
  printed: string;
  origin: Origin;
}

export interface FigureWorld {
  found: Lookup;
  results: Results;
  counts(): Counts;
}

/** A named thing with its number, before it is printed. */
export interface Value {
  value: number;
  /** As the source has it, or null for a computed value. */
  asStated: string | null;
  /** Significant digits of a result, where its range has a say in them. */
  digits?: number;
  unit: string;
  percent: boolean;
  origin: Origin;
}

/** A request for a figure: what the text belongs to, where it stands, and where faults go. */
export interface Asked {
  world: FigureWorld;
  owner: Owner;
  spot: Spot;
  complain: (reason: string) => void;
}

/** Computed values are printed with as many significant digits. */
export const computedDigits = 3;

/** A computed value as it is printed. */
export function printValue({ value }: Pick<Value, 'value'>, percent: boolean, digits: number): string {
  return formatQuantity(value, ['', ''], percent, digits);
}

/** Tells the author what is wrong with the figure, and gives null in its place. */
export function refuse({ complain }: Pick<Asked, 'complain'>, reason: string): null {
  complain(reason);
  return null;
}
