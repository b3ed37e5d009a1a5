import type { Outcome, Range } from '../../estimate/types.ts';

/** The end of a range as the estimate's own page prints it, so that no two pages print two ends of one range. */
const printed = (end: number): number => Number(end.toPrecision(2));

/** A result whose headline is so near to the geometric mean of its ends is taken as a lognormal: a printed digit shows no more. */
const nearLognormal = 0.01;

/**
 * An estimate's result as another's assumption, with its headline in the middle, so that the two pages print one number: a lognormal where
 * it is one, as products are, else a triangular between its 5 % and 95 % points.
 */
export function resultRange({ headline, spread }: Outcome): Range {
  if (!spread || spread.p5 === spread.p95) return { shape: 'fixed', central: headline };
  const { p5, p50, p95 } = spread;
  if (p5 > 0 && Math.abs(headline / Math.sqrt(p5 * p95) - 1) < nearLognormal) {
    return { shape: 'lognormal', low: printed(p5), central: headline, high: printed(p95) };
  }
  return { shape: 'halves', low: p5, central: p5 < headline && headline < p95 ? headline : p50, high: p95 };
}
