import { known } from '../language/known.ts';
import { claimReviewFeed } from '../site/exports/claim-review-feed.ts';
import { json, link } from '../site/exports/files.ts';
import { records } from '../site/records.ts';

export const GET = async (): Promise<Response> => {
  const { claims, article, site } = await records();
  const feed = claimReviewFeed(
    claims.map(({ data: claim }) => ({ claim, article: known(article, claim.article, 'article').data })),
    site,
    link,
  );
  return new Response(json(feed), { headers: { 'content-type': 'application/ld+json' } });
};
