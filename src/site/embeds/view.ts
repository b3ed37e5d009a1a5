import type { FigureInput } from '../../chart/figure.ts';
import { WIDE, ledger } from '../../chart/ledger.ts';
import type { Element, Node } from '../../chart/node.ts';
import { outcomeWords } from '../../chart/outcome-words.ts';
import { result, resultSpan } from '../../chart/words.ts';
import { table } from '../../chart/table.ts';
import type { Outcome } from '../../estimate/types.ts';
import { printDate } from '../../language/calendar.ts';
import { countOf } from '../../language/count-of.ts';
import type { ClaimRecord, EstimateRecord, LedgerRecord, SiteRecord } from '../../schema/record.ts';
import { claimCard, claimCardHeight } from './claim-card.ts';
import type { Drawn } from './embeds.ts';
import { tongueOf } from '../foreign.ts';
import { claimLine, claimLineNodes } from '../said-by.ts';
import { claimFigureInput, estimateFigureInput } from '../parts/figure.ts';

/** The data of a figure with sliders. */
export interface Live {
  input: FigureInput;
  outcome: Outcome;
}

/** A figure without sliders, and its height in a frame of a given width in pixels. */
interface Still {
  figure: () => Node;
  height: (width: number) => number;
}

/** The content of an embed. It is drawn from the record of one revision only. */
export interface EmbedView {
  title: string;
  /** Below the title: for a claim the claim itself and who made it, for others the finding. */
  line: string;
  /** The line with the names of papers in their own languages; empty where the figure says it. */
  lineNodes: Node[];
  /** The finding in one line, for places that show no chart. */
  finding: string;
  /** The page it belongs to, behind the base path. */
  page: string;
  /** What the figure is drawn from: with sliders from its data, without from a function that prints it. */
  shown: { live: Live } | { still: Still };
  /** What the picture shows, in words. */
  alt: string;
}

function claimView(claim: ClaimRecord, site: SiteRecord): EmbedView {
  // The published marks are those that were recorded, whatever the site's table says by now.
  const input = claimFigureInput(claim, site);
  const { label, reason } = claim.verdict;
  const live = input && claim.outcome && { input, outcome: claim.outcome };
  return {
    title: claim.headline,
    line: claimLine(claim, site),
    lineNodes: claimLineNodes(claim, site, tongueOf(claim, site)),
    finding: claim.withdrawn
      ? `Withdrawn on ${printDate(claim.withdrawn.date)}: ${claim.withdrawn.reason}`
      : `${claim.headline}. ${label}`,
    page: `/claims/${claim.article}/${claim.id}/`,
    shown: live
      ? { live }
      : {
          still: {
            figure: () => claimCard(claim, tongueOf(claim, site)),
            height: (width) => claimCardHeight(claim, width),
          },
        },
    alt: `${claim.headline}. ${label} ${live ? outcomeWords(live.input.model, live.outcome) : reason}`,
  };
}

function estimateView(estimate: EstimateRecord, site: SiteRecord): EmbedView {
  const input = estimateFigureInput(estimate, site);
  const { model, outcome, title } = estimate;
  const { spread } = outcome;
  const range = spread ? ` (range ${resultSpan(spread, outcome, model.percent)})` : '';
  const finding = `Published result: ${result(outcome, model)}${range}.`;
  return {
    title,
    line: finding,
    lineNodes: [],
    finding: `${title}: ${result(outcome, model)}${range}`,
    page: `/estimates/${estimate.id}/`,
    shown: { live: { input, outcome } },
    alt: `${title}. ${outcomeWords(model, outcome)}`,
  };
}

function ledgerView(record: LedgerRecord, site: SiteRecord): EmbedView {
  const picture = ledger({ record, institutions: site.institutions, kinds: site.kinds });
  const line = `${countOf(record.rows.length, 'statement')} by ${countOf(new Set(record.rows.map((r) => r.institution)).size, 'institution')}. The table below has them all.`;
  return {
    title: picture.title,
    line,
    lineNodes: [line],
    finding: picture.desc,
    page: `/#ledger-${record.quantity}`,
    shown: {
      still: {
        figure: () => ['figure', { class: 'e-still' }, picture.svg, numbers(picture.table)],
        height: (width) => pixels(width < WIDE ? picture.narrow : picture.wide) + TABLE,
      },
    },
    alt: picture.desc,
  };
}

/** The line that opens its table. */
const TABLE = 44;
const pixels = ([, { height }]: Element): number => Number(height);

const TITLE = 'The numbers as a table';
const numbers = ({ head, rows }: { head: string[]; rows: string[][] }): Node => [
  'details',
  { class: 'live-table' },
  ['summary', {}, TITLE],
  table(TITLE, head, rows),
];

const kept = new WeakMap<Drawn['record'], EmbedView>();

/** Each record's view is made once: its page, its oEmbed answer and every offer of it ask. */
export function embedView(drawn: Drawn, site: SiteRecord): EmbedView {
  const known = kept.get(drawn.record);
  if (known) return known;
  const view = make(drawn, site);
  kept.set(drawn.record, view);
  return view;
}

function make(drawn: Drawn, site: SiteRecord): EmbedView {
  switch (drawn.kind) {
    case 'claims':
      return claimView(drawn.record, site);
    case 'estimates':
      return estimateView(drawn.record, site);
    case 'ledger':
      return ledgerView(drawn.record, site);
  }
}
