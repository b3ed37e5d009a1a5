import { formatQuantity } from '../../estimate/format.ts';
import type { Estimate } from '../../seeds/types.ts';

/** What to write for a share that was given in hundreds. */
export const asPartOfOne =
  'write a share as a part of one, as `0.3` for 30 %. If more than 100 % is meant, give `max` and `limit_reason`';

/** Above 1,000 % nobody speaks of a share. */
const mostOfOne = 10;

interface ShareFault {
  path: readonly string[];
  reason: string;
}

/**
 * The faults of limits and slider of an assumption with `percent: true`: `max: 40` is 4,000 %. A number above one needs a limit above one with its reason.
 * `most` is the upper limit, where a fact or an estimate gives it too.
 */
export function shareFaults(
  { min, max, slider, limit_reason }: Estimate['assumptions'][string],
  most: number | null,
): ShareFault[] {
  const told = (value: number): string => `with \`percent: true\` this is ${formatQuantity(value, ['', ''], true, 6)}`;
  // A limit above one, or below minus one, is meant where its reason says so.
  const limits: [path: string, value: number | null | undefined, written: boolean][] = [
    ['min', min, true],
    ['max', typeof max === 'object' && 'estimate' in max ? null : most, typeof max === 'number'],
  ];
  for (const [path, value, written] of limits) {
    if (typeof value !== 'number' || Math.abs(value) <= 1 || (path === 'min' && value > 1)) continue;
    const instead =
      Math.abs(value) > mostOfOne
        ? 'write a share as a part of one, as `0.3` for 30 %. If so many times are meant, leave `percent` out'
        : written && limit_reason === undefined
          ? asPartOfOne
          : null;
    if (instead !== null) return [{ path: [path], reason: `${told(value)}; ${instead}` }];
  }
  const allowed = (value: number): boolean => value <= Math.max(1, most ?? 1) && value >= Math.min(-1, min ?? -1);
  const numbers: [path: string[], value: number | undefined][] = [
    [['min'], min],
    [['slider', 'min'], slider?.min],
    [['slider', 'max'], slider?.max],
  ];
  return numbers.flatMap(([path, value]) =>
    value !== undefined && !allowed(value) ? [{ path, reason: `${told(value)}; ${asPartOfOne}` }] : [],
  );
}
