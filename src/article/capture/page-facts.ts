import { withoutHidden } from '../../language/hidden.ts';
import { together } from '../together.ts';
import { type Linked, linkedArticle } from './linked-data.ts';
import { originalOf } from './original-address.ts';

/** What the head of a page says about its article. A field that the page does not give is null. */
export interface PageFacts {
  title: string | null;
  publisher: string | null;
  /** As written: `2025-02-11T21:40:00+01:00`. */
  published: string | null;
  /** True where the page gives the day of an update alone. */
  updatedOnly?: boolean;
  /** All authors: `Ann Lee and Bo Falk`. */
  byline: string | null;
  url: string | null;
  /** The archive's address, where the page is an archive's copy. */
  archive?: string | null;
  language: string | null;
  /** Captions of pictures that state a number. */
  captions?: readonly string[];
}

interface Element {
  getAttribute(name: string): string | null;
  textContent: string | null;
}
interface Queryable {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** Reads JSON-LD, then Open Graph and the usual meta elements, then `<title>` and `<time>`. `source` is the page as text, for what programs note in comments. */
export function pageFacts(document: Queryable, source = ''): PageFacts {
  const all = (...names: string[]): string[] => {
    for (const name of names) {
      const found = [
        ...document.querySelectorAll(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`),
      ]
        .map((element) => tidy(element.getAttribute('content') ?? ''))
        .filter(Boolean);
      if (found.length > 0) return found;
    }
    return [];
  };
  const meta = (...names: string[]): string | null => all(...names)[0] ?? null;
  const heading = tidy(document.querySelector('h1')?.textContent ?? '');
  const linked = linkedArticle(
    [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? ''),
    heading || meta('og:title'),
  );
  const publisher =
    linked.publisher ??
    meta('og:site_name', 'application-name', 'publisher', 'twitter:site') ??
    publisherInTitle(document, [linked.title, meta('og:title')]);
  const published =
    linked.published ??
    meta(
      'article:published_time',
      'datePublished',
      'date',
      'dc.date',
      'pubdate',
      'parsely-pub-date',
      'citation_publication_date',
      'dcterms.created',
    ) ??
    timeElement(document);
  const updated = linked.modified ?? meta('article:modified_time', 'og:updated_time', 'dateModified', 'last-modified');
  return {
    title:
      headingOf(heading, publisher, [linked.title, meta('og:title'), document.querySelector('title')?.textContent]) ??
      linked.title ??
      meta('og:title', 'twitter:title') ??
      titleElement(document, publisher),
    publisher: publisher?.replace(/^@/, '') ?? null,
    published: published ?? updated,
    updatedOnly: published === null && updated !== null,
    byline:
      linked.byline ??
      together(
        all('author', 'article:author', 'dc.creator', 'parsely-author', 'citation_author').filter(
          (name) => !/^https?:/.test(name),
        ),
      ),
    ...addressOf(document, linked, meta, source),
    language:
      document.querySelector('html')?.getAttribute('lang') ??
      meta('og:locale', 'language', 'content-language') ??
      linked.language,
  };
}

/** The canonical address; in an archive's copy the original's, and the archive's beside it. */
function addressOf(
  document: Queryable,
  linked: Linked,
  meta: (...names: string[]) => string | null,
  source: string,
): { url: string | null; archive: string | null } {
  const written = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    meta('og:url'),
    document.querySelector('link[rel="bookmark"]')?.getAttribute('href'),
    linked.url,
    meta('twitter:url', 'parsely-link'),
    // How browsers and archivers note where a saved page came from.
    /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(source.slice(0, 3000))?.[1],
    /Page saved with SingleFile\s*\n\s*url:\s*(\S+)/i.exec(source.slice(0, 3000))?.[1],
    // archive.today prints the original in a field at the top of its page.
    /\bcache of <a href=["']?([^\s"'>]+)/i.exec(source.slice(0, 3000))?.[1],
    document.querySelector('#HEADER input[name="q"],form input[name="q"][value^="http"]')?.getAttribute('value'),
  ];
  const found = written.filter((one) => one !== null && one !== undefined).map(originalOf);
  return {
    url: found.find(({ url }) => url !== null)?.url ?? null,
    archive:
      found.find(({ archive, url }) => archive !== null && url !== null)?.archive ??
      found.find(({ archive }) => archive !== null)?.archive ??
      null,
  };
}

/** The first `<time>` that is not an update's. */
function timeElement(document: Queryable): string | null {
  const times = [...document.querySelectorAll('time[datetime]')]
    .map((element) => ({
      day: element.getAttribute('datetime') ?? '',
      name: `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''} ${element.textContent ?? ''}`,
    }))
    .filter(({ day }) => day !== '');
  const named = times.find(({ name }) => /datePublished|\bpublish/i.test(name));
  return (named ?? times.find(({ name }) => !/modif|updat|edited/i.test(name)))?.day ?? null;
}

/** The page's own heading, where JSON-LD, Open Graph or `<title>` has it too, alone or with the site's name behind it: an `og:title` may be a teaser. */
function headingOf(
  heading: string,
  publisher: string | null,
  titles: ReadonlyArray<string | null | undefined>,
): string | null {
  const plain = (words: string) => words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const own = plain(heading);
  const known = titles
    .map((title) => plain(tidy(title ?? '')))
    .some((title) => title === own || (title.startsWith(own) && /^\s+[|•–—-]\s/.test(title.slice(own.length))));
  return heading.split(' ').length >= 2 && heading !== publisher && known ? heading : null;
}

/** What `<title>` adds to the page's own heading: `Headline - Publisher`, `Headline | Sport | Publisher`. In `Publisher - Headline` the page is headed by the paper's name. */
function publisherInTitle(document: Queryable, titles: ReadonlyArray<string | null>): string | null {
  const heading = tidy(document.querySelector('h1')?.textContent ?? '');
  const title = tidy(document.querySelector('title')?.textContent ?? '');
  const rest =
    heading && title.startsWith(heading)
      ? /^\s+[|•–—-]\s+(?:.{2,40}\s[|•–—-]\s+)?(.{2,40})$/.exec(title.slice(heading.length))?.[1]
      : undefined;
  return rest !== undefined && titles.includes(rest) ? heading : (rest ?? null);
}

/** `Headline | Publisher` and the like: the publisher's part goes. */
function titleElement(document: Queryable, publisher: string | null): string | null {
  const title = tidy(document.querySelector('title')?.textContent ?? '');
  if (!title) return null;
  const parts = title.split(/\s+[|•–—-]\s+/);
  const last = parts.pop() ?? '';
  return parts.length > 0 && (last === publisher || last.split(' ').length <= 4) ? parts.join(' - ') : title;
}

export function tidy(value: string): string {
  return withoutHidden(value.replace(/\s+/g, ' ')).trim().slice(0, 300);
}
