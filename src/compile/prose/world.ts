import { shorten } from '../../language/shorten.ts';
import type { BuildCache } from '../cache.ts';
import type { Lookup } from '../lookup.ts';
import { knownFindings } from '../records/verdicts.ts';
import { computeResults } from '../results.ts';
import { type Counts, countSite } from './counts.ts';
import { lineReader } from './lines.ts';
import { createLiteral, type Literal } from './literals.ts';
import type { ProseWorld } from './passage.ts';

/** The site as its texts see it: names, results and counts. It is made once all names are known. */
export interface World extends ProseWorld {
  /** Says how many contradictions stand; the counts of the site wait for it. */
  stand(contradictions: number): void;
}

/** Step 5: results, each computed when a record or a text first asks for it. A reason may have figures, and so ask for results itself. */
export function createWorld(found: Lookup, cache: BuildCache): World {
  let counts: Counts | null = null;
  let standing = 0;
  const world: World = {
    found,
    literals: readLiterals(found),
    results: computeResults(
      found,
      (text, { file, path }, estimate, restates) => lineReader(world, file, { estimate }, restates)(text, path),
      cache.outcomes,
    ),
    counts: () => (counts ??= countSite(found, world.results, knownFindings(found.site), standing)),
    stand(contradictions) {
      standing = contradictions;
      counts = null;
    },
  };
  return world;
}

function readLiterals(found: Lookup): Literal[] {
  return found.site.literals.flatMap((pattern, i) => {
    try {
      return [createLiteral(pattern)];
    } catch (error) {
      found.faults.add(
        found.siteFile.file,
        found.siteFile.placeOf(['literals', i]),
        `\`${shorten(pattern)}\` is not a regular expression: ${shorten((error as Error).message, 200)}`,
      );
      return [];
    }
  });
}
