import { comeInFrames } from './first-frames.ts';

/** The script in the head of every page but an article's. */
comeInFrames();
