import type { ClaimRecord } from '../../schema/record.ts';
import type { Assumption, Model, Outcome, Range } from '../../estimate/types.ts';
import type { Link } from './link.ts';
import { computed, computedOrNull } from './number.ts';

/** One claim in `/data/claims.json`. The shape is a promise to others: nothing is renamed or left out (`tests/data.test.ts`). */
export function claimDatum(claim: ClaimRecord, link: Link) {
  const { id, article, quote, speaker, reporter, date, stated, verdict, model } = claim;
  return {
    id,
    article,
    quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    speaker,
    reporter,
    date,
    // With `range` the words give two ends, and `value` is the middle between `low` and `high`.
    stated: stated && {
      value: stated.value,
      unit: stated.unit,
      hedge: stated.hedge,
      low: stated.low,
      high: stated.high,
      ...(stated.range ? { range: true as const } : {}),
    },
    recomputed: model && claim.outcome ? quantilesOf(model, claim.outcome) : null,
    implied: impliedOf(claim),
    verdict: {
      arithmetic: verdict.arithmetic,
      finding: verdict.finding,
      label: verdict.label,
      reason: verdict.reason,
      rating: verdict.rating,
      reporting: verdict.reporting.mark,
      substance: verdict.substance.mark,
      changed: verdict.reporting.changed,
      firstError: verdict.reporting.firstError,
      // In a few words, why each of the two marks is given.
      why: { reporting: verdict.reporting.why, substance: verdict.substance.why },
    },
    estimate: model?.id ?? null,
    url: link(`/claims/${article}/${id}/`),
    // What was looked for and not found.
    notFound: claim.notFound,
    scenarios: model ? scenariosOf(model) : [],
  };
}

/** Rival ways of reckoning, each by itself, with ends and middle of its result. `holds` says whether the stated number is possible in it, null where none is stated. */
export const scenariosOf = ({ scenarios = [], unit }: Model) =>
  scenarios.map(({ id, label, origin, low, headline, high, holds }) => ({
    id,
    label,
    origin: origin.detail,
    recomputed: { p5: computed(low), p50: computed(headline), p95: computed(high), unit },
    holds,
  }));

/** Quantiles of the recomputed result; where every assumption is fixed all three are that one value. */
export function quantilesOf({ unit }: Pick<Model, 'unit'>, { spread, headline }: Pick<Outcome, 'spread' | 'headline'>) {
  const { p5, p50, p95 } = spread ?? { p5: headline, p50: headline, p95: headline };
  return { p5: computed(p5), p50: computed(p50), p95: computed(p95), unit };
}

/**
 * What the stated number needs of each assumption; beside it that assumption's range (`low`, `high`) and hard limits (`min`, `max`). One entry a solution: an
 * assumption that no value satisfies has none, one that two values satisfy has two.
 */
export function impliedOf({ model, outcome }: Pick<ClaimRecord, 'model' | 'outcome'>) {
  if (!model?.stated || !outcome) return [];
  return outcome.implied.flatMap(({ assumption: id, solutions }) => {
    const assumption = model.assumptions.find((a) => a.id === id);
    if (!assumption) return [];
    return solutions.map((value) => ({
      assumption: id,
      value: computed(value),
      unit: assumption.unit,
      ...bounds(assumption),
    }));
  });
}

/** An assumption's range and hard limits as numbers. A fixed value is its own range. */
export const bounds = ({ range, min, max }: Assumption) => {
  const [low, high] = ends(range);
  return { low: computed(low), high: computed(high), min: computedOrNull(min), max: computedOrNull(max) };
};

const ends = (range: Range): readonly [number, number] =>
  range.shape === 'fixed'
    ? [range.central, range.central]
    : range.shape === 'choice'
      ? [Math.min(...range.values), Math.max(...range.values)]
      : [range.low, range.high];
