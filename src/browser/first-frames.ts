/** Where the first frame took less than this, in milliseconds, the second has all. */
const QUICK = 9;
/** How many frames a page comes in. */
const FRAMES = 4;

/**
 * Runs before anything of a page is drawn. It marks the page as scripted, so that nothing moves when controls appear, and lets the page come
 * in five frames (`styles/first-frames.css`): its heading, its words, its chart, what follows, the rest. So the heading is read while the rest is laid out, and
 * no frame takes long. Whoever arrives at a place within a page, or comes back to one, finds the page
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
        const heading = document.querySelector('h1');
        setTimeout(() => {
          if (heading) at = performance.now() - began < QUICK ? FRAMES : at + 1;
          next();
        });
      });
  };
  next();
  if (place) root.className += ' is-arriving';
}
