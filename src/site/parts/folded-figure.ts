import { liveFigure } from '../../chart/figure.ts';
import type { Verdict, Verdicts } from '../../chart/figure.ts';
import type { Element, Node } from '../../chart/node.ts';
import type { ClaimRecord, SiteRecord } from '../../schema/record.ts';
import { claimFigureInput } from './figure.ts';

/** The parts that a reader can open: the sliders and what belongs to them. */
const FOLDED = ['live-tools', 'live-rows', 'live-outside'];

/**
 * A claim's figure where it stands among others: its sliders are folded away until a reader wants them, so that the chart alone is seen. Its marks are without their reasons, which the note above it has word by word.
 */
export function foldedFigure(claim: ClaimRecord, site: SiteRecord): Element | null {
  const input = claimFigureInput(claim, site);
  if (input === null || claim.outcome === null) return null;
  return fold(liveFigure({ ...input, verdicts: input.verdicts && withoutReasons(input.verdicts) }, claim.outcome));
}

const unreasoned = (verdict: Verdict): Verdict => ({ ...verdict, why: null });

const withoutReasons = ({ reporting, substance }: Verdicts): Verdicts => ({
  reporting: unreasoned(reporting),
  substance: {
    'adds-up': unreasoned(substance['adds-up']),
    'adds-up-only-if': unreasoned(substance['adds-up-only-if']),
    'cannot-add-up': unreasoned(substance['cannot-add-up']),
    none: unreasoned(substance.none),
  },
});

function fold([tag, attributes, ...children]: Element): Element {
  const inside = children.filter(isFolded);
  const first = children.findIndex(isFolded);
  if (first < 0) return [tag, attributes, ...children];
  const details: Node = ['details', { class: 'live-fold' }, SUMMARY, ...inside];
  return [
    tag,
    attributes,
    ...children.slice(0, first),
    details,
    ...children.slice(first).filter((child) => !isFolded(child)),
  ];
}

const isFolded = (node: Node): boolean =>
  typeof node !== 'string' && FOLDED.includes(String(node[1]['class'] ?? '').replace(/ .*/, ''));

const SUMMARY: Node = [
  'summary',
  {},
  ['span', { class: 'controls' }, 'Change the assumptions'],
  ['span', { class: 'live-static' }, 'The assumptions'],
];
