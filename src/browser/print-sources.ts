import type { ArticleLater } from './article-later.ts';

/** Puts the list of sources into an article that is about to be printed. Nothing waits for an answer that comes later, so this request is one that the page waits for. */
export function printSources(root: Document): void {
  const place = root.querySelector('.sources');
  const file = root.querySelector<HTMLElement>('[data-later]')?.dataset['later'];
  if (!place || !file) return;
  addEventListener('beforeprint', () => {
    if (place.querySelector('ol')) return;
    const request = new XMLHttpRequest();
    request.open('GET', file, false);
    request.send();
    const { sources } = JSON.parse(request.responseText) as ArticleLater;
    const list = root.createElement('ol');
    for (const text of sources) list.append(Object.assign(root.createElement('li'), { textContent: text }));
    place.lastElementChild?.replaceWith(list);
  });
}
