import type { Edge, Hedge } from '../estimate/types.ts';

/** One row of the table of hedges. */
export interface HedgeRow {
  hedge: Hedge;
  /** The rule's name. */
  name: string;
  /** Words before the number that say it; small letters, one space. */
  before: readonly string[];
  /** Words behind it. */
  behind: readonly string[];
  /** Some of them, to show. */
  words: string;
  /** Which edge of the result it claims. */
  edge: Edge;
  /** How the number's interval is made. */
  interval: string;
  /** What it claims, and why it is read so. */
  rule: string;
}

/** Every word of one list before every word of another: `just over`, `well above`. */
const each = (first: string, second: string): string[] => first.split('|').flatMap((a) => second.split('|').map((b) => `${a} ${b}`));
const NEARLY = 'just|slightly|a little|a bit|marginally|fractionally|somewhat|a shade|a touch|a tad|a hair|a whisker';
const BY_FAR = 'well|far|much|way|considerably|significantly|substantially|comfortably';
const MORE = 'over|above|more than|beyond|higher than|north of';
const LESS = 'under|below|less than|fewer than|lower than|short of';

const DIGITS = 'Half a unit of the last digit that says something, each side; at most a tenth of the number.';

/**
 * The one table of hedges. A hedge says which edge of a result a number claims; it never widens the number, or no result could contradict it.
 *
 * Of stacked hedges the one that bounds wins over one that only blurs, whatever their order ("up to approximately", "about at least"): the bound says what
 * is claimed, the blur only that the digits are rounded, and they are read as rounded anyway. Of two bounds the outer wins, since it speaks last of the
 * whole ("up to almost five million" claims a top). `almost exactly` and `just about` only blur.
 */
