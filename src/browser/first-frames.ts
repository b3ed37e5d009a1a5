/** Where the first frame took less than this, in milliseconds, the second has all. */
const QUICK = 9;
/** How many frames a page comes in. */
const FRAMES = 4;

/**
 * Runs before anything of a page is drawn. It marks the page as scripted, so that nothing moves when controls appear, and lets the page come
 * in five frames (`styles/first-frames.css`): its heading, its words, its chart, what follows, the rest. So the heading is read while the rest is laid out, and
 * no frame takes long. The chart waits until the browser has read the whole head of the page: a row of sliders that comes in two parts would move. Whoever arrives at a place within a page, or comes back to one, finds the page
 * whole at once, so that the place does not move; so does one who opens it in the background, where no frames are drawn.
 */
export function comeInFrames(): void {
  const root = document.documentElement;
  const place = location.hash;
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  let at = place || document.hidden || how?.type !== 'navigate' ? FRAMES : 0;
  const next = (): void => {
    root.className = at < FRAMES ? `js at-${at}` : 'js';
    if (at < FRAMES)
      requestAnimationFrame((began) => {
        const head = document.readyState !== 'loading' || document.querySelector('main header ~ *');
        const heading = document.querySelector('h1');
        setTimeout(() => {
          if (head) at = performance.now() - began < QUICK ? FRAMES : at + 1;
          else if (heading) at = 1;
          next();
        });
      });
  };
  next();
  if (place) root.className += ' is-arriving';
}
