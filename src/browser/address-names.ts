import type { LiveData } from '../chart/live-data.ts';

/** One live figure, as far as the address is concerned. */
export interface Addressed {
  key: string;
  model: Pick<LiveData['model'], 'id' | 'assumptions'>;
}

/**
 * The names under which the address may set a figure's assumption; the first is the one that is written. The bare id where the page has one
 * figure, else the estimate's id before it, or the figure's own where two show one estimate. A name that two figures could claim is none.
 */
export function addressNames(page: readonly Addressed[], { key, model }: Addressed, id: string): [string, ...string[]] {
  const alone = (test: (f: Addressed) => boolean): boolean => page.filter(test).length < 2;
  const all: [string, ...string[]] = [`${key}.${id}`];
  if (alone((f) => f.model.id === model.id)) all.unshift(`${model.id}.${id}`);
  if (alone((f) => f.model.assumptions.some((a) => a.id === id))) all.splice(page.length < 2 ? 0 : 9, 0, id);
  return all;
}
