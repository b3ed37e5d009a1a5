import type { Range } from './types.ts';

/** In a range as wide as this, one more or less shows in no printed digit. */
const WIDE = 1000;

/** A range of something that is counted: no half of it is ever meant, so ends and middle are whole numbers, and so is every value of a narrow one. */
export function wholeRange(range: Range): Range {
  if (range.shape === 'choice' || range.shape === 'whole') return range;
  if (range.shape === 'fixed') return { shape: 'fixed', central: Math.round(range.central) };
  // An end below a half would be none at all.
  const end = (value: number): number => Math.round(value) || (range.shape === 'lognormal' ? 1 : 0);
  const [low, central, high] = [end(range.low), end(range.central), end(range.high)];
  if (low === high) return { shape: 'fixed', central };
  return high - low > WIDE ? { ...range, low, central, high } : { shape: 'whole', low, central, high, of: range };
}
