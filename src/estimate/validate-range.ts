import { printable } from './printable.ts';
import { ends } from './range.ts';
import type { Assumption, Range } from './types.ts';

/** Ends that were rounded to two digits may put the middle so far from the central value, as a share of the larger end. */
const ROUNDED = 0.02;

/** The fault of a number that no page can print. */
export function unprintable(value: number, written = String(value)): string {
  if (!Number.isFinite(value)) return `\`${written}\` is not a finite number; write a plain number, such as \`75\``;
  return `\`${written}\` is too ${Math.abs(value) < 1 ? 'near to zero' : 'large'} a number to be printed; numbers are zero, or from 1e-21 to 1e21: choose another unit`;
}

/** The first number of a range, or of `others`, that no page can print. */
export function oddNumber(range: Range, others: readonly number[] = []): number | undefined {
  const points = range.shape === 'fixed' ? [] : range.shape === 'choice' ? range.values : [range.low, range.high];
  // A lognormal from below zero has no middle: that its ends are wrong is said of them.
  const central = range.shape === 'lognormal' && range.low < 0 ? [] : [range.central];
  return [...points, ...central, ...others].find((value) => !printable(value));
}

/** The fault of a count that somebody gave with a fraction, in its range or at `min` and `max`; null where there is none. Ends that follow from other numbers have more digits than anybody writes. */
export function countFault(range: Range, limits: ReadonlyArray<number | null | undefined> = []): string | null {
  if (range.shape === 'beta') return '`integer: true`, but a beta is a share between 0 and 1; leave `integer` out';
  const written = (value: number): boolean => Number(value.toPrecision(6)) === value;
  const numbers =
    range.shape === 'fixed'
      ? [range.central]
      : range.shape === 'choice' || (range.shape === 'samples' && range.values.every(written))
        ? range.values
        : range.shape === 'samples' || range.shape === 'cut' || range.shape === 'result'
          ? []
          : [range.low, range.high, 'mode' in range ? range.mode : range.low].filter(written);
  const odd = [...numbers, ...limits].find((value) => typeof value === 'number' && !Number.isInteger(value));
  return odd === undefined
    ? null
    : `\`integer: true\`, but \`${odd}\` is not a whole number; write whole numbers, or leave \`integer\` out`;
}

/** The faults of an assumption's range and limits, each with what to write instead; empty where there are none. */
export function validateRange({ range, min, max }: Pick<Assumption, 'range' | 'min' | 'max'>): string[] {
  const odd = oddNumber(range, [min ?? 0, max ?? 0]);
  if (odd !== undefined) return [unprintable(odd)];
  const faults: string[] = [];
  if (min !== null && max !== null && min >= max) {
    faults.push(`the limits are inside out: at least \`${min}\`, at most \`${max}\`; the lower comes first`);
  }
  if (range.shape === 'choice') {
    if (new Set(range.values).size < 2)
      faults.push(
        `a choice needs two different values, found \`${range.values.join(', ')}\`; write one number for a fixed value`,
      );
    if (!range.values.includes(range.central))
      faults.push(`the central value \`${range.central}\` is none of the choices \`${range.values.join(', ')}\``);
  } else if (range.shape !== 'fixed') {
    const { shape, low, central, high } = range;
    if (low === high) faults.push(`the range from \`${low}\` to \`${high}\` is empty; write the number alone`);
    else if (low > high)
      faults.push(
        `the range begins at \`${low}\` and ends at \`${high}\`, which is lower; write the lower number first`,
      );
    else if (shape === 'lognormal' && low <= 0)
      faults.push(
        `the range begins at \`${low}\`, and a lognormal has only positive values; write \`shape: normal\` or \`shape: uniform\``,
      );
    else if (central < low || central > high)
      faults.push(`the central value \`${central}\` lies outside \`${low}\` to \`${high}\``);
    else {
      const median = shape === 'lognormal' ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
      const known = shape === 'lognormal' || shape === 'normal' || shape === 'uniform';
      if (known && Math.abs(central - median) > ROUNDED * Math.max(Math.abs(low), Math.abs(high))) {
        faults.push(
          `the central value \`${central}\` is not the median of a ${shape} from \`${low}\` to \`${high}\`, which is \`${median}\`; leave it out, or write \`shape: halves\``,
        );
      }
    }
  }
  if (faults.length > 0) return faults;
  const [low, high] = ends(range);
  const written = low === high ? `the value \`${low}\`` : `the range \`${low} to ${high}\``;
  if (min !== null && low < min)
    faults.push(`${written} passes its hard limit, at least \`${min}\`; correct the one or the other`);
  if (max !== null && high > max)
    faults.push(`${written} passes its hard limit, at most \`${max}\`; correct the one or the other`);
  return faults;
}
