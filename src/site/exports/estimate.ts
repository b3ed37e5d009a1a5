import type { Assumption, Model, Origin, Outcome } from '../../estimate/types.ts';
import type { ClaimRecord, EstimateRecord, SiteRecord } from '../../schema/record.ts';
import { citation, rights } from './citation.ts';
import { bounds, claimDatum, impliedOf, quantilesOf, scenariosOf } from './claim.ts';
import type { Link } from './link.ts';
import { computed, computedOrNull } from './number.ts';

/** Where a figure comes from, down to quotes, references and reasons; `url` is absolute, or null where there is no page. */
export interface OriginDatum {
  kind: Origin['kind'];
  label: string;
  value: string;
  detail: string;
  url: string | null;
  from: OriginDatum[];
}

/** One estimate in `/data/estimates.json`. The shape is a promise, as that of a claim. */
export function estimateDatum(estimate: EstimateRecord, link: Link) {
  const { id, title, model, outcome, revision, corrections } = estimate;
  return {
    id,
    title,
    result: model.resultLabel,
    formula: model.formula,
    unit: model.unit,
    headline: computed(outcome.headline),
    recomputed: quantilesOf(model, outcome),
    // The last printed digit of that range is not sure, since the result jumps or bends too sharply.
    approximate: model.approximate ?? false,
    assumptions: model.assumptions.map((a) => assumptionDatum(a, link)),
    // All results of these assumptions, the estimate's own (`result`) among them; empty where it is the only one.
    outputs: outputsOf(model, outcome),
    scenarios: scenariosOf(model),
    // Assumptions that move together: their rank correlation, or that of each with its cause.
    together: (model.together ?? []).map(({ of, ranks, cause, words, origin }) => ({
      of: [...of],
      ranks: [...ranks],
      cause,
      words,
      origin: originDatum(origin, link),
    })),
    // By assumption: its share of the result's variance by itself, and all that it accounts for, which adds up to one; the latter is null in records of before.
    sensitivity: estimate.sensitivity.map((s) => ({
      assumption: s.assumption,
      share: computed(s.share),
      accounts: computedOrNull(s.accounts),
    })),
    compare: estimate.compare.map((c) => ({ label: c.label, value: c.value, origin: originDatum(c.origin, link) })),
    // Claims recomputed with it, by address.
    claims: estimate.claims.map((c) => link(`/claims/${c}/`)),
    revision,
    corrections,
    url: link(`/estimates/${id}/`),
  };
}

/** Each result of a model that has several. */
export const outputsOf = (model: Model, outcome: Outcome) =>
  (model.outputs ?? []).flatMap(({ id, label, resultLabel: result, formula, unit, approximate }) =>
    (outcome.outputs ?? [])
      .filter((found) => found.id === id)
      .map(({ headline, spread }) => ({
        id,
        label,
        result,
        formula,
        unit,
        headline: computed(headline),
        recomputed: quantilesOf({ unit }, { headline, spread }),
        approximate: approximate ?? false,
      })),
  );

export const assumptionDatum = (a: Assumption, link: Link) => ({
  id: a.id,
  label: a.label,
  unit: a.unit,
  value: computed(a.range.central),
  shape: a.range.shape,
  // Only of a choice: the values it is between, and how likely each is against the others; null where all are alike.
  values: a.range.shape === 'choice' ? [...a.range.values] : null,
  weights: a.range.shape === 'choice' && a.range.weights ? [...a.range.weights] : null,
  ...bounds(a),
  limitReason: a.limitReason,
  sourced: a.sourced,
  origin: originDatum(a.origin, link),
});

export const originDatum = ({ kind, label, value, detail, href, children }: Origin, link: Link): OriginDatum => ({
  kind,
  label,
  value,
  detail,
  url: href === null ? null : href.startsWith('/') ? link(href) : href,
  from: children.map((c) => originDatum(c, link)),
});

/** Terms that travel with each single file. */
const terms = (title: string, url: string, site: SiteRecord) => ({
  citation: citation(title, url, site),
  rights: rights(site),
  licence: site.licence,
});

/** `/data/estimates/<id>.json` */
export const estimateFile = (estimate: EstimateRecord, site: SiteRecord, link: Link) => {
  const datum = estimateDatum(estimate, link);
  return { ...datum, ...terms(estimate.title, datum.url, site) };
};

/** `/data/claims/<article>/<claim>.json` */
export function claimFile(claim: ClaimRecord, site: SiteRecord, link: Link) {
  const { model, outcome, withdrawn } = claim;
  const datum = claimDatum(claim, link);
  const found =
    outcome?.implied.flatMap((i) =>
      i.solutions.map((_, k) => ({ interval: i.intervals[k], inRange: i.inRange[k], inLimits: i.inLimits[k] })),
    ) ?? [];
  return {
    ...datum,
    says: claim.says,
    headline: claim.headline,
    claimant: claim.claimant,
    // The number in its own words, and which edge of the result they claim.
    statedText: claim.stated?.text ?? null,
    edge: claim.stated?.edge ?? null,
    // The arithmetic verdict as a sentence, and the least change that makes the number true.
    sentence: outcome?.verdict.sentence ?? '',
    changes: outcome?.verdict.changes.map((c) => ({ assumption: c.assumption, value: computed(c.value) })) ?? [],
    // Bounds of the result with every assumption anywhere within its hard limits.
    reach: [computedOrNull(outcome?.reach[0]), computedOrNull(outcome?.reach[1])],
    formula: model?.formula ?? null,
    // Which result of its estimate is tested, where it is not the estimate's own.
    output: model?.output ?? null,
    outputs: model && outcome ? outputsOf(model, outcome) : [],
    headlineValue: computedOrNull(outcome?.headline),
    assumptions: model?.assumptions.map((a) => assumptionDatum(a, link)) ?? [],
    implied: impliedOf(claim).map((entry, i) => {
      const { interval, inRange = false, inLimits = false } = found[i] ?? {};
      const [from, to] = interval ?? [entry.value, entry.value];
      return { ...entry, from: computed(from), to: computed(to), inRange, inLimits };
    }),
    revision: claim.revision,
    corrections: claim.corrections,
    withdrawn,
    ...terms(withdrawn ? `Withdrawn: ${claim.headline}` : claim.headline, datum.url, site),
  };
}
