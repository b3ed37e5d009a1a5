/**
 * What a plain click on a link or a button does in the place of going there: one that opens a new tab or a menu is left to the browser. Where it fails, as
 * without a network, the browser follows the link after all.
 */
export async function plainClick<E extends HTMLElement>(
  event: MouseEvent,
  selector: string,
  act: (found: E) => Promise<unknown>,
): Promise<void> {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (event.defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey) return;
  const found = (target as Element).closest?.<E>(selector);
  if (!found) return;
  event.preventDefault();
  // On a slow line it takes seconds until something opens. Meanwhile what was clicked is pale.
  found.style.opacity = '.5';
  try {
    await act(found);
  } catch {
    if (found instanceof HTMLAnchorElement) location.href = found.href;
  }
  found.style.opacity = '';
}
