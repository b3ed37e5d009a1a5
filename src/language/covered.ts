import type { Counted } from './counted.ts';
import type { FoundHedge } from './hedge-words.ts';
import type { Rate } from './rate.ts';
import { type Token, wordAt } from './token.ts';
import { endsPhrase } from './word-classes.ts';

/** The token behind everything that belongs to a number without a gap: its unit, what is measured, a hedge, what it is per. */
export function coveredTo(
  tokens: readonly Token[],
  from: number,
  counted: Counted,
  behind: FoundHedge | null,
  rate: Rate | null,
  each: Rate | null,
): number {
  let to = counted.measure ? wholeOf(tokens, from, false) : from;
  for (let moved = true; moved; ) {
    const next = behind?.from === to ? behind.to : rate?.from === to ? rate.to : each?.from === to ? each.to : to;
    moved = next > to;
    to = next;
  }
  return to;
}

/** `of the jars`, `of winter strawberries`: what a measure or a share is of; with `bare` also without `of`. */
export function wholeOf(tokens: readonly Token[], at: number, bare: boolean): number {
  const of = tokens[at]?.lower === 'of';
  if (!of && !bare) return at;
  const from = of ? at + 1 : at;
  let to = from;
  while (of && /^(the|its|their|his|her|our|this|these|those|all|every|such)$/.test(wordAt(tokens, to).lower)) to++;
  while (tokens[to]?.kind === 'word' && !endsPhrase(wordAt(tokens, to).lower)) to++;
  return to > from ? to : at;
}
