import { asksForHeight, heightMessages } from './height-messages.ts';

/**
 * Tells the host how high this page is: now, on every change of its content, and when asked. The height is the content's, which no message
 * of ours can change, so it cannot grow by itself; a page that is not laid out (a hidden tab, an accordion without width) says nothing
 * until it is. For as long as the page lives.
 */
export function reportHeight(content: Element): void {
  if (parent === window) return;
  let told = 0;
  const tell = (again?: boolean): void => {
    const { width, height } = content.getBoundingClientRect();
    const whole = Math.ceil(height);
    if (!width || !whole || (whole === told && !again)) return;
    told = whole;
    clearInterval(waiting);
    // Any site may embed, so any origin may hear the height of a public page.
    for (const message of heightMessages(location, whole)) parent.postMessage(message, '*');
  };
  // Until the first message. A host may hide its frame until that comes, as WordPress does; a frame that was hidden from the beginning gets no frames drawn, and
  // nothing is observed in it.
  const waiting = setInterval(tell, 300);
  new ResizeObserver(() => tell()).observe(content);
  addEventListener('load', () => tell(true));
  addEventListener('message', ({ source, data }) => {
    if (source === parent && asksForHeight(data)) tell(true);
  });
}
