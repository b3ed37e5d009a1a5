import { betaTable, cutTable, pertTable } from './tables.ts';
import { Z95, inverseNormal } from './sample/normal.ts';
import { atScore } from './range.ts';
import type { Limits, Range } from './types.ts';

/** A range as one writes it: a number, two ends, or a shape with its points. The centre follows from the shape. */
export type LooseRange =
  | number
  | readonly [low: number, high: number]
  | { shape: 'lognormal' | 'normal' | 'uniform'; low: number; high: number; cut?: boolean | undefined }
  | { shape: 'lognormal' | 'normal'; percentiles: Percentiles; cut?: boolean | undefined }
  | { shape: 'halves'; low: number; central: number; high: number }
  | { shape: 'triangular' | 'pert'; low: number; mode: number; high: number }
  | { shape: 'beta'; alpha: number; beta: number }
  | { shape: 'beta'; mean: number; trials: number }
  | { shape: 'beta'; hits: number; of: number }
  | { shape: 'samples'; values: readonly number[] }
  | { shape: 'samples'; percentiles: Percentiles }
  | {
      shape: 'choice';
      values: readonly number[];
      weights?: readonly number[] | undefined;
      central?: number | undefined;
    };

/** Values by the percentage of all likelihood that lies below them: `{ 10: 3, 80: 7 }`. */
export type Percentiles = Readonly<Record<string, number>>;

/**
 * A range with nothing left out. Two ends are 5 % and 95 % of a lognormal, as in Squiggle; of a share they are the ends of a uniform, since a
 * share cannot pass one. Its `limits` cut a range that says so. Whether it can be a range at all, `looseFaults` and `validateRange` say.
 */
export function completeRange(range: LooseRange, share = false, limits: Limits = { min: null, max: null }): Range {
  if (typeof range === 'number') return { shape: 'fixed', central: range };
  if (isPair(range)) return completeRange({ shape: share ? 'uniform' : 'lognormal', low: range[0], high: range[1] });
  switch (range.shape) {
    case 'halves':
      return { shape: 'halves', low: range.low, central: range.central, high: range.high };
    case 'triangular': {
      const { low, mode, high } = range;
      return withMedian({ shape: 'triangular', low, central: mode, high, mode });
    }
    case 'pert': {
      const { low, mode, high } = range;
      return pertTable(low, mode, high);
    }
    case 'beta':
      return betaTable(...parametersOf(range));
    case 'samples':
      return 'values' in range ? ofSamples(range.values) : ofPercentiles(range.percentiles);
    case 'choice':
      return ofChoice(range);
    default: {
      const whole = 'percentiles' in range ? throughTwo(range.shape, range.percentiles) : smooth(range);
      return range.cut ? cutTable(whole, limits) : whole;
    }
  }
}

const isPair = (range: object): range is readonly [number, number] => Array.isArray(range);

function smooth({ shape, low, high }: { shape: 'lognormal' | 'normal' | 'uniform'; low: number; high: number }) {
  return { shape, low, central: shape === 'lognormal' ? Math.sqrt(low * high) : (low + high) / 2, high };
}

/** The parameters of a beta: themselves, of so many trials with that mean, or of a count of hits where nothing was known before it. */
export function parametersOf(range: Extract<LooseRange, { shape: 'beta' }>): [alpha: number, beta: number] {
  if ('alpha' in range) return [range.alpha, range.beta];
  if ('mean' in range) return [range.mean * range.trials, (1 - range.mean) * range.trials];
  return [range.hits + 1, range.of - range.hits + 1];
}

/** With the value that half of all likelihood lies below as its central one. */
function withMedian<Whole extends Range>(range: Whole): Whole {
  return { ...range, central: Number(atScore(range)(0).toPrecision(12)) };
}

/** The median; where two values share it, the lower, since it must be one of them. */
function ofChoice(range: Extract<LooseRange, { shape: 'choice' }>): Range {
  // A value that stands there twice is twice as likely.
  const weightOf = new Map<number, number>();
  for (const [i, value] of range.values.entries())
    weightOf.set(value, (weightOf.get(value) ?? 0) + (range.weights?.[i] ?? 1));
  const pairs = [...weightOf].sort(([a], [b]) => a - b);
  const half = pairs.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  let passed = 0;
  const middle = pairs.find(([, weight]) => (passed += weight) >= half * (1 - 1e-12));
  return {
    shape: 'choice',
    values: pairs.map(([value]) => value),
    central: range.central ?? middle?.[0] ?? NaN,
    ...(pairs.some(([, weight]) => weight !== pairs[0]?.[1]) && { weights: pairs.map(([, weight]) => weight) }),
  };
}

/** The percentages, as numbers, with their values, ascending. */
export const sorted = (percentiles: Percentiles): Array<readonly [percent: number, value: number]> =>
  Object.entries(percentiles)
    .map(([percent, value]) => [Number(percent), value] as const)
    .sort(([a], [b]) => a - b);

/** The lognormal or normal through two of its percentiles. */
function throughTwo(shape: 'lognormal' | 'normal', percentiles: Percentiles) {
  const [[first, a] = [NaN, NaN], [last, b] = [NaN, NaN]] = sorted(percentiles);
  const [from, to] = [inverseNormal(first / 100), inverseNormal(last / 100)];
  const log = shape === 'lognormal';
  const [ya, yb] = log ? [Math.log(a), Math.log(b)] : [a, b];
  const at = (z: number): number => {
    const y = ya + ((yb - ya) * (z - from)) / (to - from);
    return Number((log ? Math.exp(y) : y).toPrecision(12));
  };
  return { shape, low: at(-Z95), central: at(0), high: at(Z95) };
}

/** So many samples are kept as they are; of more, so many percentiles. */
const MOST = 101;

/** Samples as equally likely slices, each with its sample in the middle. */
function ofSamples(values: readonly number[]): Range {
  const given = [...values].sort((a, b) => a - b);
  const shares = given.map((_, i) => (i + 0.5) / given.length);
  const all: Range = {
    shape: 'samples',
    low: given[0] ?? NaN,
    central: NaN,
    high: given.at(-1) ?? NaN,
    shares,
    values: given,
    count: given.length,
  };
  if (given.length <= MOST) return withMedian(all);
  const at = atScore(all);
  const evenly = Array.from({ length: MOST }, (_, i) => i / (MOST - 1));
  return withMedian({
    ...all,
    shares: evenly,
    values: evenly.map((share) =>
      share === 0 ? all.low : share === 1 ? all.high : Number(at(inverseNormal(share)).toPrecision(12)),
    ),
  });
}

function ofPercentiles(percentiles: Percentiles): Range {
  const pairs = sorted(percentiles);
  const values = pairs.map(([, value]) => value);
  return withMedian({
    shape: 'samples',
    low: values[0] ?? NaN,
    central: NaN,
    high: values.at(-1) ?? NaN,
    shares: pairs.map(([percent]) => percent / 100),
    values,
    count: null,
  });
}
