import { fetchLater } from './article-later.ts';
import { load } from './load.ts';
import { plainClick } from './plain-click.ts';

/** The name of the file with the box for a chain, and its hash, put here by whoever makes the scripts of pages. */
declare const ORIGINS_FILE: string, ORIGINS_HASH: string;

/**
 * Shows a figure's chain of origins where the figure stands. The link leads to the same chain, at the end of this page or on another, which is what
 * happens without script, or in a browser without popovers.
 */
export function openOrigins(root: Document): void {
  if (!('popover' in HTMLElement.prototype)) return;
  root.addEventListener('click', (event) =>
    plainClick<HTMLAnchorElement>(event, 'a.fig', async (link) => {
      const [{ showOrigin }, later] = await Promise.all([
        load(ORIGINS_FILE, ORIGINS_HASH) as Promise<typeof import('./origins.ts')>,
        fetchLater(root),
      ]);
      showOrigin(root, link, later?.origins);
    }),
  );
}
