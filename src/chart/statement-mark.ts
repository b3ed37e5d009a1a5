import { dot, glyph, line } from './marks.ts';
import type { Node } from './node.ts';
import type { LedgerRow } from '../schema/record.ts';
import type { Statement } from './ledger-series.ts';
import { givenSpan, number } from './words.ts';

/**
 * A statement of a checked article is a square on its corner, any other is round. What could be is an outline, what was worked out an outline with a
 * core, what was counted is full: told apart without colour.
 */
export function kindMark(of: LedgerRow['of'], checked: boolean, x: number, y: number, hue: string): Node[] {
  const full = of === 'delivery' ? 'c-checked' : 'c-other';
  const outline = checked ? glyph(`${full} ${hue}`, x, y, 'M0-7L7 0L0 7L-7 0z') : dot(`${full} ${hue}`, x, y, 5);
  return of === 'inferred' ? [outline, dot(`c-core ${hue}`, x, y, 2)] : [outline];
}

/** A statement's mark, with its words. */
export function statementMark({ checked, row, reports }: Statement, x: number, y: number, hue: string): Node {
  const words = `${row.date}: ${row.stated.text} (${reports.map((r) => r.from.label).join('; ')})`;
  return ['g', {}, ['title', {}, words], ...kindMark(row.of, checked, x, y, hue)];
}

/** A statement that is itself a range ("4 to 6 million"); the rounding of a single number is narrower than this. */
export const isRange = ({ row: { stated } }: Statement): boolean =>
  stated.range || stated.high - stated.low > 0.25 * Math.abs(stated.value);

/** How a label may print the stated number, best first: in the source's words where they are short and say a number, else as numbers, with the hedge. Vague words are no number, a range stays one. */
export function statedWords(m: Statement): [best: string, ...more: string[]] {
  const { text, value, low, high, hedge } = m.row.stated;
  if (hedge === 'vague') return [text];
  const plain = isRange(m) ? givenSpan(low, high, false) : [...hedgeWords(hedge), number(value, false)].join(' ');
  return /\d/.test(text) && text.length <= 22 ? [text, plain] : [plain];
}

/** "at least" of `at-least`; nothing of what bounds nothing. */
const hedgeWords = (hedge: string): string[] =>
  hedge === 'none' || hedge === 'exactly' ? [] : [hedge.replace('-', ' ')];

/** The range's extent, beneath its mark. */
export const extent = (hue: string, x1: number, y1: number, x2: number, y2: number): Node =>
  line(`c-extent ${hue}`, x1, y1, x2, y2);

/** Whether a line may lead from one statement to the next: two numbers of one day are no rise, and a range is no place to start from. */
export const joins = (before: Statement, after: Statement): boolean =>
  before.time !== after.time && !isRange(before) && !isRange(after);
