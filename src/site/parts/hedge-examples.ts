import { HEDGES } from '../../language/hedge.ts';
import { formatRange } from '../../estimate/format.ts';
import type { Records } from '../records.ts';

/** A row of the method page's table: the rule from the code, with examples from the claims. */
export interface HedgeExamples {
  words: string;
  edge: string;
  rule: string;
  examples: Array<{ text: string; interval: string; href: string }>;
}

/** The table of hedges with up to two examples of each from the site's own claims. */
export function hedgeExamples({ claims }: Records): HedgeExamples[] {
  return HEDGES.map(({ hedge, words, edge, rule }) => ({
    words,
    edge,
    rule,
    examples: claims
      .flatMap(({ data: { stated, article, id, withdrawn } }) =>
        stated?.hedge === hedge && !withdrawn
          ? [
              {
                text: stated.text,
                interval: formatRange(stated.low, stated.high, ['', ''], false, 4),
                href: `/claims/${article}/${id}/`,
              },
            ]
          : [],
      )
      .slice(0, 2),
  }));
}
