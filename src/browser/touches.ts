import { load } from './load.ts';
import { plainClick } from './plain-click.ts';

/** The name and the hash of the file that answers touches, put here by whoever makes the scripts of pages. */
declare const TOUCHED_FILE: string, TOUCHED_HASH: string;

/**
 * Fetches what answers a touch when there is one: when a pointer, a finger, the focus or a press comes to a figure, or a link to a chain or an offer is followed. Most readers of a page touch
 * none. Where that file cannot be fetched, the sliders are hidden, as without script, and the link is followed. This is called in the head, before the page is
 * there; the function that it returns is called once the page is.
 */
export function serveTouches(root: Document): () => void {
  let asked: Promise<typeof import('./touched.ts')> | undefined;
  const touched = (): Promise<typeof import('./touched.ts')> =>
    (asked ??= load(TOUCHED_FILE, TOUCHED_HASH) as Promise<typeof import('./touched.ts')>);
  const prepare = (): void => {
    touched()
      .then(({ prepareFigures }) => prepareFigures(root))
      .catch((error) => {
        root.documentElement.classList.remove('js');
        throw error;
      });
  };
  for (const near of ['pointerover', 'touchstart', 'focusin', 'click', 'input', 'change'])
    root.addEventListener(
      near,
      ({ target }) => {
        if ((target as Element).closest?.(near === 'focusin' ? '[data-live],svg' : '[data-live]')) prepare();
      },
      { passive: true },
    );
  root.addEventListener('click', (event) =>
    plainClick(event, 'a.fig,.offer-open', async (opener) => (await touched()).openBox(root, opener)),
  );
  return () => {
    for (const chart of root.querySelectorAll<SVGElement>('svg[role=img]')) chart.tabIndex = 0;
    // The address sets a slider.
    if (location.search) prepare();
  };
}
