import { HEDGES } from './hedge.ts';
import type { Hedge } from '../estimate/types.ts';

/** Hedges found around a number, and how many characters they take. */
export interface HedgesFound {
  hedge: Hedge;
  length: number;
}

/** Words between a hedge and its number that change nothing. */
const BETWEEN = ['a total of', 'an additional', 'a further', 'another', 'only', 'just', 'even', 'a', 'an', 'the', 'another', 'a combined', 'between', 'from'];

/** Only blur: a bound beside them decides. */
const BLURS: ReadonlySet<Hedge> = new Set(['about', 'exactly', 'none', 'vague']);

type Phrase = readonly [string, Hedge | null];
const longestFirst = (phrases: Phrase[]): Phrase[] => phrases.sort((a, b) => b[0].length - a[0].length);

let tables: { before: Phrase[]; behind: Phrase[] } | null = null;

/** Made on first use: the table and the reading of numbers refer to each other. */
function phrases(): { before: Phrase[]; behind: Phrase[] } {
  return (tables ??= {
    before: longestFirst([...HEDGES.flatMap((row) => row.before.map((p): Phrase => [p, row.hedge])), ...BETWEEN.map((p): Phrase => [p, null])]),
    behind: longestFirst(HEDGES.flatMap((row) => row.behind.map((p): Phrase => [p, row.hedge]))),
  });
}

/** The hedges that end directly before a number, the outermost first in the text. Spaces and a currency sign may stand between. */
export function hedgesBefore(text: string): HedgesFound {
  const found: Hedge[] = [];
  let rest = text;
  let start = text.length;
  for (;;) {
    const trimmed = rest.replace(/[\s(,"'“‘\u00a0-]+$/u, '').toLowerCase();
    const phrase = phrases().before.find(([p]) => trimmed.endsWith(p) && !/[\p{L}\d]/u.test(/[\p{L}\d]$/u.test(p.charAt(0)) ? trimmed.charAt(trimmed.length - p.length - 1) : ''));
    if (!phrase) break;
    rest = rest.slice(0, trimmed.length - phrase[0].length);
    if (phrase[1] !== null) {
      found.unshift(phrase[1]);
      start = rest.length;
    }
  }
  return { hedge: winner(found), length: text.length - start };
}

/** The hedge that begins directly behind a number. */
export function hedgesBehind(text: string): HedgesFound {
  const space = /^\s*/.exec(text)![0].length;
  const lower = text.slice(space).toLowerCase();
  const phrase = phrases().behind.find(([p]) => lower.startsWith(p) && !(/[a-z]$/.test(p) && /[\p{L}\d]/u.test(lower.charAt(p.length))));
  return phrase ? { hedge: phrase[1]!, length: space + phrase[0].length } : { hedge: 'none', length: 0 };
}

/** Of stacked hedges, outermost first: the first that bounds, else the first. */
export function winner(found: readonly Hedge[]): Hedge {
  return found.find((hedge) => !BLURS.has(hedge)) ?? found[0] ?? 'none';
}
