import type { Range } from './types.ts';

/** A range as one writes it: a number, two ends, or a shape with its points. The centre follows from the shape. */
export type LooseRange =
  | number
  | readonly [low: number, high: number]
  | { shape: 'lognormal' | 'normal' | 'uniform'; low: number; high: number }
  | { shape: 'triangular'; low: number; central: number; high: number }
  | { shape: 'choice'; values: readonly number[]; central?: number | undefined };

/**
 * A range with nothing left out. Two ends are 5 % and 95 % of a lognormal, as in Squiggle; of a share they are the ends of a uniform, since a
 * share cannot pass one. Whether it can be a range at all, `validateRange` says.
 */
export function completeRange(range: LooseRange, share = false): Range {
  if (typeof range === 'number') return { shape: 'fixed', central: range };
  if (isPair(range)) return completeRange({ shape: share ? 'uniform' : 'lognormal', low: range[0], high: range[1] });
  if (range.shape === 'triangular') return range;
  if (range.shape === 'choice') {
    const values = [...range.values].sort((a, b) => a - b);
    // The median; of an even number the lower of the two in the middle, since it must be one of them.
    return { shape: 'choice', values, central: range.central ?? values[(values.length - 1) >> 1] ?? NaN };
  }
  const { shape, low, high } = range;
  return { shape, low, central: shape === 'lognormal' ? Math.sqrt(low * high) : (low + high) / 2, high };
}

const isPair = (range: object): range is readonly [number, number] => Array.isArray(range);
