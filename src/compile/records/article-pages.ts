import { known } from '../../language/known.ts';
import type { ArticleRecord, ClaimRecord } from '../../schema/record.ts';
import type { Decided } from '../statements/decisions.ts';
import { readDigest } from '../prose/digest.ts';
import type { ClaimEntry } from '../lookup.ts';
import { articlePage } from './article-page.ts';
import { claimPage } from './claim-page.ts';
import type { Page } from './page.ts';
import type { ProseWorld } from '../prose/passage.ts';
import type { Result } from '../results.ts';
import type { Article, Seed } from '../../seeds/types.ts';

/** What one article gives: its own page and its claims', and the results that other pages count. */
export interface ArticlePages {
  article: Page<ArticleRecord>;
  claims: { ref: string; page: Page<ClaimRecord> | null; result: Result | null }[];
}

export function articlePages(
  world: ProseWorld,
  article: Seed<Article>,
  entries: readonly ClaimEntry[],
  decided: Decided,
): ArticlePages {
  const digest = readDigest(world, article);
  return {
    article: articlePage(world, article, digest),
    claims: entries.map((entry) => {
      const result = world.results.claim(entry.ref);
      return {
        ref: entry.ref,
        result,
        page: claimPage(
          world,
          entry,
          result,
          known(digest.notes, entry.claim.id, 'note of the claim'),
          decided.ofClaim.get(entry.ref) ?? [],
        ),
      };
    }),
  };
}
