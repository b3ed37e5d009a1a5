import type { Seeds } from '../../seeds/types.ts';
import { type Doubts, doubt } from './doubt.ts';

/** References without a passage. A reader cannot see the words behind our sentence. */
export function withoutPassage({ references }: Seeds): Doubts {
  const read = [...references.values()].filter(({ data }) => data.kind === 'primary' || data.kind === 'secondary');
  const entries = read.flatMap(({ file, data }) => {
    if (data.passages.length === 0)
      return [doubt(file, ['title'], `“${data.title}” (${data.publisher}) keeps no words`)];
    const write = `write \`passage:\`, one of ${data.passages.map((p) => `\`${p.id}\``).join(', ')}`;
    return Object.entries(data.facts).flatMap(([id, { passage }]) =>
      passage ? [] : [doubt(file, ['facts', id, 'label'], `the fact \`${id}\` names no passage; ${write}`)],
    );
  });
  return {
    title:
      'Passages that are missing: references that keep no words, and facts that name none; write `passages:` with `id:`, `text:` and `where:`',
    entries,
  };
}
