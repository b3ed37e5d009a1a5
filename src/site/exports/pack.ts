import { createHash } from 'node:crypto';
import type { ArticleRecord, ClaimRecord, EstimateRecord, ReferenceRecord, SiteRecord } from '../../schema/record.ts';
import type { Origin } from '../../estimate/types.ts';
import type { Link } from './link.ts';

export const PACK = 'recount-pack-1';

export type Pack = ReturnType<typeof packOf>;

/** The hash of a quote's words with what stands around them. */
export const quoteHash = ({ prefix, exact, suffix }: ClaimRecord['quote']): string =>
  createHash('sha256')
    .update(prefix + exact + suffix)
    .digest('hex');

interface Records {
  site: SiteRecord;
  article(slug: string): ArticleRecord;
  reference(id: string): ReferenceRecord | undefined;
  estimate(id: string): EstimateRecord | undefined;
}

/** All that it takes to work one claim out again, in one file: `/data/claims/<article>/<claim>.pack.json`. */
export function packOf(claim: ClaimRecord, body: string, { site, ...all }: Records, link: Link) {
  const { title, publisher, via, published, url, archive, language, words, quotedWords, capture } = all.article(
    claim.article,
  );
  const roots = [...claim.origins, ...(claim.model?.assumptions ?? []).map(({ origin }) => origin)];
  const led = [...roots, ...(claim.model?.scenarios ?? []).map(({ origin }) => origin)].flatMap(hrefs);
  const ids = (pattern: RegExp): string[] =>
    [...new Set(led.flatMap((href) => pattern.exec(href)?.[1] ?? []))].sort((a, b) => (a < b ? -1 : 1));
  const references = new Set([...claim.references, ...ids(/^\/references\/#(.+)$/)]);
  return {
    format: PACK as typeof PACK,
    url: link(`/claims/${claim.article}/${claim.id}/`),
    // Where the claim was printed, and the hash of the article as it was read.
    article: {
      title,
      publisher,
      via,
      published,
      url,
      archive,
      language,
      words,
      quotedWords,
      ...(capture ? { capture } : {}),
    },
    // The hash of prefix, words and suffix together, as UTF-8.
    quoteSha256: quoteHash(claim.quote),
    // The record: quote, stated number, model, scenarios, results, verdict, corrections, and the chains of its figures.
    claim,
    // The reason, as Markdown with its figures.
    body,
    // The table by which marks become a label and a rating.
    marks: site.marks,
    // The references of the claim, and the estimates that its figures lead to.
    references: [...references].flatMap((id) => all.reference(id) ?? []),
    estimates: ids(/^\/estimates\/([^/]+)\/$/).flatMap((id) => {
      const found = all.estimate(id);
      return found ? [{ id, title: found.title, model: found.model, outcome: found.outcome }] : [];
    }),
    licence: site.licence,
  };
}

const hrefs = ({ href, children }: Origin): string[] => [...(href === null ? [] : [href]), ...children.flatMap(hrefs)];

/** Puts all keys in alphabetical order, so that every reader of the records makes the same pack, byte for byte. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
