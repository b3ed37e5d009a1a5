import type { Assumption, Model } from '../estimate/types.ts';
import type { Scale } from './scale.ts';

/** What a live figure carries in its page: the browser runs and redraws it from this alone. */
export interface LiveData {
  /** Unique on its page: the claim's id, or the estimate's. Prefixes its parameters where two figures share a name. */
  key: string;
  /** Without chains of origins, which the page prints elsewhere and no computation reads. */
  model: Omit<Model, 'assumptions'> & { assumptions: Array<Omit<Assumption, 'origin'>> };
  /** Of the first chart. */
  scale: Scale;
  layout: Layout;
}

/** Where things stand in the first chart, by what is published: a slider changes no height. */
export interface Layout {
  /** The published result, shown as a ghost once the reader has moved something. */
  published: number;
  /** Pixels from the top: where the recomputed part begins, and where the axis is. */
  top: number;
  base: number;
  /** Which bound of the possible is shown: the lower, the upper, or none. */
  edge: 0 | 1 | null;
}
