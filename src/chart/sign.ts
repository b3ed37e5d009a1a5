import type { Element } from './node.ts';

export type SignName =
  | 'check'
  | 'cross'
  | 'tilde'
  | 'question'
  | 'context'
  | 'split'
  | 'same'
  | 'changed'
  | 'own'
  | 'lost';

/** Each sign as one path in a box of 24: told apart by shape, with no colour. All are stroked but one: what is wrong is a full disc, its cross cut out. */
const PATHS: Record<SignName, string> = {
  check: 'M4 13l5.5 5.5L20 6.5',
  cross: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20zM12 10l-3-3-2 2 3 3-3 3 2 2 3-3 3 3 2-2-3-3 3-3-2-2z',
  tilde: 'M3.5 14.5c2-5.5 5.5-5.5 8.5-2.5s6.5 3 8.5-2.5',
  question: 'M7.5 8.5a4.5 4.5 0 1 1 6.2 4.2c-1.2.5-1.7 1.3-1.7 2.8M12 19.8v.2',
  // A small tick beside a small cross.
  context: 'M1.5 12.5l3.5 4L10.5 8M14 8l8 8M22 8l-8 8',
  split: 'M20 8.5H5l3.5-4M4 15.5h15l-3.5 4',
  same: 'M4.5 9h15M4.5 15h15',
  changed: 'M4.5 9h15M4.5 15h15M16 4L8 20',
  own: 'M4 5h16v11h-8.5L7 20v-4H4z',
  lost: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5l5 5',
};

/** The full sign is filled with the colour in which the others are stroked. */
export const isFull = (sign: SignName): boolean => sign === 'cross';

export const signPath = (sign: SignName): string => PATHS[sign];

/** A mark's sign beside its word, which says the same. */
export const signMark = (sign: SignName): Element => [
  'svg',
  { class: 'sign', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
  ['path', { d: signPath(sign), ...(isFull(sign) ? { fill: 'currentColor', stroke: 'none' } : {}) }],
];

/** The colour of each sign, by the role that the tokens name: `--good`, `--bad`, `--part`, `--note`, `--open`. */
export type Tone = 'good' | 'bad' | 'part' | 'note' | 'open';

const TONES: Record<SignName, Tone> = {
  check: 'good',
  cross: 'bad',
  tilde: 'part',
  context: 'note',
  question: 'open',
  split: 'note',
  same: 'good',
  changed: 'bad',
  own: 'open',
  lost: 'open',
};

export const toneOf = (sign: SignName): Tone => TONES[sign];
