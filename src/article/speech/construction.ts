import type { Token } from '../text/tokens.ts';

/** One way in which a sentence says whose statement it reports. */
export interface Construction {
  speaker: readonly Token[];
  from: number;
  to: number;
  weight: number;
  doubt: string | null;
  /** Named in passing: the next `he` is not this one. */
  aside: boolean;
}
