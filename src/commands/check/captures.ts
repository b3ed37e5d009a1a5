import type { Seeds } from '../../seeds/types.ts';
import { type Doubts, doubt } from './doubt.ts';
import { countOf } from '../../language/count-of.ts';

/** Articles whose saved text is not at hand, so that nobody has checked their quotes here. `unseen` names the captures. */
export function uncaptured({ articles }: Seeds, unseen: readonly string[]): Doubts {
  const missing = new Set(unseen);
  const entries = [...articles.values()]
    .filter(({ data }) => missing.has(data.capture.file))
    .map(({ file, data }) =>
      doubt(
        file,
        ['capture', 'file'],
        `\`${data.capture.file}\` is not at hand, and ${countOf(data.claims.length, 'quote')} ${data.claims.length === 1 ? 'was' : 'were'} not checked`,
      ),
    );
  return { title: 'Quotes without their capture; `CAPTURES=FOLDER` names where saved articles are', entries };
}
