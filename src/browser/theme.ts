/** What an embed's address may ask of its looks; anything else is ignored, and the reader's own preference holds. */
export function applyLooks(root: HTMLElement, query: string): void {
  const given = new URLSearchParams(query);
  const theme = given.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  if (given.get('controls') === '0') root.dataset['controls'] = '0';
}
