import { type LooseRange, type Percentiles, sorted } from './complete-range.ts';
import { printable } from './printable.ts';
import type { Limits } from './types.ts';
import { unprintable } from './validate-range.ts';

/** The fault of a shape as a person wrote it, with what to write instead; null where there is none. */
export function looseFault(range: LooseRange, { min, max }: Limits): string | null {
  if (typeof range === 'number' || !('shape' in range)) return null;
  const odd = numbersOf(range).find((value) => !printable(value));
  if (odd !== undefined) return unprintable(odd);
  switch (range.shape) {
    case 'triangular':
    case 'pert': {
      const { low, mode, high } = range;
      if (low >= high)
        return `the range begins at \`${low}\` and ends at \`${high}\`; write the lower number as \`low\``;
      return mode < low || mode > high
        ? `the most likely value \`mode: ${mode}\` lies outside \`${low}\` to \`${high}\`; write one between them`
        : null;
    }
    case 'beta':
      return betaFault(range);
    case 'samples':
      if ('percentiles' in range) return percentilesFault(range.percentiles, 0, 100);
      return new Set(range.values).size < 2
        ? `samples need two different values, found \`${range.values.join(', ')}\`; write one number for a fixed value`
        : null;
    case 'choice':
      return weightsFault(range.values, range.weights);
    case 'halves':
      return null;
  }
  if ('percentiles' in range) {
    const count = Object.keys(range.percentiles).length;
    if (count !== 2)
      return `a ${range.shape} goes through two percentiles, found ${count}; write two, such as \`{ 10: 3, 80: 7 }\`, or \`shape: samples\` for more`;
    const fault = percentilesFault(range.percentiles, 0.01, 99.99);
    if (fault) return fault;
    const least = sorted(range.percentiles)[0]?.[1] ?? NaN;
    if (range.shape === 'lognormal' && least <= 0)
      return `the percentile \`${least}\` is not above zero, and a lognormal has only positive values; write \`shape: normal\``;
  }
  if (range.cut && min === null && max === null)
    return '`cut: true` cuts a range off at its hard limits, and there is none; write `min` or `max` beside it';
  return null;
}

const numbersOf = (range: object): number[] =>
  Object.values(range).flatMap((value: unknown) =>
    typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? numbersOf(value) : [],
  );

function betaFault(range: Extract<LooseRange, { shape: 'beta' }>): string | null {
  if ('alpha' in range)
    return range.alpha > 0 && range.beta > 0
      ? null
      : `a beta needs \`alpha\` and \`beta\` above zero, found \`${range.alpha}\` and \`${range.beta}\``;
  if ('mean' in range) {
    if (!(range.mean > 0 && range.mean < 1))
      return `\`mean: ${range.mean}\` does not lie between 0 and 1; write a share, such as \`0.3\``;
    return range.trials > 0 ? null : `the number of trials is above zero, found \`trials: ${range.trials}\``;
  }
  const { hits, of } = range;
  return Number.isInteger(hits) && Number.isInteger(of) && hits >= 0 && hits <= of && of > 0
    ? null
    : `\`hits: ${hits}\` of \`of: ${of}\` is no count; write whole numbers, such as \`hits: 3, of: 20\``;
}

function percentilesFault(percentiles: Percentiles, least: number, most: number): string | null {
  const pairs = sorted(percentiles);
  const odd = Object.keys(percentiles).find((name) => !(Number(name) >= least && Number(name) <= most));
  if (odd !== undefined)
    return `\`${odd}\` is no percentage from ${least} to ${most}; write how many per cent lie below the value, such as \`10: 3\``;
  if (pairs.length < 2) return 'percentiles need two values or more, such as `{ 10: 3, 80: 7 }`';
  const falls = pairs.findIndex(([, value], i) => i > 0 && value <= (pairs[i - 1]?.[1] ?? -Infinity));
  if (falls < 1) return null;
  const [[first, a] = [0, 0], [second, b] = [0, 0]] = pairs.slice(falls - 1);
  return `${second} % lie below \`${b}\`, and ${first} % below \`${a}\`, which is not lower; values rise with their percentages`;
}

function weightsFault(values: readonly number[], weights: readonly number[] | undefined): string | null {
  if (!weights) return null;
  if (weights.length !== values.length)
    return `the choice has ${values.length} values and ${weights.length} weight${weights.length === 1 ? '' : 's'}; write one weight for each value`;
  const odd = weights.find((weight) => !(weight > 0));
  return odd === undefined
    ? null
    : `the weight \`${odd}\` is not above zero; leave out the value that cannot be, with its weight`;
}
