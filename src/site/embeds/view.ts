import type { FigureInput } from '../../chart/figure.ts';
import { WIDE, ledger } from '../../chart/ledger.ts';
import type { Element, Node } from '../../chart/node.ts';
import { outcomeWords } from '../../chart/outcome-words.ts';
import { result, resultSpan } from '../../chart/words.ts';
import type { Outcome } from '../../estimate/types.ts';
import { countOf } from '../../language/count-of.ts';
import type { ClaimRecord, EstimateRecord, LedgerRecord, SiteRecord } from '../../schema/record.ts';
import type { Drawn } from './embeds.ts';
import { tongueOf } from '../foreign.ts';
import { claimLine, claimLineNodes } from '../said-by.ts';
import { claimFigureInput, estimateFigureInput } from '../parts/figure.ts';

/** What an embed shows, drawn from one revision's record alone. */
export interface EmbedView {
  title: string;
  /** Below the title: for a claim the claim itself and who made it, for others the finding. */
  line: string;
  /** The same with the names of papers in their own languages. */
  lineNodes: Node[];
  /** The finding in one line, for whoever shows no chart. */
  finding: string;
  /** The page it belongs to, behind the base path. */
  page: string;
  /** What a figure with sliders is drawn from (`embed-figure.ts`), or one without. */
  live: { input: FigureInput; outcome: Outcome } | null;
  still: { figure: () => Node /** In a frame of so many pixels. */; height: (width: number) => number } | null;
  /** What the picture shows, in words. */
  alt: string;
}

function claimView(claim: ClaimRecord, site: SiteRecord): EmbedView {
  // The published marks are those that were recorded, whatever the site's table says by now.
  const input = claimFigureInput(claim, site);
  const { label, reason } = claim.verdict;
  return {
    title: claim.headline,
    line: claimLine(claim, site),
    lineNodes: claimLineNodes(claim, site, tongueOf(claim, site)),
    finding: `${claim.headline}. ${label}`,
    page: `/claims/${claim.article}/${claim.id}/`,
    live: input && { input, outcome: claim.outcome! },
    still: input ? null : { figure: () => ['p', {}, `${label} ${reason}`], height: () => 90 },
    alt: `${claim.headline}. ${label} ${input ? outcomeWords(input.model, claim.outcome!) : reason}`,
  };
}

function estimateView(estimate: EstimateRecord): EmbedView {
  const input = estimateFigureInput(estimate);
  const { model, outcome, title } = estimate;
  const { spread } = outcome;
  const range = spread ? ` (range ${resultSpan(spread, outcome.reach, model.percent)})` : '';
  const finding = `Published result: ${result(outcome, model)}${range}.`;
  return {
    title,
    line: finding,
    lineNodes: [finding],
    finding: `${title}: ${result(outcome, model)}${range}`,
    page: `/estimates/${estimate.id}/`,
    live: { input, outcome },
    still: null,
    alt: `${title}. ${outcomeWords(model, outcome)}`,
  };
}

function ledgerView(record: LedgerRecord, site: SiteRecord): EmbedView {
  const picture = ledger({ record, institutions: site.institutions, kinds: site.kinds });
  const line = `${countOf(record.rows.length, 'statement')} by ${countOf(new Set(record.rows.map((r) => r.institution)).size, 'institution')}.`;
  return {
    title: picture.title,
    line,
    lineNodes: [line],
    finding: picture.desc,
    page: `/#ledger-${record.quantity}`,
    live: null,
    still: {
      figure: () => ['figure', { class: 'e-still' }, picture.svg, numbers(picture.table)],
      height: (width) => pixels(width < WIDE ? picture.narrow : picture.wide),
    },
    alt: picture.desc,
  };
}

const pixels = ([, { height }]: Element): number => Number(height);

function numbers({ head, rows }: { head: string[]; rows: string[][] }): Node {
  return [
    'details',
    { class: 'live-table' },
    ['summary', {}, 'The numbers as a table'],
    [
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'The numbers as a table' },
      [
        'table',
        {},
        ['thead', {}, ['tr', {}, ...head.map((h): Node => ['th', { scope: 'col' }, h])]],
        ['tbody', {}, ...rows.map((r): Node => ['tr', {}, ...r.map((cell): Node => ['td', {}, cell])])],
      ],
    ],
  ];
}

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
      return estimateView(drawn.record);
    case 'ledger':
      return ledgerView(drawn.record, site);
  }
}
