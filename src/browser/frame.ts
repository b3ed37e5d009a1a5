import { asksForHeight, heightMessages } from './height-messages.ts';

/**
 * Tells the host how high this page is: now, on every change of its content, and when asked. The height is the content's, which no
 * message of ours can change, so it cannot grow by itself; a page that is not laid out (a hidden tab, an accordion without width) says
 * nothing until it is. Returns its undo.
 */
export function reportHeight(content: Element): () => void {
  if (window.parent === window) return () => {};
  let told = 0;
  const tell = (again: boolean): void => {
    const { width, height } = content.getBoundingClientRect();
    const whole = Math.ceil(height);
    if (!(width > 0 && whole > 0) || (whole === told && !again)) return;
    told = whole;
    // Any site may embed, so any origin may hear the height of a public page.
    for (const message of heightMessages(location, whole)) window.parent.postMessage(message, '*');
  };
  const answer = (event: MessageEvent): void => {
    if (event.source === window.parent && asksForHeight(event.data)) tell(true);
  };
  const onLoad = (): void => tell(true);
  const observer = new ResizeObserver(() => tell(false));
  observer.observe(content);
  addEventListener('message', answer);
  addEventListener('load', onLoad);
  return () => {
    observer.disconnect();
    removeEventListener('message', answer);
    removeEventListener('load', onLoad);
  };
}
