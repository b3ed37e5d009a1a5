import type { EmbedTarget } from './embed-code.ts';
import { load } from './load.ts';

/** The name of the dialog's file and its hash, put here by whoever makes the scripts of pages. */
declare const DIALOG_FILE: string, DIALOG_HASH: string;

/** Opens the embed dialog from the button below a chart. The dialog itself is fetched when it is first asked for, since few readers do. */
export function offerEmbeds(root: Document): void {
  root.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest?.('.offer-open');
    const offer = button?.closest<HTMLElement>('[data-target]')?.dataset['target'];
    if (!offer) return;
    const { openEmbedDialog } = (await load(DIALOG_FILE, DIALOG_HASH)) as typeof import('./embed-dialog.ts');
    openEmbedDialog(root, JSON.parse(offer) as EmbedTarget);
  });
}
