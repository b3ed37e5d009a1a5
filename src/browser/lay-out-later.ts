/**
 * Parts of a long page that the style sheet leaves aside while it loads (`content-visibility`) are laid out one after the other when the browser has
 * nothing else to do: no reader waits for what is far below, and a page that is captured, printed or searched is whole.
 */
export function layOutLater(parts: Iterable<Element>): void {
  // Safari has no idle callbacks.
  const idle: (done: () => void) => unknown = window.requestIdleCallback ?? ((done) => setTimeout(done, 30));
  const waiting = [...parts];
  const next = (): void => {
    const part = waiting.shift();
    if (!part) return;
    part.classList.add('is-laid-out');
    idle(next);
  };
  idle(next);
}
