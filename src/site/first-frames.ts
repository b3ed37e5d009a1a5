/**
 * The script that runs before anything of a page is drawn. It marks the page as scripted, so that nothing moves when controls appear, and lets the page come
 * in five frames (`styles/first-frames.css`): its heading, its words, its chart, what follows, the rest. So the heading is read while the rest is laid out, and
 * no frame takes long; where the first took less than 9 ms, the second has all. Whoever arrives at a place within a page, or comes back to one, finds the page
 * whole at once, so that the place does not move; so does one who opens it in the background, where no frames are drawn.
 */
export const firstFrames =
  "{let e=document.documentElement,n=location.hash||document.hidden||performance.getEntriesByType('navigation')[0]?.type!='navigate'?4:0,next=()=>{e.className=n<4?'js at-'+n:'js';n<4&&requestAnimationFrame(t=>{let h=document.querySelector('h1');setTimeout(()=>{if(h)n=performance.now()-t<9?4:n+1;next()})})};next();if(location.hash)e.className+=' is-arriving'}";
