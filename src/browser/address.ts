import { hold } from '../chart/slider.ts';
import type { Assumption } from '../estimate/types.ts';

/** One live figure, as far as the address is concerned. */
export interface Addressed { key: string; model: { id: string; assumptions: ReadonlyArray<Omit<Assumption, 'origin'>> } }

/**
 * The names under which the address may set a figure's assumption; the first is the one that is written. The bare id where the page has one
 * figure, else the estimate's id before it, or the figure's own where two show one estimate. A name that two figures could claim is none.
 */
function names(page: readonly Addressed[], { key, model }: Addressed, id: string): string[] {
  const alone = (test: (f: Addressed) => boolean): boolean => page.filter(test).length < 2;
  const all = [`${key}.${id}`];
  if (alone((f) => f.model.id === model.id)) all.unshift(`${model.id}.${id}`);
  if (alone((f) => f.model.assumptions.some((a) => a.id === id))) all.splice(page.length < 2 ? 0 : 9, 0, id);
  return all;
}

/**
 * What the address sets on a figure. What is no plain decimal number is ignored, a number is held within the assumption's hard limits,
 * and the published value is no change.
 */
export function readAddress(query: string, page: readonly Addressed[], figure: Addressed): Record<string, number> {
  const asked = new URLSearchParams(query);
  const settings: Record<string, number> = {};
  for (const a of figure.model.assumptions) {
    const text = names(page, figure, a.id).map((name) => asked.get(name)).find((t) => t !== null);
    if (!text || !/^[-+.\de]+$/i.test(text) || !Number.isFinite(Number(text))) continue;
    const held = hold(a, Number(text));
    if (held !== a.range.central) settings[a.id] = held;
  }
  return settings;
}

/** The query with this figure's settings in place of what it held of them; what belongs to others stays. Only what the reader changed is written. */
export function writeAddress(query: string, page: readonly Addressed[], figure: Addressed, settings: Readonly<Record<string, number>>): string {
  const asked = new URLSearchParams(query);
  for (const { id } of figure.model.assumptions) {
    const own = names(page, figure, id);
    for (const name of own) asked.delete(name);
    if (id in settings) asked.set(own[0]!, String(settings[id]));
  }
  const text = String(asked);
  return text && `?${text}`;
}
