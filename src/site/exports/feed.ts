import type { ArticleRecord, SiteRecord } from '../../schema/record.ts';
import type { Link } from './link.ts';
import { escape } from '../../chart/escape.ts';

export interface Entry {
  /** The address that names the entry for ever. */
  id: string;
  title: string;
  /** ISO 8601, a day or a month: from the records, never from the clock. */
  published: string;
  updated: string;
  link: string;
  summary: string;
  /** Full text as HTML. */
  html: string;
  category: 'check' | 'correction';
  /** Who made the check; the feed's author where nobody is named. */
  by?: ArticleRecord['by'];
}

/** A feed longer than this helps nobody; the pages have all. */
const MOST = 60;

/** RFC 3339: the beginning of the day, or of the month where the day is unknown. */
const moment = (date: string): string => `${date.length === 7 ? `${date}-01` : date}T00:00:00Z`;

/** The feed as Atom (RFC 4287), newest first; entries of one day stay in their given order. */
export function atom(entries: readonly Entry[], site: SiteRecord, link: Link): string {
  const sorted = [...entries]
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, MOST);
  const updated = sorted[0]?.updated ?? site.checked;
  const self = link('/feed.xml');
  return clean(
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(site.language)}">`,
      `<id>${escape(self)}</id>`,
      `<title>${escape(site.title)}</title>`,
      `<subtitle>${escape(site.tagline)}</subtitle>`,
      `<link rel="self" type="application/atom+xml" href="${escape(self)}"/>`,
      `<link rel="alternate" type="text/html" href="${escape(link('/'))}"/>`,
      `<icon>${escape(link('/favicon.svg'))}</icon>`,
      `<updated>${moment(updated)}</updated>`,
      author(site.author),
      `<rights>${escape(`${site.licence.name} (${site.licence.url}). Quotes remain their publishers’.`)}</rights>`,
      ...sorted.map((e) => entry(e)),
      '</feed>',
      '',
    ].join('\n'),
  );
}

const author = ({ name, url }: { name: string; url: string | null }): string =>
  `<author><name>${escape(name)}</name>${url ? `<uri>${escape(url)}</uri>` : ''}</author>`;

const entry = (e: Entry): string =>
  [
    '<entry>',
    `<id>${escape(e.id)}</id>`,
    `<title>${escape(e.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escape(e.link)}"/>`,
    ...(e.by ?? []).map(author),
    `<published>${moment(e.published)}</published>`,
    `<updated>${moment(e.updated)}</updated>`,
    `<category term="${e.category}"/>`,
    `<summary>${escape(e.summary)}</summary>`,
    `<content type="html">${escape(e.html)}</content>`,
    '</entry>',
  ].join('\n');

/** The text without the characters that XML 1.0 does not allow, such as `U+0000`. */
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
