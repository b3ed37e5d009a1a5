import { Z95, tableShare } from './sample/normal.ts';
import type { Range, Span } from './types.ts';

/** A table has its values at even steps, from `-TABLE_SIDE` to `TABLE_SIDE` of them; the 5 %, 50 % and 95 % points are among them. */
export const TABLE_SIDE = 18;
export const TABLE_STEP = Z95 / 6;

/** `atScore` of the shapes that hardly an assumption has: an embed without them leaves this out. */
export function rarestScore(range: Span, scoreOf: (range: Range) => (z: number) => number): (z: number) => number {
  switch (range.shape) {
    case 'whole': {
      const at = scoreOf(range.of);
      return (z) => Math.round(at(z));
    }
    case 'triangular': {
      const { low, mode, high } = range;
      const [up, down] = [(high - low) * (mode - low), (high - low) * (high - mode)];
      return (z) => {
        const share = tableShare(z);
        return share * (high - low) < mode - low
          ? low + Math.sqrt(share * up)
          : high - Math.sqrt(tableShare(-z) * down);
      };
    }
    case 'samples':
      return (z) => between(range.shares, range.values, tableShare(z));
    // Where a parameter is small, values crowd at an end by powers of ten. Their odds, in logarithms, are still smooth.
    case 'beta':
      return (z) => range.whole / (1 + Math.exp(-smooth(range.table, z / TABLE_STEP + TABLE_SIDE)));
    case 'pert':
    case 'result':
    case 'cut':
      return (z) => smooth(range.table, z / TABLE_STEP + TABLE_SIDE);
    default:
      return () => NaN;
  }
}

/** A value between two, on the straight line. */
function between(shares: readonly number[], values: readonly number[], share: number): number {
  const k = shares.findIndex((end) => share < end);
  const [a = NaN, b = NaN] = [values[k - 1], values[k]];
  if (k < 0) return values.at(-1) ?? NaN;
  if (k === 0) return b;
  const [from = NaN, to = NaN] = [shares[k - 1], shares[k]];
  return a + ((b - a) * (share - from)) / (to - from);
}

/** A value of a table, on the cubic through its neighbours whose slopes there are those of five values, and never beyond them; the first or the last one beyond its ends. */
function smooth(table: readonly number[], place: number): number {
  const at = (k: number): number => table[Math.min(table.length - 1, Math.max(0, k))] ?? NaN;
  const k = Math.floor(place);
  if (k < 0 || k >= table.length - 1) return at(k);
  const r = place - k;
  const slope = (j: number): number => (8 * (at(j + 1) - at(j - 1)) - at(j + 2) + at(j - 2)) / 12;
  const [a, b, left, right] = [at(k), at(k + 1), slope(k), slope(k + 1)];
  const value = (((left + right - 2 * (b - a)) * r + 3 * (b - a) - 2 * left - right) * r + left) * r + a;
  return value < a ? a : value > b ? b : value;
}
