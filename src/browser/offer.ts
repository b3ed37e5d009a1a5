/** The name of the dialog's file and its hash, put here by whoever makes the scripts of pages. */
declare const DIALOG_FILE: string, DIALOG_HASH: string;

/** Opens the embed dialog from the button below a chart. The dialog itself is fetched when it is first asked for, since few readers do. */
export function offerEmbeds(root: Document): void {
  root.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest?.('.offer-open');
    const offer = button?.closest<HTMLElement>('[data-embed]');
    if (!offer) return;
    const { openEmbedDialog } = (await load(DIALOG_FILE, DIALOG_HASH)) as typeof import('./embed-dialog.ts');
    openEmbedDialog(root, offer);
  });
}

/** A module by its hash, which the page's policy asks for and `import` cannot give: what a link has fetched is not asked for again. */
async function load(file: string, integrity: string): Promise<unknown> {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', href: new URL(file, import.meta.url), integrity });
  await new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  return import(link.href);
}
