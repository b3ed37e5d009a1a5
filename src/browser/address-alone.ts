import { hold } from '../chart/slider.ts';
import type { FigureData } from '../chart/live-data.ts';

/** As `readAddress` does, in an embed: it has one figure, so that bare names do. */
export function readAddressAlone(query: string, _page: unknown, { model }: FigureData): Record<string, number> {
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
