import { Z95, tableShare } from './sample/normal.ts';
import { rarestScore } from './rarest-shapes.ts';
import type { Range } from './types.ts';

/** `atScore` of the shapes that few assumptions have: an embed without them leaves this out. */
export function rareScore(
  range: Exclude<Range, { shape: 'fixed' }>,
  scoreOf: (range: Range) => (z: number) => number,
): (z: number) => number {
  if (range.shape === 'choice') return chosen(range.values, range.weights);
  if (range.shape !== 'normal' && range.shape !== 'halves') return rarestScore(range, scoreOf);
  const { low, central, high } = range;
  if (range.shape === 'normal') return (z) => central + ((high - low) / (2 * Z95)) * z;
  return (z) =>
    z < 0
      ? low + (central - low) * Math.sqrt(2 * tableShare(z))
      : high - (high - central) * Math.sqrt(2 * tableShare(-z));
}

/** Each value has as much of all likelihood as its weight is of all weights. */
function chosen(values: readonly number[], weights: readonly number[] = values.map(() => 1)): (z: number) => number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  const shares = weights.map((weight) => (passed += weight / all));
  return (z) => {
    const share = tableShare(z);
    const place = shares.findIndex((end) => share < end);
    return values[place < 0 ? values.length - 1 : place] ?? NaN;
  };
}
