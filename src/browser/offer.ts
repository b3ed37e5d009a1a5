import { fetchLater } from './article-later.ts';
import type { EmbedTarget } from './embed-code.ts';
import { load } from './load.ts';
import { plainClick } from './plain-click.ts';

/** The name of the dialog's file and its hash, put here by whoever makes the scripts of pages. */
declare const DIALOG_FILE: string, DIALOG_HASH: string;

/**
 * Opens the embed dialog from the button below a chart, or from a link to the offer on another page. The dialog itself is fetched when it is first asked for,
 * since few readers do.
 */
export function offerEmbeds(root: Document): void {
  root.addEventListener('click', (event) =>
    plainClick<HTMLElement>(event, '.offer-open', async (opener) => {
      const dialog = load(DIALOG_FILE, DIALOG_HASH) as Promise<typeof import('./embed-dialog.ts')>;
      const own = opener.closest<HTMLElement>('[data-target]')?.dataset['target'];
      const target = own
        ? (JSON.parse(own) as EmbedTarget)
        : (await fetchLater(root))?.embeds.find(({ page }) => (opener as HTMLAnchorElement).pathname.endsWith(page));
      if (!target) throw new Error('The page has no such chart');
      (await dialog).openEmbedDialog(root, target);
    }),
  );
}
