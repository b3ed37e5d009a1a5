import { comeInFrames } from './first-frames.ts';
import { layOutLater } from './lay-out-later.ts';
import { printWhole } from './print-whole.ts';
import { serveTouches } from './touches.ts';

/** The script in the head of an article. It is all that an article runs before somebody touches it. */
comeInFrames();
const start = serveTouches(document);
printWhole(document);
addEventListener('DOMContentLoaded', () => {
  start();
  layOutLater(document.querySelectorAll('.passage'));
});
