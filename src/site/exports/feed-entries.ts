import type { ArticleRecord, ClaimRecord, EstimateRecord, SiteRecord } from '../../schema/record.ts';
import type { Link } from './link.ts';
import { printDate } from '../../language/calendar.ts';
import type { Entry } from './feed.ts';
import { escape } from '../../chart/escape.ts';
import { foreignAttributes, foreignHtml, type Tongue, tongueOf } from '../foreign.ts';
import { feedHtml } from './feed-html.ts';

/** A claim with its reason as rendered. */
export interface Told {
  claim: ClaimRecord;
  html: string;
}

/** One article's check in full: what was found, then claim by claim. */
export function checkEntry(article: ArticleRecord, told: readonly Told[], site: SiteRecord, link: Link): Entry {
  const url = link(`/articles/${article.slug}/`);
  const changes = told.flatMap(({ claim }) => [
    ...claim.corrections.map((c) => c.date),
    ...(claim.withdrawn ? [claim.withdrawn.date] : []),
  ]);
  const tongue = tongueOf(article, site);
  const source = `${foreignHtml(article.publisher, tongue)}${article.via ? `, read in the copy at ${escape(article.via)}` : ''}, ${printDate(article.published)}`;
  const original = article.url ? ` <a href="${escape(article.url)}">Read the original</a>.` : '';
  return {
    id: url,
    title: article.headline,
    published: site.checked,
    updated: changes.reduce((last, day) => (day > last ? day : last), site.checked),
    link: url,
    summary: article.summary,
    html: [
      `<p>${escape(article.summary)}</p>`,
      `<p>Checked: “${foreignHtml(article.title, tongue)}” (${source}).${original}</p>`,
      ...told.map(({ claim, html }) => claimHtml(claim, html, link, tongue)),
    ].join('\n'),
    category: 'check',
  };
}

function claimHtml(claim: ClaimRecord, html: string, link: Link, tongue: Tongue | null): string {
  const url = link(`/claims/${claim.article}/${claim.id}/`);
  const heading = `<h3><a href="${escape(url)}">${escape(claim.headline)}</a></h3>`;
  if (claim.withdrawn)
    return `${heading}\n<p>Withdrawn on ${printDate(claim.withdrawn.date)}: ${escape(claim.withdrawn.reason)}</p>`;
  return [
    heading,
    `<p><strong>${escape(claim.verdict.label)}</strong> ${escape(claim.says)}</p>`,
    `<blockquote${foreignAttributes(tongue)}><p>“${escape(claim.quote.exact)}”</p></blockquote>`,
    feedHtml(html, url),
    ...(claim.verdict.sentence ? [`<p>${escape(claim.verdict.sentence)}</p>`] : []),
  ].join('\n');
}

/** Every change to what was published: of claims, withdrawals, and of estimates. */
export function correctionEntries(
  claims: readonly ClaimRecord[],
  estimates: readonly EstimateRecord[],
  link: Link,
): Entry[] {
  const entry = (url: string, mark: string, title: string, date: string, reason: string, now: string): Entry => ({
    id: `${url}#${mark}`,
    title,
    published: date,
    updated: date,
    link: url,
    summary: reason,
    html: `<p>${escape(reason)}</p>\n<p>${now} <a href="${escape(url)}">The page as it stands</a>; the earlier revision keeps its address.</p>`,
    category: 'correction',
  });
  return [
    ...claims.flatMap((c) => {
      const url = link(`/claims/${c.article}/${c.id}/`);
      return [
        ...(c.withdrawn
          ? [
              entry(
                url,
                'withdrawn',
                `Withdrawn: ${c.headline}`,
                c.withdrawn.date,
                c.withdrawn.reason,
                `The claim was: ${escape(c.says)}`,
              ),
            ]
          : []),
        ...c.corrections.map((x) =>
          entry(
            url,
            `correction-r${x.revision}`,
            `Correction: ${c.headline}`,
            x.date,
            x.reason,
            `The verdict is now: ${escape(c.verdict.label)}`,
          ),
        ),
      ];
    }),
    ...estimates.flatMap((e) =>
      e.corrections.map((x) =>
        entry(
          link(`/estimates/${e.id}/`),
          `correction-r${x.revision}`,
          `Correction: ${e.title}`,
          x.date,
          x.reason,
          `This is revision ${e.revision} of the estimate.`,
        ),
      ),
    ),
  ];
}
