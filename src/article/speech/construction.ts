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
  /** What a speaker denies, or asks, is not his statement; he says it where nothing else is given. */
  stance?: 'denies' | 'asks';
}

/** A construction with the place of the token that makes it one (its verb, `according`, `by`), and of the first token of its speaker. */
export type Keyed = Construction & { at: number; begin: number };
