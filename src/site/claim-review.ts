import type { ArticleRecord, ClaimRecord, SiteRecord } from '../schema/record.ts';
import { quoteAddress } from './text-fragment.ts';

/**
 * The claim's ClaimReview (schema.org). Whoever answers for a fault is the author of what is reviewed: where the report misquotes,
 * that is the reporter. The appearance is the article; `url` is the page that shows the same words.
 */
export function claimReview(claim: ClaimRecord, article: ArticleRecord, site: SiteRecord, url: URL): object {
  const name = claim.claimant;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': `${url.href}#review`,
    url: url.href,
    datePublished: site.checked,
    claimReviewed: claim.says,
    reviewBody: claim.verdict.reason,
    inLanguage: site.language,
    license: site.licence.url,
    author: { '@type': 'Organization', name: site.author.name, ...(site.author.url ? { url: site.author.url } : {}) },
    itemReviewed: {
      '@type': 'Claim',
      datePublished: claim.date,
      author: { '@type': name === claim.reporter ? 'Organization' : 'Person', name },
      appearance: {
        '@type': 'NewsArticle',
        headline: article.title,
        datePublished: article.published,
        publisher: { '@type': 'Organization', name: article.publisher },
        ...(article.url ? { url: quoteAddress(article.url, claim.quote) } : {}),
        ...(article.archive ? { archivedAt: article.archive } : {}),
      },
    },
    reviewRating: {
      '@type': 'Rating',
      ...(claim.verdict.rating === null ? {} : { ratingValue: claim.verdict.rating, worstRating: 1, bestRating: 5 }),
      alternateName: claim.verdict.label,
    },
    ...(claim.corrections.length > 0
      ? { correction: claim.corrections.map((c) => ({ '@type': 'CorrectionComment', datePublished: c.date, text: c.reason })) }
      : {}),
  };
}
