import { countOf } from '../../language/count-of.ts';
import type { Seeds } from '../../seeds/types.ts';
import { type Doubts, doubt } from './doubt.ts';

/** Articles that are not published yet. */
export function drafts({ articles }: Seeds): Doubts {
  const marked = [...articles.values()].filter(({ data }) => data.draft);
  return {
    title: 'Drafts; `npm run dev` shows them, and `draft: true` keeps them from being published',
    entries: marked.map(({ file, data }) =>
      doubt(file, ['draft'], `“${data.title}”, ${countOf(data.claims.length, 'claim')}`),
    ),
  };
}
