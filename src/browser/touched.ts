import { adoptStyle } from './adopt-style.ts';
import { fetchLater } from './article-later.ts';
import type { EmbedTarget } from './embed-code.ts';
import { openEmbedDialog } from './embed-dialog.ts';
import { load } from './load.ts';
import { showOrigin } from './origins.ts';

/** The name and the hash of the file with everything that moves with a slider, and the keys that go through a chart, put here by whoever makes the scripts of pages. */
declare const FIGURES_FILE: string, FIGURES_HASH: string;

let prepared: Promise<void> | undefined;

/** Wires the figures, once. */
export const prepareFigures = (root: Document): Promise<void> =>
  (prepared ??= Promise.all([
    load(FIGURES_FILE, FIGURES_HASH) as Promise<typeof import('./figures.ts')>,
    fetchLater(root),
  ]).then(([{ wireFigures }, later]) => {
    wireFigures(root, later);
    // From now on the page prints well without a network too.
    if (later) adoptStyle(later.paper);
  }));

/** Opens what a link or a button asks for over the page: the chain of a figure, or the dialog with the code of an embed. */
export async function openBox(root: Document, opener: HTMLElement): Promise<void> {
  const later = await fetchLater(root);
  if (!opener.matches('.offer-open')) return showOrigin(root, opener as HTMLAnchorElement, later?.origins);
  const own = opener.closest<HTMLElement>('[data-target]')?.dataset['target'];
  const target = own
    ? (JSON.parse(own) as EmbedTarget)
    : later?.embeds.find(({ page }) => (opener as HTMLAnchorElement).pathname.endsWith(page));
  if (!target) throw new Error('The page has no such chart');
  openEmbedDialog(root, target);
}
