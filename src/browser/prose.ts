import { figureText } from '../chart/figure-text.ts';
import type { Model } from '../estimate/types.ts';
import type { Follower } from './live.ts';

/** Figures in prose by the live figure they belong to, looked for once, with the words that the build printed, to go back to. */
const followers = new WeakMap<Element, Array<readonly [figure: HTMLElement, printed: string]>>();

function followersOf(key: string, figure: Element): ReadonlyArray<readonly [figure: HTMLElement, printed: string]> {
  const known = followers.get(figure);
  if (known) return known;
  const found = [...document.querySelectorAll<HTMLElement>(`[data-live-fig^="${CSS.escape(key)}:"]`)].map((el) => [el, el.textContent] as const);
  followers.set(figure, found);
  return found;
}

/** Figures in the page's prose that belong to a live figure, `data-live-fig="KEY:PATH"`, follow it and say that they do. */
export const followInProse: Follower = ({ key, figure, model }, outcome, settings, rested) => {
  if (rested) return;
  const moved = Object.keys(settings).length > 0;
  for (const [el, printed] of followersOf(key, figure)) {
    const path = el.dataset['liveFig']!.slice(key.length + 1);
    const text = moved ? figureText(path, model as Model, outcome, settings, el.dataset) : null;
    if (el.textContent !== (text ?? printed)) el.textContent = text ?? printed;
    el.classList.toggle('is-moved', text !== null);
  }
};
