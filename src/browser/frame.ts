import { asksForHeight, heightMessages, resizerName, secretOf } from './height-messages.ts';

/**
 * Tells the host how high this page is: now, on every change of its content, and when asked. The height is the content's, which no message
 * of ours can change, so it cannot grow by itself; a page that is not laid out (a hidden tab, an accordion without width) says nothing
 * until it is. For as long as the page lives.
 */
export function reportHeight(content: Element): void {
  if (parent === window) return;
  let told = 0;
  let resizer: string | undefined;
  const tell = (again?: 'init:'): void => {
    const { width, height } = content.getBoundingClientRect();
    const whole = Math.ceil(height);
    if (!width || !whole || (whole === told && !again)) return;
    told = whole;
    // Any site may embed, so any origin may hear the height of a public page.
    for (const message of heightMessages(location, whole, resizer, again)) parent.postMessage(message, '*');
  };
  // A host may hide its frame, as WordPress does until the first message. A browser draws no frames of what is hidden, and some observe nothing in it even after it is shown.
  setInterval(tell, 400);
  new ResizeObserver(() => tell()).observe(content);
  addEventListener('load', () => tell('init:'));
  // WordPress's frames open nothing. Its page follows a link of ours when it is told of it.
  const secret = secretOf(location);
  if (secret)
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (link?.host !== location.host) return;
      event.preventDefault();
      parent.postMessage({ message: 'link', value: link.href, secret }, '*');
    });
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const name = resizerName(data);
    if (name) resizer = name;
    if (name || asksForHeight(data)) tell('init:');
  });
}
