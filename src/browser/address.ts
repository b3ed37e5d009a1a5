import { hold } from '../chart/slider.ts';
import { addressNames } from './address-names.ts';
import type { Addressed } from './address-names.ts';

/**
 * What the address sets on a figure. What is no plain decimal number is ignored, a number is held within the assumption's hard limits,
 * and the published value is no change.
 */
export function readAddress(query: string, page: readonly Addressed[], figure: Addressed): Record<string, number> {
  const asked = new URLSearchParams(query);
  const settings: Record<string, number> = {};
  for (const a of figure.model.assumptions) {
    const text = addressNames(page, figure, a.id)
      .map((name) => asked.get(name))
      .find((t) => t !== null);
    if (!text || !/^[-+.\de]+$/i.test(text) || !Number.isFinite(Number(text))) continue;
    const held = hold(a, Number(text));
    if (held !== a.range.central) settings[a.id] = held;
  }
  return settings;
}

/** The query with this figure's settings in place of what it held of them; what belongs to others stays. Only what the reader changed is written. */
export function writeAddress(
  query: string,
  page: readonly Addressed[],
  figure: Addressed,
  settings: Readonly<Record<string, number>>,
): string {
  const asked = new URLSearchParams(query);
  for (const { id } of figure.model.assumptions) {
    const own = addressNames(page, figure, id);
    for (const name of own) asked.delete(name);
    if (Object.hasOwn(settings, id)) asked.set(own[0], String(settings[id]));
  }
  const text = String(asked);
  return text && `?${text}`;
}
