import { laterOf, type ArticleLater } from './article-later.ts';

/**
 * Gives an article what it needs on paper alone, when it is about to be printed: the style of paper, and the list of its sources. Printing starts as soon as the event is handled, and would not
 * wait for an answer. So the page itself waits: the request is synchronous. Where a chart was touched, the answer is in the browser's cache.
 */
export function printWhole(root: Document): void {
  addEventListener('beforeprint', () => {
    const [file, place] = [laterOf(root), root.querySelector('.sources p')];
    if (!file || !place) return;
    const request = new XMLHttpRequest();
    request.open('GET', file, false);
    request.send();
    const { sources, paper } = JSON.parse(request.responseText) as ArticleLater;
    const list = root.createElement('ol');
    for (const text of sources) list.append(Object.assign(root.createElement('li'), { textContent: text }));
    place.replaceWith(list);
    const style = new CSSStyleSheet();
    style.replaceSync(paper);
    root.adoptedStyleSheets.push(style);
  });
}
