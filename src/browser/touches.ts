import { fetchLater } from './article-later.ts';
import { load } from './load.ts';
import { plainClick } from './plain-click.ts';

/**
 * The names and hashes of two files, put here by whoever makes the scripts of pages. The first has everything that moves with a slider, and the keys that go through a chart;
 * the second what opens over a page.
 */
declare const FIGURES_FILE: string, FIGURES_HASH: string, BOXES_FILE: string, BOXES_HASH: string;

/** A field, and what stood in it before anybody touched it. */
export type First = readonly [field: HTMLInputElement, value: string, checked: boolean];

/**
 * Fetches what a reader touches. What the sliders need comes when a pointer, a finger or the focus comes to a figure; the box of a chain or of an offer when its link is followed.
 * Most readers of a page touch none. Without script, or where a box cannot be had, the link leads to the same on a page. It may be called before the page is there; what it gives back
 * is called when it is.
 */
export function serveTouches(root: Document): () => void {
  const first: First[] = [];
  let asked = false;
  const prepare = async (): Promise<void> => {
    if (asked) return;
    asked = true;
    try {
      const [{ wireFigures }, later] = await Promise.all([
        load(FIGURES_FILE, FIGURES_HASH) as Promise<typeof import('./figures.ts')>,
        fetchLater(root),
      ]);
      wireFigures(root, first, later?.figures);
    } catch (error) {
      // What cannot follow the sliders shows none: the charts stand as they do without script.
      root.documentElement.classList.remove('js');
      throw error;
    }
  };
  for (const near of ['pointerover', 'touchstart', 'focusin', 'input', 'change'])
    root.addEventListener(
      near,
      ({ target }) => {
        if ((target as Element).closest?.(near === 'focusin' ? '[data-live],svg' : '[data-live]')) void prepare();
      },
      { passive: true },
    );
  root.addEventListener('click', (event) =>
    plainClick(event, 'a.fig,.offer-open', async (opener) => {
      const [{ openBox }, later] = await Promise.all([
        load(BOXES_FILE, BOXES_HASH) as Promise<typeof import('./boxes.ts')>,
        fetchLater(root),
      ]);
      openBox(root, opener, later);
    }),
  );
  return () => {
    for (const field of root.querySelectorAll<HTMLInputElement>('[data-live] input'))
      first.push([field, field.value, field.checked]);
    for (const chart of root.querySelectorAll<SVGElement>('svg[role=img]')) chart.tabIndex = 0;
    // The address sets a slider.
    if (location.search) void prepare();
  };
}
