import type { Seeds } from '../../seeds/types.ts';
import { type Doubts, doubt } from './doubt.ts';
import { countOf } from '../../language/count-of.ts';

/** Articles whose saved text is not at hand, so that nobody has checked their quotes here. `unseen` names the captures. */
export function uncaptured({ articles }: Seeds, unseen: readonly string[]): Doubts {
  const missing = new Set(unseen);
  const without = [...articles.values()].filter(({ data }) => missing.has(data.capture.file));
  const entries = without.map(({ file, data: { capture, claims } }) => {
    const reason = `\`${capture.file}\` is not at hand, and ${countOf(claims.length, 'quote')} ${claims.length === 1 ? 'was' : 'were'} not checked`;
    return doubt(file, ['capture', 'file'], reason);
  });
  return { title: 'Quotes without their capture; `CAPTURES=FOLDER` names where saved articles are', entries };
}
