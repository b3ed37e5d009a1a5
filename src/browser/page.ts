import { layOutLater } from './lay-out-later.ts';
import { fetchNearExtras } from './near-extras.ts';
import { serveTouches } from './touches.ts';

/** The script of every other page that has a figure, a chain or an offer. */
serveTouches(document)();
fetchNearExtras(document);
layOutLater(document.querySelectorAll('.k-home section + section'));
