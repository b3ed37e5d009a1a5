import type { ArticleRecord, ClaimRecord, SiteRecord } from '../../schema/record.ts';
import type { Link } from './link.ts';

/**
 * An article's claims as W3C Web Annotations: one collection with its only page inside, so that one request has all. Each stands on the
 * original by the words quoted from it. Where the original's address is not known, the target is the place on our page that names it:
 * an id that no claim can have, since theirs hold no underscore.
 */
export function annotations(
  article: ArticleRecord,
  claims: readonly ClaimRecord[],
  site: SiteRecord,
  link: Link,
): object {
  const page = link(`/articles/${article.slug}/`);
  const id = `${page}annotations.jsonld`;
  const standing = claims.filter((c) => c.withdrawn === null);
  const creator = { id: site.author.url ?? link('/about/'), type: 'Organization', name: site.author.name };
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `${article.publisher}: ${article.title}`,
    creator,
    rights: site.licence.url,
    total: standing.length,
    first: {
      id: `${id}#page`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: standing.map((c) => annotation(c, article, site, creator, page, link)),
    },
  };
}

function annotation(
  claim: ClaimRecord,
  article: ArticleRecord,
  site: SiteRecord,
  creator: object,
  page: string,
  link: Link,
): object {
  const { quote, verdict } = claim;
  const url = link(`/claims/${claim.article}/${claim.id}/`);
  return {
    id: `${url}#annotation`,
    type: 'Annotation',
    motivation: ['assessing', 'linking'],
    creator,
    created: `${site.checked}T00:00:00Z`,
    rights: site.licence.url,
    body: [
      {
        type: 'TextualBody',
        purpose: 'assessing',
        format: 'text/plain',
        language: site.language,
        value: `${verdict.label} ${verdict.reason}`,
      },
      ...[verdict.reporting.word, verdict.substance.word].map((value) => ({
        type: 'TextualBody',
        purpose: 'tagging',
        format: 'text/plain',
        language: site.language,
        value,
      })),
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: { id: url, type: 'Text', format: 'text/html', language: site.language },
      },
    ],
    target: {
      type: 'SpecificResource',
      source: article.url ?? `${page}#the_report`,
      selector: {
        type: 'TextQuoteSelector',
        exact: quote.exact,
        ...(quote.prefix ? { prefix: quote.prefix } : {}),
        ...(quote.suffix ? { suffix: quote.suffix } : {}),
      },
    },
  };
}
