import type { z } from 'zod';
import { completeRange } from '../../estimate/complete-range.ts';
import { looseFault } from '../../estimate/loose-faults.ts';
import { formatGivenRange } from '../../estimate/format.ts';
import { ends } from '../../estimate/range.ts';
import type { Limits, Range } from '../../estimate/types.ts';
import { oddNumber, unprintable } from '../../estimate/validate-range.ts';
import { NotRead } from '../../language/not-read.ts';
import { readSpan } from '../../language/read-span.ts';
import type { rangeSpec } from '../../schema/estimate.ts';
import { asPartOfOne } from './share-faults.ts';
import type { Need } from './source.ts';

const NO_LIMITS: Limits = { min: null, max: null };

export type RangeSpec = z.infer<typeof rangeSpec>;

/** A range as a seed writes it, complete, with the median of its shape as its central value; whether it can be one is checked with its limits. */
export function readRange(spec: RangeSpec, share: boolean, limits = NO_LIMITS): Range | { problem: string } {
  if (typeof spec !== 'string') {
    const problem = looseFault(spec, limits);
    if (problem !== null) return { problem };
  }
  const range = typeof spec === 'string' ? readWords(spec, share) : completeRange(spec, share, limits);
  if ('problem' in range) return range;
  if (range.shape === 'cut' && !(range.low < range.high))
    return {
      problem: `\`cut: true\` leaves nothing of the range, since hardly any of it lies ${told(limits)}; correct the range or the limits`,
    };
  const odd = oddNumber(range);
  if (odd !== undefined) return { problem: unprintable(odd) };
  const many = shareFault(range, { percent: share, limits });
  return many === null ? range : { problem: many };
}

/** The fault of a share above one that no limit allows: who writes `75 to 90` most likely means per cent, not 7,500 to 9,000 %. */
export function shareFault(range: Range, { percent, limits }: Pick<Need, 'percent' | 'limits'>): string | null {
  const [low, high] = ends(range);
  return percent && ((high > 1 && limits.max === null) || (low < -1 && limits.min === null))
    ? `with \`percent: true\` this is ${formatGivenRange(low, high, ['', ''], true)}; ${asPartOfOne}`
    : null;
}

const told = ({ min, max }: Limits): string =>
  [min === null ? '' : `above \`min: ${min}\``, max === null ? '' : `below \`max: ${max}\``]
    .filter(Boolean)
    .join(' and ');

/** `75 to 90`, in words that the reader of numbers understands. */
function readWords(words: string, share: boolean): Range | { problem: string } {
  try {
    const { low, high } = readSpan(words);
    return completeRange([low, high], share);
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return { problem: error.message };
  }
}

/** A range with every number changed in one way, for example into another unit. */
export function mapRange(range: Range, change: (value: number) => number): Range {
  if (range.shape === 'fixed') return { shape: 'fixed', central: change(range.central) };
  if (range.shape === 'choice') return { ...range, central: change(range.central), values: range.values.map(change) };
  const ends = { low: change(range.low), central: change(range.central), high: change(range.high) };
  switch (range.shape) {
    case 'whole':
      return mapRange(range.of, change);
    case 'triangular':
      return { ...range, ...ends, mode: change(range.mode) };
    case 'pert':
      return { ...range, ...ends, mode: change(range.mode), table: range.table.map(change) };
    case 'cut': {
      const [min, max] = [range.min, range.max].map((limit) => (limit === null ? null : change(limit)));
      return { ...range, ...ends, min: min ?? null, max: max ?? null, table: range.table.map(change) };
    }
    case 'beta':
      return { ...range, ...ends, whole: change(range.whole) };
    case 'result':
      return { ...range, ...ends, table: range.table.map(change) };
    case 'samples':
      return { ...range, ...ends, values: range.values.map(change) };
    default:
      return { ...range, ...ends };
  }
}

/** One range for several: alternatives where each is a plain value, else all that any of them covers. */
export function spanRanges(ranges: readonly Range[]): Range {
  if (ranges.every((range) => range.shape === 'fixed')) {
    const [value, ...others] = new Set(ranges.map((range) => range.central));
    if (value !== undefined)
      return completeRange(others.length === 0 ? value : { shape: 'choice', values: [value, ...others] });
  }
  const low = Math.min(...ranges.map((range) => ends(range)[0]));
  const high = Math.max(...ranges.map((range) => ends(range)[1]));
  return completeRange({ shape: low > 0 ? 'lognormal' : 'uniform', low, high });
}
