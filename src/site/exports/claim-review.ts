import type { ArticleRecord, ClaimRecord, SiteRecord } from '../../schema/record.ts';
import { lastChange } from '../last-change.ts';
import { claimant } from './claim-review-claimant.ts';
import { organisation } from './organisation.ts';
import { quoteAddress } from './text-fragment.ts';

/** The scale of ratings, from worst to best. */
const [WORST, BEST] = [1, 5] as const;

/**
 * The claim's ClaimReview (schema.org). `@id` is the page's address with `#review`, so that the review on the page and the one in the feed
 * of all are one thing. `url` is the page that shows the same words.
 */
export function claimReview(
  claim: ClaimRecord,
  article: ArticleRecord,
  site: SiteRecord,
  url: URL,
): Record<string, unknown> {
  const { verdict, corrections } = claim;
  const made = article.made ?? site.checked;
  const last = lastChange(article, [claim]) ?? made;
  const appearance = appearanceOf(claim, article);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `${url.href}#review`,
    url: url.href,
    name: claim.headline,
    datePublished: made,
    ...(last > made ? { dateModified: last } : {}),
    claimReviewed: claim.says,
    reviewBody: verdict.reason,
    inLanguage: site.language,
    license: site.licence.url,
    author: organisation(site, new URL('../../../', url)),
    // The people who wrote the check. The site is its publisher.
    ...(article.by && { creator: article.by.map(person) }),
    itemReviewed: {
      '@type': 'Claim',
      '@id': `${url.href}#claim`,
      name: claim.says,
      // Whoever answers for the claim made it on that day: the report when it printed it, a speaker when he spoke.
      datePublished: claim.claimant === claim.reporter ? article.published : claim.date,
      author: claimant(claim, site),
      appearance,
      // A fault that is the report's is not known to have appeared before it; where a speaker's words began is not recorded.
      ...(claim.claimant === claim.reporter ? { firstAppearance: appearance } : {}),
    },
    reviewRating: {
      '@type': 'Rating',
      ...(verdict.rating === null ? {} : { ratingValue: verdict.rating, worstRating: WORST, bestRating: BEST }),
      alternateName: verdict.label,
    },
    ...(corrections.length > 0 && {
      correction: corrections.map((c) => ({ '@type': 'CorrectionComment', datePublished: c.date, text: c.reason })),
    }),
  };
}

const person = ({ name, url }: { name: string; url: string | null }) => ({
  '@type': 'Person',
  name,
  ...(url ? { url } : {}),
});

/** The report that the claim stands in. Its address goes to the quoted words; an address that is not known is left out. */
function appearanceOf(claim: ClaimRecord, article: ArticleRecord): Record<string, unknown> {
  return {
    '@type': 'Article',
    headline: article.title,
    datePublished: article.published,
    inLanguage: article.language,
    publisher: { '@type': 'Organization', name: article.publisher },
    ...(article.byline ? { author: { '@type': 'Person', name: article.byline } } : {}),
    ...(article.via ? { provider: { '@type': 'Organization', name: article.via } } : {}),
    ...(article.url ? { url: quoteAddress(article.url, claim.quote) } : {}),
    ...(article.archive ? { archivedAt: article.archive.url } : {}),
  };
}
