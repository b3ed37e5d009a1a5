import { arc, line as path, symbol, symbolCircle, symbolDiamond2 } from 'd3-shape';
import { glyph, line } from './marks.ts';
import type { Element, Node } from './node.ts';
import type { LedgerRow } from '../schema/record.ts';
import type { Statement } from './ledger-series.ts';
import { givenSpan, number } from './words.ts';

const RADIUS = 5;
/** D3 sizes a symbol by its area: a disc, and a square on its corner whose corners stand out a little further. */
const shape = symbol().digits(1);
const ROUND = shape.type(symbolCircle).size(Math.PI * RADIUS ** 2)() ?? '';
const CORNER = 7;
const DIAMOND = shape.type(symbolDiamond2).size((CORNER / 0.62625) ** 2)() ?? '';
/** The left halves of both. */
const HALF_ROUND =
  arc().digits(1)({
    innerRadius: 0,
    outerRadius: RADIUS,
    startAngle: Math.PI,
    endAngle: 2 * Math.PI,
  }) ?? '';
const HALF_DIAMOND =
  path().digits(1)([
    [0, -CORNER],
    [-CORNER, 0],
    [0, CORNER],
  ]) ?? '';

/** The class that gives a kind of count its colour; what an article checked here prints as sent has the strongest. */
export const kindClass = (of: LedgerRow['of'], checked: boolean): string =>
  of === 'delivery' && checked ? 'c-k-checked' : `c-k-${of}`;

/**
 * A statement of a checked article is a square on its corner, any other is round. What could be is an outline, what was worked out is full on one side, what
 * was counted is full: told apart without colour.
 */
export function kindMark(of: LedgerRow['of'], checked: boolean, x: number, y: number): Node[] {
  const hue = kindClass(of, checked);
  const outline = glyph(`${of === 'delivery' ? 'c-m-full' : 'c-m-open'} ${hue}`, x, y, checked ? DIAMOND : ROUND);
  return of === 'inferred' ? [outline, glyph(`c-m-half ${hue}`, x, y, checked ? HALF_DIAMOND : HALF_ROUND)] : [outline];
}

/** The same in a line of text, to say what it means. */
export const keyMark = (of: LedgerRow['of'], checked: boolean): Element => [
  'svg',
  { class: 'key-mark', viewBox: '-8 -8 16 16', 'aria-hidden': 'true' },
  ...kindMark(of, checked, 0, 0),
];

/** A statement's mark, with its words. */
export function statementMark({ checked, row, reports }: Statement, x: number, y: number): Node {
  const words = `${row.date}: ${row.stated.text} (${reports.map((r) => r.from.label).join('; ')})`;
  return ['g', {}, ['title', {}, words], ...kindMark(row.of, checked, x, y)];
}

/** A statement that is itself a range ("4 to 6 million"); the rounding of a single number is narrower than this. */
export const isRange = ({ row: { stated } }: Statement): boolean =>
  stated.range || stated.high - stated.low > 0.25 * Math.abs(stated.value);

/** Whether its two ends are drawn: those of vague words are our reading of them. */
export const hasEnds = (m: Statement): boolean => isRange(m) && m.row.stated.hedge !== 'vague';

/** How a label prints the stated number: in the source's words where they are short and say a number, else as numbers, with the hedge. Vague words are no number, a range stays one. */
export function statedWords(m: Statement): string {
  const { text, value, low, high, hedge } = m.row.stated;
  if (hedge === 'vague' || (/\d/.test(text) && text.length <= 22)) return text;
  return isRange(m) ? givenSpan(low, high, false) : [...hedgeWords(hedge), number(value, false)].join(' ');
}

/** "at least" of `at-least`; nothing of what bounds nothing. */
const hedgeWords = (hedge: string): string[] =>
  hedge === 'none' || hedge === 'exactly' ? [] : [hedge.replace('-', ' ')];

/** From the least to the most of a statement that is a range, beneath its mark. */
export const rangeLine = ({ row, checked }: Statement, x: number, low: number, high: number): Node =>
  line(`c-extent ${kindClass(row.of, checked)}`, x, low, x, high);

/** The same in a key: both ends, with no mark between. */
export const rangeMark = ({ row, checked }: Statement): Node => [
  'line',
  { class: `c-extent ${kindClass(row.of, checked)}`, x1: 0, y1: -7, x2: 0, y2: 7 },
];
