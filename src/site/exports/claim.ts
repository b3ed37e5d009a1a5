import type { ClaimRecord } from '../../schema/record.ts';
import type { Assumption, Model, Outcome, Range } from '../../estimate/types.ts';
import type { Link } from './link.ts';
import { computed, computedOrNull } from './number.ts';

/** One claim in `/data/claims.json`. The shape is a promise to others: nothing is renamed or left out. */
export interface ClaimDatum {
  id: string;
  article: string;
  quote: { exact: string; prefix: string; suffix: string };
  speaker: string | null;
  reporter: string;
  date: string;
  /** With `range` the words give two ends, and `value` is the middle between `low` and `high`. */
  stated: { value: number; unit: string; hedge: string; low: number; high: number; range?: true } | null;
  recomputed: Recomputed | null;
  implied: ImpliedDatum[];
  verdict: {
    arithmetic: string | null;
    finding: string | null;
    label: string;
    reason: string;
    rating: number | null;
    reporting: string;
    substance: string;
    changed: string | null;
    firstError: { says: string; reference: string | null } | null;
    /** In a few words, why each of the two marks is given. */
    why: { reporting: string | null; substance: string | null };
  };
  /** What was looked for and not found. */
  notFound: string[];
  /** Rival ways of reckoning, each by itself. */
  scenarios: ScenarioDatum[];
  estimate: string | null;
  url: string;
}

/** One scenario; `holds` says whether the stated number is possible in it, null where none is stated. */
export interface ScenarioDatum {
  id: string;
  label: string;
  origin: string;
  recomputed: Recomputed;
  holds: boolean | null;
}

export interface Recomputed {
  p5: number;
  p50: number;
  p95: number;
  unit: string;
}

/** What the stated number needs of one assumption; beside it that assumption's range (`low`, `high`) and hard limits (`min`, `max`). */
export interface ImpliedDatum {
  assumption: string;
  value: number;
  unit: string;
  low: number;
  high: number;
  min: number | null;
  max: number | null;
}

export function claimDatum(claim: ClaimRecord, link: Link): ClaimDatum {
  const { id, article, quote, speaker, reporter, date, stated, verdict, model } = claim;
  return {
    id,
    article,
    quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    speaker,
    reporter,
    date,
    stated: stated && {
      value: stated.value,
      unit: stated.unit,
      hedge: stated.hedge,
      low: stated.low,
      high: stated.high,
      ...(stated.range ? { range: true as const } : {}),
    },
    recomputed: recomputedOf(claim),
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
      why: { reporting: verdict.reporting.why, substance: verdict.substance.why },
    },
    estimate: model?.id ?? null,
    url: link(`/claims/${article}/${id}/`),
    notFound: claim.notFound,
    scenarios: scenariosOf(model),
  };
}

/** Ends and middle of each scenario's result. */
export const scenariosOf = (model: Model | null): ScenarioDatum[] =>
  model === null
    ? []
    : (model.scenarios ?? []).map(({ id, label, origin, low, headline, high, holds }) => ({
        id,
        label,
        origin: origin.detail,
        recomputed: { p5: computed(low), p50: computed(headline), p95: computed(high), unit: model.unit },
        holds,
      }));

/** Quantiles of the recomputed result; where every assumption is fixed all three are that one value. */
export function recomputedOf({ model, outcome }: Pick<ClaimRecord, 'model' | 'outcome'>): Recomputed | null {
  return model && outcome ? quantilesOf(model, outcome) : null;
}

/** The same of an estimate, which always has a result. */
export function quantilesOf(
  { unit }: Pick<Model, 'unit'>,
  { spread, headline }: Pick<Outcome, 'spread' | 'headline'>,
): Recomputed {
  const { p5, p50, p95 } = spread ?? { p5: headline, p50: headline, p95: headline };
  return { p5: computed(p5), p50: computed(p50), p95: computed(p95), unit };
}

/** One entry a solution: an assumption that no value satisfies has none, one that two values satisfy has two. */
export function impliedOf({ model, outcome }: Pick<ClaimRecord, 'model' | 'outcome'>): ImpliedDatum[] {
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
export const bounds = ({
  range,
  min,
  max,
}: Assumption): { low: number; high: number; min: number | null; max: number | null } => {
  const [low, high] = ends(range);
  return { low: computed(low), high: computed(high), min: computedOrNull(min), max: computedOrNull(max) };
};

const ends = (range: Range): readonly [number, number] =>
  range.shape === 'fixed'
    ? [range.central, range.central]
    : range.shape === 'choice'
      ? [Math.min(...range.values), Math.max(...range.values)]
      : [range.low, range.high];
