import { html } from '../site/collection.ts';
import { changesOf } from '../site/changes.ts';
import { embeds } from '../site/embeds/embeds.ts';
import { link } from '../site/exports/files.ts';
import { atom } from '../site/exports/feed.ts';
import { checkEntry, correctionEntries } from '../site/exports/feed-entries.ts';
import { records } from '../site/records.ts';

/** The site's Atom feed: an entry for each check, and one for each correction. */
export const GET = async (): Promise<Response> => {
  const { articles, claims, claimsOf, estimate, reference, site } = await records();
  const kept = await embeds();
  const checks = await Promise.all(
    articles.map(async ({ data: a }) =>
      checkEntry(
        a,
        await Promise.all((claimsOf.get(a.slug) ?? []).map(async (c) => ({ claim: c.data, html: await html(c) }))),
        site,
        link,
      ),
    ),
  );
  const corrections = correctionEntries(
    claims.map((c) => c.data),
    [...estimate.values()].map((e) => e.data),
    link,
    (x) => {
      const of = 'claim' in x ? `claims/${x.claim.article}/${x.claim.id}` : `estimates/${x.estimate.id}`;
      const { sentences, because } = changesOf(kept.get(of), x.revision);
      return [
        ...sentences,
        ...because.map((c) => `The cause: ${c.words}, in “${reference.get(c.reference)?.data.title ?? c.reference}”.`),
      ];
    },
  );
  return new Response(atom([...corrections, ...checks], site, link), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