export const HEDGES: readonly HedgeRow[] = [
  {
    hedge: 'up-to',
    name: 'claims the top',
    before: ['up to', 'as many as', 'as much as', 'as high as', 'as long as', 'as far as', 'at most', 'at the most', 'at the very most', 'no more than', 'not more than', 'no greater than', 'no higher than', 'no better than', 'no longer than', 'no larger than', 'a maximum of', 'maximum of', 'maximum', 'max', 'max.', 'a ceiling of', 'a cap of', 'capped at', 'limited to', 'anything up to', 'at best', 'within', 'less than or equal to', 'smaller than or equal to', 'lower than or equal to', 'less or equal than', 'smaller or equal than', 'equal to or less than', '<=', '≤'],
    behind: ['or less', 'or fewer', 'or below', 'or under', 'or lower', 'at most', 'at the most', 'at maximum', 'maximum', 'max', 'tops', 'at best', 'at the outside', 'if that'],
    words: 'up to, as many as, at most',
    edge: 'top',
    interval: DIGITS,
    rule: 'Claims the top: the most that is possible is the number given. It does not stand for everything below, or nothing small could contradict it.',
  },
  {
    hedge: 'at-least',
    name: 'claims the bottom',
    before: ['at least', 'at the least', 'at the very least', 'at least or equal to', 'no fewer than', 'not fewer than', 'no less than', 'not less than', 'no lower than', 'no smaller than', 'a minimum of', 'minimum of', 'minimum', 'min.', 'at a minimum', 'a floor of', 'from at least', 'upward of', 'upwards of', 'a good', 'as few as', 'as little as', 'as low as', 'greater than or equal to', 'more than or equal to', 'larger than or equal to', 'higher than or equal to', 'greater or equal than', 'equal to or greater than', 'equal to or more than', '>=', '≥'],
    behind: ['or more', 'and more', 'or above', 'or over', 'or higher', 'or greater', 'or better', 'or longer', 'at least', 'at the very least', 'at a minimum', 'at minimum', 'minimum', 'and counting', 'and up', 'and upwards', '+', 'plus', '-plus', 'if not more'],
    words: 'at least, no fewer than, or more',
    edge: 'bottom',
    interval: DIGITS,
    rule: 'Claims the bottom: the least that is possible is the number given. A result that is certainly higher, but not twice as high, bears it out as well.',
  },
  {
    hedge: 'over',
    name: 'claims the bottom',
    before: ['over', 'more than', 'above', 'over than', 'barely', 'scarcely', 'hardly', 'only just', 'little more than', 'greater than', 'higher than', 'larger than', 'bigger than', 'longer than', 'heavier than', 'taller than', 'older than', 'faster than', 'wider than', 'deeper than', 'exceeding', 'exceeds', 'exceeded', 'exceed', 'in excess of', 'north of', 'beyond', 'topping', 'topped', 'tops', 'surpassing', 'surpassed', 'surpasses', 'surpass', 'over the age of', '>', ...each(`${NEARLY}|${BY_FAR}`, MORE)],
    behind: ['and above', 'odd', '-odd'],
    words: 'over, more than, above',
    edge: 'bottom',
    interval: DIGITS,
    rule: 'Claims the bottom, and a little more: read like “at least”, since writers round down before they say “over”.',
  },
  {
    hedge: 'almost',
    name: 'claims the top',
    before: ['almost', 'nearly', 'close to', 'near', 'nearing', 'approaching', 'closing in on', 'getting on for', 'bordering on', 'not quite', 'virtually', 'just shy of', 'shy of', 'close on', 'nigh on', 'practically', 'not far off', 'not far short of', ...each(NEARLY, LESS)],
    behind: [],
    words: 'almost, nearly, close to',
    edge: 'top',
    interval: DIGITS,
    rule: 'Claims the top: the number given is not quite reached.',
  },
  {
    hedge: 'under',
    name: 'claims the top',
    before: ['under', 'below', 'less than', 'fewer than', 'lower than', 'smaller than', 'shorter than', 'younger than', 'lighter than', 'slower than', 'cheaper than', 'short of', 'south of', 'sub-', 'not even', 'nowhere near', 'nowhere close to', 'not nearly', 'not as many as', 'not as much as', 'under the age of', '<', ...each(BY_FAR, LESS)],
    behind: [],
    words: 'under, less than, fewer than',
    edge: 'top',
    interval: DIGITS,
    rule: 'Claims the top: everything lies below the number given. A result that is certainly lower, but more than half of it, bears it out as well.',
  },
  {
    hedge: 'about',
    name: 'claims the middle',
    before: ['about', 'just about', 'around', 'around about', 'approximately', 'approx', 'approx.', 'roughly', 'some', 'est.', 'circa', 'ca', 'ca.', 'c.', 'an estimated', 'estimated', 'in the region of', 'in the order of', 'on the order of', 'of the order of', 'in the neighbourhood of', 'in the neighborhood of', 'in the vicinity of', 'somewhere around', 'something like', 'more like', 'nearer', 'nearer to', 'closer to', 'perhaps', 'maybe', 'possibly', 'probably', 'more or less', 'almost exactly', 'nearly exactly', 'an average of about', '~', '≈', '∼', '≃', '~='],
    behind: ['or so', 'or thereabouts', 'approximately', 'approx', 'roughly', 'give or take', 'more or less', '-some', '-ish'],
    words: 'about, around, approximately, some, roughly',
    edge: 'middle',
    interval: DIGITS,
    rule: 'Claims the middle. How wide “about” is, no style guide says: it gets the rounding of the number it stands before, no more, so that “about 6,700” can be contradicted.',
  },
  {
    hedge: 'exactly',
    name: 'claims the middle',
    before: ['exactly', 'precisely', 'a full', 'fully'],
    behind: ['exactly', 'precisely'],
    words: 'exactly, precisely',
    edge: 'middle',
    interval: 'Half a unit of the last digit written, each side; zeros count.',
    rule: 'Claims the middle, and says that nothing was rounded, so that every digit counts: “exactly 100” is 99.5 to 100.5.',
  },
  {
    hedge: 'vague',
    name: 'claims an order of magnitude',
    before: [],
    behind: [],
    words: 'several million, hundreds of thousands, dozens',
    edge: 'middle',
    interval: '“Several” and “a few” are three to nine of what follows, “a couple” two to three; “hundreds” is two hundred to a thousand, likewise tens, thousands and millions; “dozens” is two dozen to a hundred.',
    rule: 'Has no digits to round, so it claims everything that its words leave open, and little can contradict it.',
  },
  {
    hedge: 'none',
    name: 'claims the middle',
    before: [],
    behind: [],
    words: 'no hedge',
    edge: 'middle',
    interval: DIGITS,
    rule: 'Claims the middle, within the rounding of its digits.',
  },
];

/** Which edge a hedge claims. */
export function edgeOf(hedge: Hedge): Edge {
  return HEDGES.find((row) => row.hedge === hedge)!.edge;
}
