import { withoutHidden } from '../../language/hidden.ts';
import { addressFault } from '../../schema/web-address.ts';

/** What a page's own head says of the article; null where it says nothing. */
export interface PageFacts {
  title: string | null;
  publisher: string | null;
  /** As written: `2025-02-11T21:40:00+01:00`. */
  published: string | null;
  byline: string | null;
  url: string | null;
  language: string | null;
}

interface Queryable {
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null;
  querySelectorAll(selector: string): Iterable<{ textContent: string | null }>;
}

/** Reads JSON-LD, then Open Graph and the usual meta elements, then `<title>` and `<time>`. */
export function pageFacts(document: Queryable): PageFacts {
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = document.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)?.getAttribute('content');
      if (value?.trim()) return tidy(value);
    }
    return null;
  };
  const linked = jsonLd(document);
  const publisher = linked.publisher ?? meta('og:site_name', 'application-name', 'publisher', 'twitter:site') ?? publisherInTitle(document);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return {
    title: linked.title ?? meta('og:title', 'twitter:title') ?? titleElement(document, publisher),
    publisher: publisher?.replace(/^@/, '') ?? null,
    published: linked.published ?? meta('article:published_time', 'datePublished', 'date', 'dc.date', 'pubdate', 'parsely-pub-date')
      ?? document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null,
    byline: linked.byline ?? notAddress(meta('author', 'article:author', 'dc.creator', 'parsely-author')),
    url: canonical && addressFault(canonical) === null ? canonical : null,
    language: document.querySelector('html')?.getAttribute('lang') ?? null,
  };
}

/** What `<title>` adds to the page's own heading: `Headline - Publisher`. */
function publisherInTitle(document: Queryable): string | null {
  const heading = tidy(document.querySelector('h1')?.textContent ?? '');
  const title = tidy(document.querySelector('title')?.textContent ?? '');
  const rest = heading && title.startsWith(heading) ? /^\s+[|•–—-]\s+(.{2,40})$/.exec(title.slice(heading.length))?.[1] : undefined;
  return rest ?? null;
}

/** `Headline | Publisher` and the like: the publisher's part goes. */
function titleElement(document: Queryable, publisher: string | null): string | null {
  const title = tidy(document.querySelector('title')?.textContent ?? '');
  if (!title) return null;
  const parts = title.split(/\s+[|•–—-]\s+/);
  if (parts.length > 1 && (parts.at(-1) === publisher || parts.at(-1)!.split(' ').length <= 4)) return parts.slice(0, -1).join(' - ');
  return title;
}

function jsonLd(document: Queryable): Pick<PageFacts, 'title' | 'publisher' | 'published' | 'byline'> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    const found = articleNode(data, 0);
    if (found) {
      return { title: text(found.headline), publisher: name(found.publisher), published: text(found.datePublished), byline: name(found.author) };
    }
  }
  return { title: null, publisher: null, published: null, byline: null };
}

/** The node whose type ends in `Article`, in a list or an `@graph`. */
function articleNode(data: unknown, depth: number): Record<string, unknown> | null {
  if (depth > 3 || typeof data !== 'object' || data === null) return null;
  for (const node of Array.isArray(data) ? data.slice(0, 50) : [data]) {
    if (typeof node !== 'object' || node === null) continue;
    const record = node as Record<string, unknown>;
    if (/Article$|^Report|BlogPosting$/.test([record['@type']].flat().join(' '))) return record;
    const inner = articleNode(record['@graph'], depth + 1);
    if (inner) return inner;
  }
  return null;
}

function name(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return text(first) ?? text((first as { name?: unknown } | null | undefined)?.name);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? tidy(value) : null;
}

function notAddress(value: string | null): string | null {
  return value && !/^https?:/.test(value) ? value : null;
}

function tidy(value: string): string {
  return withoutHidden(value.replace(/\s+/g, ' ')).trim().slice(0, 300);
}
