import { readable } from '../readable.ts';
import { createSampler } from './sample.ts';
import type { Sampler } from './sample.ts';
import type { RunModel, Settings, Stated } from '../types.ts';

const DOTS = 20;

/** Twenty equally likely results, ascending, and which of them reach what is stated. */
export interface Frequency {
  quantiles: number[];
  reached: boolean[];
  /** In how many of the twenty. */
  count: number;
}

/**
 * Twenty equally likely combinations of the assumptions, as the middles of twenty equal shares of the results (a quantile dotplot: Kay, Kola,
 * Hullman and Munson, 2016, "When (ish) is my bus?", CHI). Null where a range without a source varies, since nobody says how likely its values
 * are, where we alone say that two move together, and where nothing varies.
 */
export function frequency(
  model: RunModel,
  given: Settings = {},
  sample: Sampler = createSampler(model),
): Frequency | null {
  const settings = readable(model, given);
  const varying = model.assumptions.filter((a) => a.range.shape !== 'fixed' && settings[a.id] === undefined);
  if (varying.some((a) => !a.sourced) || model.mix?.sourced) return null;
  const found = sample(
    settings,
    Array.from({ length: DOTS }, (_, i) => (i + 0.5) / DOTS),
  );
  if (found === null) return null;
  const reached = found.map((value) => model.stated !== null && reaches(value, model.stated));
  return { quantiles: found, reached, count: reached.filter(Boolean).length };
}

/**
 * A number that claims a bottom or a top is reached by whatever comes up to its rounding interval ("up to 9 million" is made good by a
 * combination that gives 9 million or more); "under" by whatever stays below; one that claims the middle only within it.
 */
export function reaches(value: number, { hedge, edge, low, high }: Stated): boolean {
  if (hedge === 'under') return value <= high;
  return value >= low && (edge !== 'middle' || value <= high);
}
