import type { ArticleLater } from './article-later.ts';
import type { EmbedTarget } from './embed-code.ts';
import { openEmbedDialog } from './embed-dialog.ts';
import { showOrigin } from './origins.ts';

/** Opens what a link or a button asks for over the page: the chain of a figure, or the dialog with the code of an embed. */
export function openBox(root: Document, opener: HTMLElement, later: ArticleLater | null): void {
  if (!opener.matches('.offer-open')) return showOrigin(root, opener as HTMLAnchorElement, later?.origins);
  const own = opener.closest<HTMLElement>('[data-target]')?.dataset['target'];
  const target = own
    ? (JSON.parse(own) as EmbedTarget)
    : later?.embeds.find(({ page }) => (opener as HTMLAnchorElement).pathname.endsWith(page));
  if (!target) throw new Error('The page has no such chart');
  openEmbedDialog(root, target);
}
