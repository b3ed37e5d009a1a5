import { listed } from './listed.ts';
import { formatNumber } from './format.ts';
import type { Range } from './types.ts';

/** How values and ranges of an assumption are printed: with or without its unit. */
export interface RangePrint {
  value: (value: number) => string;
  span: (low: number, high: number) => string;
}

const percent = (share: number): string => `${formatNumber(share * 100, 2)} %`;

/** A range in words: "12, 20 or 30", "24 (80 %) or 30 (20 %)", "2 to 9, most likely 4", "3 to 12, from 40 samples". */
export function rangeText(range: Range, { value, span }: RangePrint): string {
  switch (range.shape) {
    case 'fixed':
      return value(range.central);
    case 'choice': {
      const { values, weights } = range;
      const all = weights?.reduce((sum, weight) => sum + weight, 0) ?? 1;
      return listed(
        values.map((one, i) => (weights ? `${value(one)} (${percent((weights[i] ?? 0) / all)})` : value(one))),
        'or',
      );
    }
    case 'triangular':
    case 'pert':
      return `${span(range.low, range.high)}, most likely ${value(range.mode)}`;
    case 'beta':
      return `${span(range.low, range.high)} (beta of ${formatNumber(range.alpha)} and ${formatNumber(range.beta)})`;
    case 'cut':
      return `${span(range.low, range.high)}, ${cutWords(range.min, range.max, value)}`;
    case 'samples':
      if (range.count !== null) return `${span(range.low, range.high)}, from ${range.count} samples`;
      return range.values.map((one, i) => `${value(one)} at ${percent(range.shares[i] ?? 0)}`).join(', ');
    case 'whole':
      return rangeText(range.of, { value, span: () => span(range.low, range.high) });
    default:
      return span(range.low, range.high);
  }
}

function cutWords(min: number | null, max: number | null, value: RangePrint['value']): string {
  return [min !== null && `nothing below ${value(min)}`, max !== null && `nothing above ${value(max)}`]
    .filter(Boolean)
    .join(' and ');
}
