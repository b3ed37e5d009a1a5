import { fromSlider, hold, toSlider } from '../chart/slider.ts';
import type { RunAssumption, Settings } from '../estimate/types.ts';

/** How long the sliders take to go to numbers that are not the reader's own, in milliseconds: long enough for the eye to follow. */
const GLIDE = 150;

/** The part that has been gone of the way from one place of the thumbs to another. */
function between(assumptions: readonly RunAssumption[], from: Settings, to: Settings, part: number): Settings {
  const settings: Record<string, number> = {};
  for (const a of assumptions) {
    if (from[a.id] === to[a.id]) {
      if (a.id in to) settings[a.id] = hold(a, to[a.id] ?? a.range.central);
      continue;
    }
    const start = toSlider(a, from[a.id] ?? a.range.central);
    const end = toSlider(a, to[a.id] ?? a.range.central);
    settings[a.id] = hold(a, fromSlider(a, start + (end - start) * part));
  }
  return settings;
}

/**
 * Moves all sliders at once: Reset, and the choice of a scenario. `set` shows settings, and `now` gives those that are shown: where they are others
 * than the last step's, the reader has taken over. Where a reader wants no motion, the last step is the only one.
 */
export function glide(
  assumptions: readonly RunAssumption[],
  now: () => Settings,
  to: Settings,
  set: (settings: Settings) => void,
): void {
  const from = now();
  let last = from;
  const began = performance.now();
  const step = (): void => {
    if (now() !== last) return;
    const part = (performance.now() - began) / GLIDE;
    const there = part >= 1 || matchMedia('(prefers-reduced-motion: reduce)').matches;
    set((last = there ? to : between(assumptions, from, to, part)));
    if (!there) requestAnimationFrame(step);
  };
  step();
}
