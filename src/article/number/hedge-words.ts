import type { Hedge } from '../../estimate/types.ts';
import { smallNumber } from './number-words.ts';
import type { Token } from '../text/tokens.ts';
import { auxiliaries } from '../text/word-classes.ts';

/**
 * Hedges as news prose writes them around a number. `src/language/hedge.ts` reads a quoted number's own words; here they are looked
 * for in running text, where a hedge is only one when it stands next to the number.
 */
const before: ReadonlyArray<readonly [Hedge, string]> = [
  ['at-least', 'a good|at least|at the very least|upwards of|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|from at least'],
  ['up-to', 'up to|as many as|as much as|as high as|as few as|at most|at the most|a maximum of|maximum|no more than|not more than|no better than|no higher than|within'],
  ['over', 'barely|scarcely|hardly|only just|over|more than|above|in excess of|upward of|exceeding|exceed|exceeds|exceeded|topping|topped|tops|surpassing|surpassed|surpass|surpasses|north of|greater than|well over|just over|a little over|slightly over|slightly more than|a little more than|just more than|well above|just above|higher than|larger than|bigger than'],
  ['under', 'not even|nowhere near|nowhere close to|not nearly|under|less than|fewer than|below|lower than|smaller than|well under|well below|south of'],
  ['almost', 'getting on for|almost|nearly|close to|approaching|just under|just below|just short of|just shy of|shy of|not quite|virtually|slightly less than|slightly under|a little under|a little less than|all but|near|nearing'],
  ['about', 'about|around|approximately|roughly|some|circa|ca|approx|an estimated|estimated|in the region of|in the order of|on the order of|nearer|nearer to|closer to|almost exactly|nearly exactly|just about|maybe|somewhere around|something like|or so|more or less|perhaps|possibly|probably|an average of about|~|≈'],
  ['exactly', 'exactly|precisely|a full'],
];

const after: ReadonlyArray<readonly [Hedge, string]> = [
  ['at-least', 'or more|at least|at the very least|at a minimum|and more|and counting|and up'],
  ['up-to', 'or less|or fewer|at most|at the most|at maximum|tops'],
  ['over', '+|plus|and above|- plus|odd|- odd'],
  ['about', 'or so|or thereabouts|approximately|roughly|give or take|more or less|- some'],
];

const table = (rows: typeof before) => new Map(rows.flatMap(([hedge, words]) => words.split('|').map((phrase) => [phrase, hedge] as const)));
const beforeTable = table(before);
const afterTable = table(after);
const longest = 4;

/** `more than a total of 300`: looked through; `more than the 300` is a comparison with a known number. */
const through = ['a total of', 'a further', 'an additional', 'a combined', 'a record', 'a whopping', 'only', 'just', 'another', 'even'];

export interface FoundHedge {
  hedge: Hedge;
  /** The first token of the words. */
  from: number;
  to: number;
}

/** A blur only says that digits are rounded, and never takes the place of a bound. */
const blurs = /^(about|exactly)$/;

/**
 * The hedge that stands directly before token `at`. Of several (`up to almost`) the outermost counts, but a bound wins over a blur
 * (`perhaps as many as`), as `src/language/hedge.ts` has it; all are taken in.
 */
export function hedgeBefore(tokens: readonly Token[], at: number): FoundHedge | null {
  let found: FoundHedge | null = null;
  // `"at the very least" 300`: the hedge alone was quoted.
  const quoted = /^["”]$/.test(tokens[at - 1]?.text ?? '') && tokens.slice(Math.max(0, at - 6), at - 1).some((token) => /^["“]$/.test(token.text));
  let end = quoted ? at - 1 : at;
  for (;;) {
    const step = endingAt(tokens, end);
    if (!step) break;
    if (step.hedge) found = { hedge: found && blurs.test(step.hedge) && !blurs.test(found.hedge) ? found.hedge : step.hedge, from: step.from, to: at };
    end = step.from;
  }
  return found;
}

function endingAt(tokens: readonly Token[], end: number): { hedge: Hedge | null; from: number } | null {
  for (let length = longest; length > 0; length--) {
    const from = end - length;
    if (from < 0) continue;
    const phrase = phraseOf(tokens, from, end);
    const hedge = beforeTable.get(phrase);
    const denied = hedge === 'over' ? denialOf(tokens, from) : null;
    if (denied !== null) return { hedge: 'up-to', from: denied };
    if (hedge) return { hedge, from };
    if (through.includes(phrase)) return { hedge: null, from };
  }
  return null;
}

/** Verbs that say `over`: with `not` before them they set a top. `Not more than` and the like stand in the table. */
const passing = /^(exceed|exceeds|exceeded|exceeding|topped|tops|topping|surpass|surpasses|surpassed|surpassing)$/;

/** The `not` of `will not exceed`, `never topped`, `has never yet exceeded`; null where nothing is denied. */
function denialOf(tokens: readonly Token[], verb: number): number | null {
  if (!passing.test(tokens[verb]!.lower)) return null;
  for (let i = verb - 1; i >= Math.max(0, verb - 2); i--) {
    const word = tokens[i]!.lower;
    if (/^(not|never|cannot)$|n't$/.test(word)) return i;
    if (!auxiliaries.has(word) && !/^(yet|ever|even|once|to)$/.test(word)) return null;
  }
  return null;
}

/** The hedge that stands directly behind: `30 or more`, `500+`, `200 people at most`. */
export function hedgeAfter(tokens: readonly Token[], at: number): FoundHedge | null {
  for (let length = longest; length > 0; length--) {
    const hedge = afterTable.get(phraseOf(tokens, at, at + length));
    if (!hedge || at + length > tokens.length) continue;
    // `2 plus 2`, `magnitude 6 kills at least nine`: what a number follows belongs to that number.
    const next = tokens[at + length];
    if (next && (next.kind === 'number' || next.kind === 'money' || !Number.isNaN(smallNumber(next.lower)))) continue;
    return { hedge, from: at, to: at + length };
  }
  return null;
}

function phraseOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens.slice(from, to).map((token) => token.lower).join(' ');
}
