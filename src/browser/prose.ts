import { figureText } from '../chart/figure-text.ts';
import type { Model } from '../estimate/types.ts';
import type { Follower } from './live.ts';

/** The words that the build printed, to go back to. */
const printed = new WeakMap<Element, string>();

/** Figures in the page's prose that belong to a live figure, `data-live-fig="KEY:PATH"`, follow it and say that they do. */
export const followInProse: Follower = ({ key, model }, outcome, settings, rested) => {
  if (rested) return;
  const moved = Object.keys(settings).length > 0;
  for (const el of document.querySelectorAll<HTMLElement>(`[data-live-fig^="${CSS.escape(key)}:"]`)) {
    if (!printed.has(el)) printed.set(el, el.textContent);
    const path = el.dataset['liveFig']!.slice(key.length + 1);
    const text = moved ? figureText(path, model as Model, outcome, settings, el.dataset) : null;
    el.textContent = text ?? printed.get(el)!;
    el.classList.toggle('is-moved', text !== null);
  }
};
