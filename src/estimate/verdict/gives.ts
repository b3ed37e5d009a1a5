import type { Settings } from '../types.ts';

/** The start of a sentence, which says whose numbers it is about: ours, or the reader's once a slider has moved. */
export const gives = (settings: Settings): string =>
  Object.keys(settings).length > 0 ? 'Your numbers give' : 'Our calculation gives';
