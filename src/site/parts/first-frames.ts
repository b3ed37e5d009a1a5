/**
 * The script that runs before anything of a page is drawn. It marks the page as scripted, so that nothing moves when controls appear, and lets the page come
 * in five frames (`styles/first-frames.css`): its heading, its words, its chart, what follows, the rest. So the heading is read while the rest is laid out, and
 * no frame takes long; where the first took less than 9 ms, the second has all. Whoever arrives at a place within a page, or comes back to one, finds the page
 * whole at once, so that the place does not move; so does one who opens it in the background, where no frames are drawn.
 */
export const firstFrames = `
{
  let root = document.documentElement,
    place = location.hash,
    whole = place || document.hidden || performance.getEntriesByType('navigation')[0]?.type != 'navigate',
    at = whole ? 4 : 0,
    next = () => {
      root.className = at < 4 ? 'js at-' + at : 'js';
      at < 4 && requestAnimationFrame((began) => {
        let heading = document.querySelector('h1');
        setTimeout(() => {
          if (heading) at = performance.now() - began < 9 ? 4 : at + 1;
          next();
        });
      });
    };
  next();
  if (place) root.className += ' is-arriving';
}`.replace(/\n\s*/g, '');
