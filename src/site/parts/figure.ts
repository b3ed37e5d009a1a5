import { withinSentence } from '../../language/within-sentence.ts';
import { figureExtras } from '../../chart/figure-extras.ts';
import { liveFigure } from '../../chart/figure.ts';
import type { FigureInput, Verdict, Verdicts } from '../../chart/figure.ts';
import { figureScale } from '../../chart/figure-scale.ts';
import type { Element } from '../../chart/node.ts';
import { printPage } from '../../chart/print.ts';
import { ofResult } from '../../estimate/outputs.ts';
import type { Arithmetic, Outcome } from '../../estimate/types.ts';
import { asked, markWords, questions } from '../mark-words.ts';
import { staysShort } from './short-sentence.ts';
import type { ClaimRecord, EstimateRecord, SiteRecord } from '../../schema/record.ts';

/**
 * The claim's marks, that on the substance for each outcome of the arithmetic. An editor's own stays whatever the sliders say. Room for a number never
 * proves that so many came: then the best that the sliders lead to is that it is possible.
 */
export function verdictsOf(
  site: SiteRecord,
  { chart, model, verdict: { arithmetic, reporting, substance } }: Pick<ClaimRecord, 'chart' | 'model' | 'verdict'>,
): Verdicts {
  const [told, published] = markWords({ reporting, substance });
  const roomAlone = model?.ceiling === true && chart?.of !== undefined && chart.of !== null && chart.of !== 'capacity';
  const of = (outcome: Arithmetic | 'none'): Verdict => {
    if (!substance.computed || outcome === (arithmetic ?? 'none')) return published;
    const best = roomAlone && outcome === 'adds-up' ? 'holds-only-if' : null;
    const { word, sign } = site.marks.substance[best ?? (outcome === 'none' ? 'not-checkable' : SUBSTANCE[outcome])];
    return { asks: asked(questions.substance), label: word, sign };
  };
  return {
    reporting: told,
    substance: {
      'adds-up': of('adds-up'),
      'adds-up-only-if': of('adds-up-only-if'),
      'cannot-add-up': of('cannot-add-up'),
      none: of('none'),
    },
  };
}

const SUBSTANCE = { 'adds-up': 'holds', 'adds-up-only-if': 'holds-only-if', 'cannot-add-up': 'cannot-hold' } as const;

/** The form of records that were written before there were several. */
const PLAIN = { form: 'printed-against-recomputed', of: null } as const;

/** What a claim's live figure is drawn from, for its own result alone; null where there is nothing to compute. */
export function claimFigureInput(claim: ClaimRecord, site: SiteRecord): FigureInput | null {
  if (claim.model === null || claim.outcome === null) return null;
  return {
    key: claim.id,
    model: ofResult(claim.model),
    scale: figureScale(claim.model, claim.outcome),
    form: claim.chart ?? PLAIN,
    subject: claim.subject ?? site.subject ?? undefined,
    by: withinSentence(claim.reporter),
    kind: claim.chart?.of === 'capacity' ? site.kinds.capacity.heading : undefined,
    says: claim.quote.exact,
    short: staysShort(claim.model, claim.outcome),
    verdicts: verdictsOf(site, claim),
  };
}

/** What an estimate's live figure is drawn from, for its own result alone. */
export function estimateFigureInput(estimate: EstimateRecord, site: SiteRecord): FigureInput {
  return {
    key: estimate.id,
    model: ofResult(estimate.model),
    scale: figureScale(estimate.model, estimate.outcome),
    form: estimate.chart ?? PLAIN,
    subject: estimate.subject ?? site.subject ?? undefined,
    verdicts: null,
  };
}

/** A claim's live figure with all results; null where there is nothing to compute. */
export function claimFigureTree(claim: ClaimRecord, site: SiteRecord): Element | null {
  const input = claimFigureInput(claim, site);
  const { model, outcome } = claim;
  return input === null || model === null || outcome === null ? null : liveFigure({ ...input, model }, outcome);
}

/** A live figure as a page prints it, with what it takes of the page's head: the chart's height in pixels, and its sentence. */
export interface PageFigure {
  html: string;
  height: number;
  sentence: string;
}

function pageFigure(figure: Element, outcome: Outcome): PageFigure {
  const [, , ...parts] = figure;
  const chart = parts.find((part) => typeof part !== 'string' && part[0] === 'svg');
  return {
    html: printPage(figure),
    height: typeof chart === 'object' ? Number(chart[1]['height']) : 0,
    sentence: outcome.verdict.sentence,
  };
}

/** A claim's live figure, for its own page; null where there is nothing to compute. */
export function claimFigure(claim: ClaimRecord, site: SiteRecord): PageFigure | null {
  const figure = claimFigureTree(claim, site);
  return figure === null || claim.outcome === null ? null : pageFigure(figure, claim.outcome);
}

/** An estimate's live figure, for its own page. */
export const estimateFigure = (estimate: EstimateRecord, site: SiteRecord): PageFigure =>
  pageFigure(
    liveFigure({ ...estimateFigureInput(estimate, site), model: estimate.model }, estimate.outcome),
    estimate.outcome,
  );

/** The charts below the figure of a claim's page: dots where a frequency may be told, and what moves the result most. */
export function claimExtras(claim: ClaimRecord): string {
  if (claim.model === null || claim.outcome === null) return '';
  return figureExtras({ key: claim.id, model: claim.model, scale: figureScale(claim.model, claim.outcome) })
    .map(printPage)
    .join('');
}

/** The charts below the figure of an estimate's page. */
export const estimateExtras = (estimate: EstimateRecord): string =>
  figureExtras({ key: estimate.id, model: estimate.model, scale: figureScale(estimate.model, estimate.outcome) })
    .map(printPage)
    .join('');
