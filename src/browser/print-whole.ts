import { adoptStyle } from './adopt-style.ts';
import { laterOf, type ArticleLater } from './article-later.ts';

/** The address of the style sheet for paper, put here by whoever makes the scripts of pages. */
declare const PRINT_FILE: string;

/** Printing starts as soon as the event is handled, and would not wait for an answer. So the page itself waits: the request is synchronous. */
function ask(address: string): string {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.send();
  return request.responseText;
}

/** Gives an article what it needs on paper alone, when it is about to be printed: the style of paper, and the list of its sources. */
export function printWhole(root: Document): void {
  let whole = false;
  addEventListener('beforeprint', () => {
    const file = laterOf(root);
    if (whole || !file) return;
    adoptStyle(ask(PRINT_FILE));
    const list = root.createElement('ol');
    for (const text of (JSON.parse(ask(file)) as ArticleLater).sources)
      list.append(Object.assign(root.createElement('li'), { textContent: text }));
    root.querySelector('.sources p')?.replaceWith(list);
    whole = true;
  });
}
