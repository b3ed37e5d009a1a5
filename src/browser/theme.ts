/** What an embed's address may ask of its looks; anything else is ignored, and the reader's own preference holds. */
export function applyLooks(root: HTMLElement, query: string): void {
  for (const [name, value] of new URLSearchParams(query))
    if (/^(theme=(light|dark)|controls=0)$/.test(`${name}=${value}`)) root.dataset[name] = value;
}
