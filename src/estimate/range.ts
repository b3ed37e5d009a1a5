import { Z95, inverseNormal, tableShare } from './sample/normal.ts';
import { rareScore } from './rare-shapes.ts';
import type { Assumption, Range } from './types.ts';

/**
 * The value of a range at a place of the standard normal distribution: at 0 its median, which is its central value, at 1.645 its 95 % point.
 *  - lognormal: straight in logarithms through its 5 % and 95 % points; its median is their geometric mean
 *  - normal: straight through its 5 % and 95 % points; its median is their mean
 *  - uniform: straight in shares between its ends; its median is their mean
 *  - halves: split in the middle, so that half of it lies on each side of `central`, which is thus its median and its highest point;
 *    each half is a triangle of its own (density rises from `low`, falls to `high`)
 *  - choice: each value as likely as its weight, in the order given
 *  - the others: see `rarest-shapes.ts`
 */
export function atScore(range: Range): (z: number) => number {
  if (range.shape === 'fixed') return () => range.central;
  if (range.shape === 'lognormal') {
    const slope = Math.log(range.high / range.low) / (2 * Z95);
    return (z) => range.central * Math.exp(slope * z);
  }
  if (range.shape === 'uniform') return (z) => range.low + (range.high - range.low) * tableShare(z);
  return rareScore(range, atScore);
}

/** The value below which the share `u` of a range lies. */
export function quantile(range: Range, u: number): number {
  return atScore(range)(inverseNormal(u));
}

/** The two values between which a range is printed: its 5 % and 95 % points, its ends, or its least and greatest choice. */
export function ends(range: Range): readonly [number, number] {
  if (range.shape === 'fixed') return [range.central, range.central];
  if (range.shape === 'choice') return [Math.min(...range.values), Math.max(...range.values)];
  return [range.low, range.high];
}

/** A value held within the hard limits: where a share's range reaches 1.04, it counts as 1. */
export function clamp(value: number, { min, max }: Pick<Assumption, 'min' | 'max'>): number {
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value));
}

/**
 * The values that an assumption may take at all: those within its hard limits. Without limits a fixed number is that number alone, since the seed
 * says that it does not vary ("7 days in a week"). A lognormal has no value below zero. Anything else may have any value.
 */
export function domain({ range, min, max }: Pick<Assumption, 'range' | 'min' | 'max'>): readonly [number, number] {
  if (range.shape === 'fixed' && min === null && max === null) return [range.central, range.central];
  return [
    min ??
      (range.shape === 'lognormal' ||
      (range.shape === 'result' && (range.table[0] ?? -1) > 0) ||
      (range.shape === 'whole' && range.low > 0)
        ? 0
        : -Infinity),
    max ?? Infinity,
  ];
}
