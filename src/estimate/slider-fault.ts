import { printable } from './printable.ts';
import type { Assumption } from './types.ts';
import { unprintable } from './validate-range.ts';

/** Less than this part of its larger end is no way for a slider: its steps would be lost in rounding. */
const NARROWEST = 1e-6;

/** The fault of a slider as a person gave it, with what to write instead; null where there is none. A claim's value (`claimed`) may lie beyond it. */
export function sliderFault(
  { min: from, max: to, log = false }: { min: number; max: number; log?: boolean | undefined },
  { range, min, max }: Pick<Assumption, 'range' | 'min' | 'max'>,
  claimed: boolean,
): string | null {
  const odd = [from, to].find((end) => !printable(end));
  if (odd !== undefined) return unprintable(odd);
  if (from >= to) return `the slider begins at \`${from}\` and ends at \`${to}\`; write the lower number as \`min\``;
  if (to - from < NARROWEST * Math.max(Math.abs(from), Math.abs(to)))
    return `the slider from \`${from}\` to \`${to}\` is too short to be moved; give it more way`;
  if (log && from <= 0)
    return `the slider begins at \`${from}\`, and steps in ratio begin above zero; write a \`min\` above zero, or leave \`log\` out`;
  if (from < (min ?? -Infinity) || to > (max ?? Infinity))
    return `the slider from \`${from}\` to \`${to}\` passes a hard limit; end it at \`${from < (min ?? -Infinity) ? min : max}\``;
  if (!claimed && (range.central < from || range.central > to))
    return `the slider from \`${from}\` to \`${to}\` does not reach the value \`${range.central}\`; let it hold the value`;
  return null;
}
