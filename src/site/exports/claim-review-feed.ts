import type { ArticleRecord, ClaimRecord, SiteRecord } from '../../schema/record.ts';
import { lastChange } from '../last-change.ts';
import { claimReview } from './claim-review.ts';
import type { Link } from './link.ts';

/**
 * Every ClaimReview of the site as one schema.org DataFeed, the same objects as on the pages. What was withdrawn stays as an element that
 * says when, so that who keeps a copy knows to drop it.
 */
export function claimReviewFeed(
  claims: ReadonlyArray<{ claim: ClaimRecord; article: ArticleRecord }>,
  site: SiteRecord,
  link: Link,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    '@id': link('/claimreview.json'),
    name: `${site.title}: every claim reviewed`,
    description: site.description,
    url: link('/'),
    inLanguage: site.language,
    license: site.licence.url,
    dateModified: [site.checked, ...claims.map(({ claim, article }) => lastChange(article, [claim]) ?? '')]
      .sort()
      .at(-1),
    publisher: {
      '@type': 'Organization',
      name: site.author.name,
      ...(site.author.url ? { url: site.author.url } : {}),
    },
    dataFeedElement: claims.map(({ claim, article }) => {
      const url = new URL(link(`/claims/${claim.article}/${claim.id}/`));
      const element = { '@type': 'DataFeedItem', '@id': `${url.href}#item`, dateCreated: article.made ?? site.checked };
      if (claim.withdrawn)
        return {
          ...element,
          dateDeleted: claim.withdrawn.date,
          description: claim.withdrawn.reason,
          item: { '@id': `${url.href}#review` },
        };
      const { '@context': _, ...review } = claimReview(claim, article, site, url);
      return { ...element, ...(review.dateModified ? { dateModified: review.dateModified } : {}), item: review };
    }),
  };
}
