import type { Assumption, Model, Scenario } from '../estimate/types.ts';
import type { Scale } from './scale.ts';

/** What a live figure carries in its page: the browser runs and redraws it from this alone. */
export interface LiveData {
  /** Unique on its page: the claim's id, or the estimate's. Prefixes its parameters where two figures share a name. */
  key: string;
  /** Without what no computation and no picture reads: the page prints it elsewhere. */
  model: Omit<Model, 'assumptions' | 'title' | 'formula' | 'unit' | 'scenarios'> & { assumptions: LiveAssumption[]; scenarios?: LiveScenario[] };
  /** Of the first chart. */
  scale: Scale;
  layout: Layout;
}

export type LiveAssumption = Omit<Assumption, 'origin' | 'limitReason' | 'unit' | 'stated'>;

/** What the browser needs of a scenario: the list is printed. */
export type LiveScenario = Pick<Scenario, 'settings' | 'holds'>;

/** As the page carries it; what is not so need not be said. */
export function carry({ key, model: { title: _t, formula: _f, unit: _u, assumptions, scenarios, ...model }, scale, layout }: Omit<LiveData, 'model'> & { model: Model }): string {
  const data: LiveData = { key, model: { ...model, assumptions: assumptions.map(({ origin: _o, limitReason: _l, unit: _n, stated: _s, ...a }) => a), ...(scenarios ? { scenarios: scenarios.map(({ settings, holds }) => ({ settings, holds })) } : {}) }, scale, layout };
  return JSON.stringify(data, (_, value: unknown) => (value === false ? undefined : value));
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
