/** Where the first frame took less than this, in milliseconds, the second has all. */
const QUICK = 9;
/** How many frames a page comes in. */
const FRAMES = 4;

/** A page that comes slower than this, in milliseconds, is shown as far as it has come. */
const SLOW = 3000;

/**
 * Runs before anything of a page is drawn. It marks the page as scripted, so that nothing moves when controls appear. It lets the page come
 * in five frames (`styles/first-frames.css`): its heading, its words, its chart, what follows, the rest. So the heading is read while the rest
 * is laid out, and no frame takes long.
 *
 * What follows the heading waits until the browser has read the whole page. Words take the height of the chart beside them, and a row of
 * sliders that came in two parts would move.
 *
 * Three kinds of reader find the page whole at once: those who arrive at a place within it and those who come back to it, so that the place
 * does not move, and those who open it in the background, where no frames are drawn.
 */
export function comeInFrames(): void {
  const root = document.documentElement;
  const place = location.hash;
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  let at = place || document.hidden || how?.type !== 'navigate' ? FRAMES : 0;
  const next = (): void => {
    root.className = at < FRAMES ? `js at-${at}` : 'js';
    if (at < FRAMES)
      requestAnimationFrame((began) =>
        setTimeout(() => {
          if (document.readyState !== 'loading' || performance.now() > SLOW)
            at = performance.now() - began < QUICK ? FRAMES : at + 1;
          next();
        }),
      );
  };
  next();
  if (place) root.className += ' is-arriving';
}
