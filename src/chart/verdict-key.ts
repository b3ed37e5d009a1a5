import type { Arithmetic, Outcome } from '../estimate/types.ts';

/** Which mark on the number is shown. */
export const verdictKey = ({ verdict }: Outcome): Arithmetic | 'none' => verdict.arithmetic ?? 'none';
