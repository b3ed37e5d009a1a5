import type { Settings } from '../estimate/types.ts';
import { load } from './load.ts';

/** The name of the file that draws what stands under a figure, and its hash, put here by whoever makes the scripts of pages. */
declare const EXTRAS_FILE: string, EXTRAS_HASH: string;

/** What a figure tells when its sliders rest, and while they move where its model has several results: its key, what is set, and whether its results are rough as yet. */
export interface Rested {
  key: string;
  settings: Settings;
  rough?: boolean;
}

const fetchExtras = (): Promise<typeof import('./extras.ts')> =>
  load(EXTRAS_FILE, EXTRAS_HASH) as Promise<typeof import('./extras.ts')>;

/** Draws anew what stands under a figure when its sliders rest and the browser has nothing else to do, and answers what a reader asks there. Most readers of a page move no slider. */
export function fetchNearExtras(root: Document): void {
  if (!root.querySelector('[data-extra]')) return;
  // Safari has no idle callbacks.
  const idle: (done: () => void) => unknown = window.requestIdleCallback ?? ((done) => setTimeout(done, 30));
  root.addEventListener('rested', async ({ detail }) => {
    const { drawExtras } = await fetchExtras();
    idle(() => drawExtras(detail.key, detail.settings));
  });
  // The table of all results follows the finger like the chart. Once it is there, no step waits for another.
  root.addEventListener('moved', async ({ detail }) => {
    const { drawExtras } = await fetchExtras();
    drawExtras(detail.key, detail.settings, 'outputs', detail.rough);
  });
  root.addEventListener('input', async ({ target }) => {
    if (!(target instanceof HTMLElement && target.closest('[data-extra]'))) return;
    const { answer } = await fetchExtras();
    answer(target);
  });
}

declare global {
  interface DocumentEventMap {
    rested: CustomEvent<Rested>;
    moved: CustomEvent<Rested>;
  }
}
