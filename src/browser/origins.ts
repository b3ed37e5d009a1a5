/**
 * Shows a figure's chain of origins where the figure stands. The link leads to the same chain at the end of the page, which is what
 * happens without script, or in a browser without popovers. Escape and a press elsewhere close it, and focus goes back to the link.
 */
export function openOrigins(root: Document): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let box: HTMLElement | undefined;
  root.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a.fig[href^="#"]');
    // Figures that have one chain in common have one item of the list.
    const chain = link && root.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('li');
    if (!link || !chain) return;
    event.preventDefault();
    const shown = (box ??= makeBox(root));
    const copy = chain.cloneNode(true) as HTMLElement;
    const holder = root.createElement('div');
    for (const name of copy.querySelectorAll('[id]')) name.remove();
    holder.append(...copy.childNodes);
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
  });
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
