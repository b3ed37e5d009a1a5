import type { Together } from '../estimate/types.ts';

/** "“Rain” and “Floods” are taken as moving together: when one is high, the other tends to be high. Published by the weather service." */
export const togetherSaid = ({ words, ours, origin }: Pick<Together, 'words' | 'ours' | 'origin'>): string =>
  `${words} ${ours ? `Our own estimate: ${origin.detail}` : origin.detail}${/[.!?]$/.test(origin.detail) ? '' : '.'}`;
