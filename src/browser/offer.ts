/** Opens the embed dialog from the button below a chart. The dialog itself is fetched when it is first asked for, since few readers do. */
export function offerEmbeds(root: Document): void {
  root.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest?.('.offer-open');
    const offer = button?.closest<HTMLElement>('[data-embed]');
    if (!offer) return;
    const { openEmbedDialog } = await import('./embed-dialog.ts');
    openEmbedDialog(root, offer);
  });
}
