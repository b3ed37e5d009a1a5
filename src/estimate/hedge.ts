import { parseNumber } from './number-words.ts';
import type { Edge, Hedge, Stated } from './types.ts';

/** One row of the table of hedges. */
export interface HedgeRow {
  hedge: Hedge;
  /** The words that say it, as a pattern at the start of what stands before the number, or behind it. */
  before: RegExp;
  behind?: RegExp;
  /** Words to show for it. */
  words: string;
  /** Which edge of the result it claims. */
  edge: Edge;
  /** The rule's name and reason, as the method page prints it. */
  rule: string;
}

/**
 * The one table of hedges. A hedge says which edge of a result a number claims; it never widens the number, or no result could
 * contradict it. The first row that fits wins, so that a stacked hedge is read by its outermost bound: "up to approximately" is "up to".
 */
export const HEDGES: readonly HedgeRow[] = [
  {
    hedge: 'up-to', before: /\b(up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of)\b/i, behind: /^\s*(or (fewer|less)|at most|maximum)\b/i,
    words: 'up to, as many as, at most', edge: 'top', rule: 'Claims the top: the most that is possible is the number given.',
  },
  {
    hedge: 'at-least', before: /\b(at least|no fewer than|no less than|not less than|a minimum of|minimum of|upwards of)\b/i, behind: /^\s*(or more|and more|at least|and counting)\b|^\+/i,
    words: 'at least, no fewer than, or more', edge: 'bottom', rule: 'Claims the bottom: the least that is possible is the number given.',
  },
  {
    hedge: 'over', before: /\b(over|more than|above|exceeding|in excess of|greater than|beyond|upward of|topping|surpassing)\b/i, behind: /^\s*plus\b/i,
    words: 'over, more than, above', edge: 'bottom', rule: 'Claims the bottom, and a little more: read like “at least”, since writers round down before they say “over”.',
  },
  {
    hedge: 'almost', before: /\b(almost|nearly|close to|just under|just short of|not quite|approaching)\b/i,
    words: 'almost, nearly, close to', edge: 'top', rule: 'Claims the top: the number given is not quite reached.',
  },
  {
    hedge: 'under', before: /\b(under|below|less than|fewer than|short of)\b/i,
    words: 'under, less than, fewer than', edge: 'top', rule: 'Claims the top: everything lies below the number given.',
  },
  {
    hedge: 'about', before: /(\b(about|around|approximately|approx\.?|roughly|some|circa|ca\.?|an estimated|estimated|in the region of|or so)\b|~|≈)/i, behind: /^\s*(or so|or thereabouts)\b/i,
    words: 'about, around, approximately, some, roughly', edge: 'middle', rule: 'Claims the middle. How wide “about” is, no style guide says: it gets the rounding of the number it stands before, no more, so that “about 6,700” can be contradicted.',
  },
  {
    hedge: 'exactly', before: /\b(exactly|precisely)\b/i,
    words: 'exactly, precisely', edge: 'middle', rule: 'Claims the middle. The digits printed are still all that is known.',
  },
  {
    hedge: 'vague', before: /(?!)/, words: 'several million, hundreds of thousands, dozens', edge: 'middle',
    rule: 'Has no digits to round: “several” and “a few” are read as three to nine, “hundreds of” as two hundred to a thousand, “dozens” as two dozen to a hundred.',
  },
  {
    hedge: 'none', before: /(?!)/, words: 'no hedge', edge: 'middle', rule: 'Claims the middle, within the rounding of its digits.',
  },
];

const rowOf = (hedge: Hedge): HedgeRow => HEDGES.find((row) => row.hedge === hedge)!;

/** The hedge that the words around a number say. */
export function hedgeOf(before: string, behind: string): Hedge {
  return HEDGES.find((row) => row.before.test(before) || row.behind?.test(behind))?.hedge ?? 'none';
}

/**
 * A number as a source states it, read from the source's own words: "up to 9.4 million". `value` and `hedge` are given only where the
 * words do not say it. Throws where no number can be read.
 */
export function readStated(written: { text: string; unit: string; value?: number | undefined; hedge?: Hedge | undefined }): Stated {
  const { text, unit } = written;
  const found = parseNumber(text);
  if (found === null && written.value === undefined) throw new RangeError(`no number can be read from \`${text}\``);
  const value = written.value ?? found!.value;
  const same = found !== null && (written.value === undefined || written.value === found.value);
  const [low, high] = same ? [found.low, found.high] : [value * 0.9, value * 1.1];
  const said = found === null ? 'none' : hedgeOf(text.slice(0, found.index), text.slice(found.index + found.length));
  const hedge = written.hedge ?? (said === 'none' && found?.vague ? 'vague' : said);
  return { text, value, unit, hedge, edge: rowOf(hedge).edge, low: Math.min(low, high), high: Math.max(low, high) };
}
