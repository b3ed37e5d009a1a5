import { symbol, symbolCircle, symbolDiamond2, symbolSquare } from 'd3-shape';
import { glyph, label, line } from './marks.ts';
import type { Element, Node } from './node.ts';
import type { LedgerRow } from '../schema/record.ts';
import type { Statement } from './ledger-series.ts';
import { givenSpan, number } from './words.ts';

/** How far a mark reaches from its middle: alone, and with a numeral in it. */
export const [RADIUS, NUMBERED] = [5, 9];
const shape = symbol().digits(1);
/** D3 sizes a symbol by its area: a disc, a square that looks as large, and a square on its corner whose corners stand out a little further. */
const round = (radius: number): string => shape.type(symbolCircle).size(Math.PI * radius ** 2)() ?? '';
const square = (radius: number): string => shape.type(symbolSquare).size((1.8 * radius) ** 2)() ?? '';
const DIAMOND = shape.type(symbolDiamond2).size((7 / 0.62625) ** 2)() ?? '';
const SHAPES = {
  capacity: [round(RADIUS), round(NUMBERED)],
  inferred: [square(RADIUS), square(NUMBERED)],
  delivery: [round(RADIUS), round(NUMBERED)],
} as const;

/** The class that gives a kind of count its colour; what an article checked here prints as sent has the strongest. */
export const kindClass = (of: LedgerRow['of'], checked: boolean): string =>
  of === 'delivery' && checked ? 'c-k-checked' : `c-k-${of}`;

/**
 * A statement of a checked article is a square on its corner. Of the others, what could be is a ring, what was worked out a square, and what was counted or claimed a
 * disc: told apart without colour. A numeral leads from a mark to its line in a list.
 */
export function kindMark(of: LedgerRow['of'], checked: boolean, x: number, y: number, numeral?: number): Node[] {
  const [alone, numbered] = SHAPES[of];
  const d = checked ? DIAMOND : numeral === undefined ? alone : numbered;
  const mark = glyph(`${of === 'capacity' ? 'c-m-open' : 'c-m-full'} ${kindClass(of, checked)}`, x, y, d);
  return numeral === undefined ? [mark] : [mark, label('c-no', { x, anchor: 'middle' }, y + 4, String(numeral))];
}

/** The same in a line of text, to say what it means. */
export const keyMark = (of: LedgerRow['of'], checked: boolean): Element => [
  'svg',
  { class: 'key-mark', viewBox: '-8 -8 16 16', 'aria-hidden': 'true' },
  ...kindMark(of, checked, 0, 0),
];

/** A statement's mark, with its words. What an article says could be is drawn as all that could be is. */
export function statementMark({ checked, row, reports }: Statement, x: number, y: number, numeral?: number): Node {
  const words = `${row.date}: ${row.stated.text} (${reports.map((r) => r.from.label).join('; ')})`;
  return ['g', {}, ['title', {}, words], ...kindMark(row.of, checked && row.of !== 'capacity', x, y, numeral)];
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
