import { hold } from '../chart/slider.ts';
import type { Addressed } from './address-names.ts';

/** In place of `address.ts` in an embed: one figure, so that bare names do. */
export function readAddress(query: string, _page: unknown, { model }: Addressed): Record<string, number> {
  const asked = new URLSearchParams(query);
  const settings: Record<string, number> = {};
  for (const a of model.assumptions) {
    const text = asked.get(a.id);
    if (!text || !/^[-+.\de]+$/i.test(text) || !Number.isFinite(+text)) continue;
    const held = hold(a, +text);
    if (held !== a.range.central) settings[a.id] = held;
  }
  return settings;
}
