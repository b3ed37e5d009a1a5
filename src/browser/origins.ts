import { adoptStyle } from './adopt-style.ts';
import type { ArticleLater } from './article-later.ts';
import { create } from './create.ts';

/** The box's own style. The build of the page scripts puts it here. */
declare const ORIGINS_STYLE: string;
adoptStyle(ORIGINS_STYLE);

let box: HTMLElement | undefined;

/** Shows the chain of a figure under its link. Escape and a press elsewhere close it, and focus goes back to the link. `fetched` are those that do not stand in the page. */
export function showOrigin(root: Document, link: HTMLAnchorElement, fetched: ArticleLater['origins'] = []): void {
  if (!('popover' in HTMLElement.prototype)) throw new Error('This browser has no popovers');
  const chain = chainOf(root, decodeURIComponent(link.hash.slice(1)), fetched);
  const shown = (box ??= makeBox(root));
  const holder = root.createElement('div');
  holder.append(...chain);
  // Behind the button that closes it.
  shown.children[1]?.remove();
  shown.append(holder);
  shown.setAttribute('aria-label', `Where ${link.textContent.trim()} comes from`);
  shown.showPopover();
  standBelow(shown, link);
  shown.focus();
  shown.addEventListener(
    'toggle',
    (e) => {
      // The focus goes back to the link, unless the reader has gone on to something else.
      if (
        (e as ToggleEvent).newState === 'closed' &&
        (root.activeElement === root.body || shown.contains(root.activeElement))
      )
        link.focus();
    },
    { once: true },
  );
}

function makeBox(root: Document): HTMLElement {
  const box = root.createElement('div');
  box.className = 'origin-box';
  box.popover = 'auto';
  box.tabIndex = -1;
  box.setAttribute('role', 'dialog');
  const close = root.createElement('button');
  close.type = 'button';
  close.className = 'origin-close';
  close.textContent = 'Close';
  close.addEventListener('click', () => box.hidePopover());
  box.append(close);
  root.body.append(box);
  return box;
}

/** Under the link, within the window; the style sheet alone places it on a narrow screen. */
function standBelow(box: HTMLElement, link: HTMLElement): void {
  box.style.removeProperty('left');
  box.style.removeProperty('top');
  if (innerWidth < 640) return;
  const { left, top, bottom } = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  box.style.top = `${bottom + height + 8 < innerHeight || top < height ? bottom + 8 : top - height - 8}px`;
}

/** Figures that have one chain in common have one item of the list. */
function chainOf(root: Document, id: string, fetched: ArticleLater['origins']): Node[] {
  const item = root.getElementById(id)?.closest('li')?.cloneNode(true) as HTMLElement | undefined;
  if (item) {
    for (const name of item.querySelectorAll('[id]')) name.remove();
    return [...item.childNodes];
  }
  const [, ...chain] = fetched.find(([ids]) => ids.includes(id)) ?? [];
  if (chain.length === 0) throw new Error('The page has no such chain');
  return chain.map((node) => create(node));
}
