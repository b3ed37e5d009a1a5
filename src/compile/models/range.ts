import type { z } from 'zod';
import { ends } from '../../estimate/range.ts';
import type { Range } from '../../estimate/types.ts';
import { NotRead } from '../../language/not-read.ts';
import { readSpan } from '../../language/read-span.ts';
import type { rangeSpec } from '../../schema/estimate.ts';

export type RangeSpec = z.infer<typeof rangeSpec>;

/** A range as a seed writes it, complete, with the median of its shape as its central value; whether it can be one is checked with its limits. */
export function readRange(spec: RangeSpec, share: boolean): Range | { problem: string } {
  if (typeof spec === 'number') return { shape: 'fixed', central: spec };
  if (typeof spec === 'string') return readWords(spec, share);
  if (spec.shape === 'choice') {
    const values = [...spec.values].sort((a, b) => a - b);
    return { shape: 'choice', values, central: spec.central ?? middle(values) };
  }
  if (spec.shape === 'triangular') return spec;
  const { shape, low, high } = spec;
  return { shape, low, central: shape === 'lognormal' ? Math.sqrt(low * high) : (low + high) / 2, high };
}

/** `75 to 90` is 5 % and 95 % of a lognormal, as in Squiggle; a share is uniform between its ends, since it cannot pass one. */
function readWords(words: string, share: boolean): Range | { problem: string } {
  try {
    return readRange({ shape: share ? 'uniform' : 'lognormal', ...readSpan(words) }, share);
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return { problem: error.message };
  }
}

/** The median; of an even number the lower of the two in the middle, since it must be one of them. */
function middle(values: readonly number[]): number {
  return values[(values.length - 1) >> 1]!;
}

/** The same range with every number changed alike: into another unit. */
export function mapRange(range: Range, change: (value: number) => number): Range {
  if (range.shape === 'fixed') return { shape: 'fixed', central: change(range.central) };
  if (range.shape === 'choice') return { shape: 'choice', central: change(range.central), values: range.values.map(change) };
  return { shape: range.shape, low: change(range.low), central: change(range.central), high: change(range.high) };
}

/** One range for several: alternatives where each is a plain value, else all that any of them covers. */
export function spanRanges(ranges: readonly Range[]): Range {
  if (ranges.every((range) => range.shape === 'fixed')) {
    const values = [...new Set(ranges.map((range) => range.central))].sort((a, b) => a - b);
    return values.length === 1 ? { shape: 'fixed', central: values[0]! } : { shape: 'choice', values, central: middle(values) };
  }
  const low = Math.min(...ranges.map((range) => ends(range)[0]));
  const high = Math.max(...ranges.map((range) => ends(range)[1]));
  return low > 0 ? { shape: 'lognormal', low, central: Math.sqrt(low * high), high } : { shape: 'uniform', low, central: (low + high) / 2, high };
}
