import { capitalised } from '../language/capitalised.ts';
import { causesOf, type Change, changeWords, claimChanges, estimateChanges } from '../chart/change-words.ts';
import type { Drawn, Embed } from './embeds/embeds.ts';
import { revisionIn } from './embeds/embeds.ts';

/** What one revision changed, each in a sentence: "The headline number was 4,320 people and is 5,040 people." */
export interface Changed {
  sentences: string[];
  /** The references whose facts it changed with, and how. */
  because: Array<{ reference: string; words: string }>;
}

/** The differences between a revision and the one before it, where both are kept. */
export function changesOf(embed: Embed | undefined, revision: number): Changed {
  const [was, is] = [revision - 1, revision].map((n) => embed && revisionIn(embed, n));
  const changes = was && is ? between(was, is) : [];
  return {
    sentences: changes.map((change) => `${capitalised(changeWords({ ...change, what: change.label }, ['', '']))}.`),
    because: causesOf(changes).map(({ reference, label, was: before, is: now }) => ({
      reference,
      words: `“${label}” was ${before} and is ${now}`,
    })),
  };
}

function between(was: Drawn, is: Drawn): Change[] {
  if (was.kind === 'claims' && is.kind === 'claims') return claimChanges(was.record, is.record);
  return was.kind === 'estimates' && is.kind === 'estimates' ? estimateChanges(was.record, is.record) : [];
}
