import { distance } from 'fastest-levenshtein';

/** The known name that is nearest to a mistyped one by edit distance. Null where even the nearest has more than a third of its letters wrong. */
export function closest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const edits = distance(name, candidate);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
