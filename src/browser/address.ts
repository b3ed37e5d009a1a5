import { hold } from '../chart/slider.ts';
import type { Assumption } from '../estimate/types.ts';

/** One live figure, as far as the address is concerned. */
export interface Addressed { key: string; model: { id: string; assumptions: ReadonlyArray<Omit<Assumption, 'origin'>> } }

/** A plain decimal number, as this site writes it; no hexadecimal, no words. */
const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?\s*$/i;

/**
 * The names under which a figure's assumption may stand in the address, the one that is written first: the bare id where the page has
 * one figure, else the estimate's id before it, or the figure's own where two show one estimate.
 */
function names(page: readonly Addressed[], { key, model }: Addressed, id: string): { own: string[]; shared: string[] } {
  const sameModel = page.filter((f) => f.model.id === model.id).length > 1;
  const sameId = page.filter((f) => f.model.assumptions.some((a) => a.id === id)).length > 1;
  const all = { bare: id, model: `${model.id}.${id}`, key: `${key}.${id}` };
  if (sameModel) return { own: [all.key], shared: [all.model] };
  if (page.length > 1) return { own: [all.model, all.key, ...(sameId ? [] : [all.bare])], shared: [] };
  return { own: [all.bare, all.model, all.key], shared: [] };
}

/**
 * What the address sets on a figure. What cannot be read is ignored, a number is held within the assumption's hard limits, and the
 * published value is no change.
 */
export function readAddress(query: string, page: readonly Addressed[], figure: Addressed): Record<string, number> {
  const given = new URLSearchParams(query);
  const settings: Record<string, number> = {};
  for (const a of figure.model.assumptions) {
    const { own, shared } = names(page, figure, a.id);
    const name = [...own, ...shared].find((n) => given.has(n));
    const text = name === undefined ? '' : given.get(name)!;
    if (!NUMBER.test(text) || !Number.isFinite(Number(text))) continue;
    const held = hold(a, Number(text));
    if (held !== a.range.central) settings[a.id] = held;
  }
  return settings;
}

/** The query with this figure's settings in place of what it held of them; what belongs to others stays. Only what the reader changed is written. */
export function writeAddress(query: string, page: readonly Addressed[], figure: Addressed, settings: Readonly<Record<string, number>>): string {
  const given = new URLSearchParams(query);
  for (const { id } of figure.model.assumptions) {
    const { own } = names(page, figure, id);
    for (const name of own) given.delete(name);
    if (id in settings) given.set(own[0]!, String(settings[id]));
  }
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}
