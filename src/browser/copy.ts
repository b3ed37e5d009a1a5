/** Wires `<button data-copy="id of a field">`: copies the field, and where that is refused selects it for the reader to copy. Says which. */
export function wireCopying(root: Document): void {
  root.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest?.<HTMLElement>('[data-copy]');
    const field = button && root.getElementById(button.dataset['copy'] ?? '');
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const said = root.getElementById(`${field.id}-said`);
    const done = await copyText(field);
    if (said) said.textContent = done ? 'Copied.' : 'The code is selected: copy it with your keyboard or its menu.';
  });
}

async function copyText(field: HTMLTextAreaElement | HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No permission, or no secure page: the older command works on a selection.
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
