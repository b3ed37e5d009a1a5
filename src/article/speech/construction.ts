import type { Token } from '../../language/tokens.ts';

/** One way in which a sentence says whose statement it reports. */
export interface Construction {
  speaker: readonly Token[];
  from: number;
  to: number;
  weight: number;
  doubt: string | null;
  /** Named in passing: the next `he` is not this one. */
  aside: boolean;
  /** A number that a speaker denies or asks about is not his statement. It counts as his only where nothing else is given. */
  stance?: 'denies' | 'asks';
}

/** A construction with the place of the token that makes it one (its verb, `according`, `by`), and of the first token of its speaker. */
export type Keyed = Construction & { at: number; begin: number };
