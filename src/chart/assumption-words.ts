import { rangeText } from '../estimate/range-text.ts';
import type { Assumption } from '../estimate/types.ts';
import { given, givenSpan } from './words.ts';

/** "1.5 to 3.4 (ours)". */
export function rangeWords({ range, sourced, calculated, percent }: Assumption): string {
  if (range.shape === 'fixed') return 'one value';
  const words = rangeText(range, {
    value: (value) => given(value, percent),
    span: (low, high) => givenSpan(low, high, percent),
  });
  return !sourced ? `${words} (ours)` : calculated ? `${words} (calculated)` : words;
}

/** The hard limits, or that there are none. */
export function limitWords({ min, max, percent }: Assumption): string {
  const words = [
    min !== null && `at least ${given(min, percent)}`,
    max !== null && `at most ${given(max, percent)}`,
  ].filter(Boolean);
  return words.join(', ') || 'none';
}

/** What stands before the reason of a value that no source gives. */
export const ourWorking = ({ range }: Pick<Assumption, 'range'>): string =>
  range.shape === 'fixed' ? 'Our working value' : 'Our working range';
