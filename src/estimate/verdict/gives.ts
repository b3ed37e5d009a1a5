import type { Settings } from '../types.ts';

/** Whose numbers a sentence is about: ours, until a reader moves a slider. */
export const gives = (settings: Settings): string =>
  Object.keys(settings).length > 0 ? 'Your numbers give' : 'Our calculation gives';
