import type { Range } from './types.ts';

/** In a range as wide as this, one more or less shows in no printed digit. */
const WIDE = 1000;

/** The range of something that is counted, such as boxes. Its ends and its middle are whole numbers; in a narrow range every value is. */
export function wholeRange(range: Range): Range {
  if (range.shape === 'choice' || range.shape === 'whole') return range;
  if (range.shape === 'fixed') return { shape: 'fixed', central: Math.round(range.central) };
  // An end below a half would be none at all.
  const end = (value: number): number => Math.round(value) || (range.shape === 'lognormal' ? 1 : 0);
  const [low, central, high] = [end(range.low), end(range.central), end(range.high)];
  if (low === high) return { shape: 'fixed', central };
  return high - low > WIDE ? { ...range, low, central, high } : { shape: 'whole', low, central, high, of: range };
}
