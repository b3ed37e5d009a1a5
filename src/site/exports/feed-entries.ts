import type { ArticleRecord, ClaimRecord, EstimateRecord, SiteRecord } from '../../schema/record.ts';
import type { Link } from './link.ts';
import { printDate } from '../../language/calendar.ts';
import { lastChange } from '../last-change.ts';
import { type Covered, correctionsOf } from '../corrections.ts';
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
  const made = article.made ?? site.checked;
  const changed = lastChange(
    article,
    told.map(({ claim }) => claim),
  );
  const tongue = tongueOf(article, site);
  const source = `${foreignHtml(article.publisher, tongue)}${article.via ? `, read in ${escape(article.via)}’s copy` : ''}, ${printDate(article.published)}`;
  const original = article.url ? ` <a href="${escape(article.url)}">Read the original</a>.` : '';
  return {
    // The first name that it had: a reader's programme knows the entry by it.
    id: link(`/articles/${article.aliases?.[0] ?? article.slug}/`),
    title: article.headline,
    published: made,
    updated: changed !== null && changed > made ? changed : made,
    by: article.by ?? [],
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

/** Every change to what was published: withdrawals, and corrections, each once with all that it covers. */
export function correctionEntries(
  claims: readonly ClaimRecord[],
  estimates: readonly EstimateRecord[],
  link: Link,
  /** The changes of a correction, in sentences. */
  changed: (covered: Covered) => readonly string[] = () => [],
): Entry[] {
  /** `of` names the page for ever: by the first name that it had. */
  const entry = (
    of: string,
    url: string,
    mark: string,
    title: string,
    date: string,
    reason: string,
    html: string[],
  ): Entry => ({
    id: `${link(of)}#${mark}`,
    title,
    published: date,
    updated: date,
    link: url,
    summary: reason,
    html: [`<p>${escape(reason)}</p>`, ...html].join('\n'),
    category: 'correction',
  });
  const idOf = (x: { claim: ClaimRecord } | { estimate: EstimateRecord }): string =>
    'claim' in x
      ? `/claims/${x.claim.aliases?.[0] ?? `${x.claim.article}/${x.claim.id}`}/`
      : `/estimates/${x.estimate.aliases?.[0] ?? x.estimate.id}/`;
  const page = (url: string, now: string): string =>
    `<p>${now} <a href="${escape(url)}">The page as it stands</a>; the earlier revision keeps its address.</p>`;
  const told = (x: Covered): { url: string; title: string; html: string[] } => {
    const [url, title, now] =
      'claim' in x
        ? [
            link(`/claims/${x.claim.article}/${x.claim.id}/`),
            x.claim.headline,
            `The verdict is now: ${escape(x.claim.verdict.label)}`,
          ]
        : [
            link(`/estimates/${x.estimate.id}/`),
            x.estimate.title,
            `This is revision ${x.estimate.revision} of the estimate.`,
          ];
    return { url, title, html: [...changed(x).map((sentence) => `<p>${escape(sentence)}</p>`), page(url, now)] };
  };
  return [
    ...claims.flatMap((c) => {
      if (!c.withdrawn) return [];
      const url = link(`/claims/${c.article}/${c.id}/`);
      const { date, reason } = c.withdrawn;
      const was = page(url, `The claim was: ${escape(c.says)}`);
      return [entry(idOf({ claim: c }), url, 'withdrawn', `Withdrawn: ${c.headline}`, date, reason, [was])];
    }),
    ...correctionsOf(claims, estimates).map(({ date, reason, covers }) => {
      const [first, ...others] = covers;
      const { url, title, html } = told(first);
      const more = others.map(told).flatMap((x) => [`<h3>${escape(x.title)}</h3>`, ...x.html]);
      const name = others.length > 0 ? `${title}, and ${others.length} more` : title;
      const own = others.length > 0 ? [`<h3>${escape(title)}</h3>`, ...html] : html;
      return entry(idOf(first), url, `correction-r${first.revision}`, `Correction: ${name}`, date, reason, [
        ...own,
        ...more,
      ]);
    }),
  ];
}
