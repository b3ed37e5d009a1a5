import { Z95, tableShare } from './sample/normal.ts';
import type { Range } from './types.ts';

/** `atScore` of the shapes that few assumptions have: an embed without them leaves this out. */
export function rareScore(range: Exclude<Range, { shape: 'fixed' }>): (z: number) => number {
  if (range.shape === 'choice')
    return (z) => range.values[Math.min(range.values.length - 1, Math.floor(tableShare(z) * range.values.length))]!;
  const { low, central, high } = range;
  if (range.shape === 'normal') return (z) => central + ((high - low) / (2 * Z95)) * z;
  return (z) =>
    z < 0
      ? low + (central - low) * Math.sqrt(2 * tableShare(z))
      : high - (high - central) * Math.sqrt(2 * tableShare(-z));
}
