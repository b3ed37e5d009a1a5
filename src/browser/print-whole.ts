import { laterOf, type ArticleLater } from './article-later.ts';

/**
 * Gives an article the list of its sources when it is about to be printed. Printing starts as soon as the event is handled, and would not wait for an answer. So the page itself waits: the request
 * is synchronous. Without a network the address of all sources stays in the place of the list.
 */
export function printWhole(root: Document): void {
  let whole = false;
  addEventListener('beforeprint', () => {
    const file = laterOf(root);
    if (whole || !file) return;
    const request = new XMLHttpRequest();
    request.open('GET', file, false);
    request.send();
    const list = root.createElement('ol');
    for (const text of (JSON.parse(request.responseText) as ArticleLater).sources)
      list.append(Object.assign(root.createElement('li'), { textContent: text }));
    root.querySelector('.sources p')?.replaceWith(list);
    whole = true;
  });
}
