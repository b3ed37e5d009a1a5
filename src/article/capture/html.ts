import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { ImportFault } from '../fault.ts';
import { endsArticle, statedUnder } from '../text/furniture.ts';
import { deepestNesting, mostElements } from '../limits.ts';
import { putTables, takeTables } from './html-tables.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';

/** Parts of a page that are never the article's sentences. Nothing is executed: the document is a tree without a browser around it. */
const furniture = [
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'audio',
  'video',
  'nav',
  'aside',
  'footer',
  'form',
  'button',
  'input',
  'select',
  'textarea',
  'dialog',
  'figure',
  'figcaption',
  'amp-ad',
  'amp-embed',
  'amp-sticky-ad',
  'amp-lightbox',
  'amp-consent',
  'amp-sidebar',
  'amp-user-notification',
  '[hidden]',
  '[aria-hidden="true"]',
  '[role="navigation"]',
  '[role="complementary"]',
  '[role="banner"] nav',
  '[role="dialog"]',
].join(',');

/** Names that pages give to such parts, as whole words of a class or id. */
const furnitureName =
  /(^|[\s_-])(share|sharing|social|newsletter|subscribe|subscription|paywall|promo|advert|advertisement|ads?|ad-slot|sponsor(ed)?|related|recommended|more|most-read|mostread|trending|popular|comments?|disqus|cookie|consent|caption|credit|breadcrumbs?|menu|navbar|footer|sidebar|tags|byline|dateline|timestamp|print|tools?)([\s_-]|$)/i;

const blocks = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER H1 H2 H3 H4 H5 H6 UL OL LI TABLE TR TD TH BLOCKQUOTE PRE DL DT DD HR'.split(' '),
);

/** An article's page as lines of readable text, its headline first, and what the page says of itself. */
export function readHtml(html: string): { text: string; facts: PageFacts } {
  guardSize(html);
  guardNesting(html);
  const { document } = parseHTML(/<html|<body/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  if (document.querySelectorAll('*').length > mostElements) throw tooMany();
  const facts = pageFacts(document, html);
  const tables = takeTables(document);
  const captions = keepCaptions(document as Document);
  raiseFigures(document as Document);
  dropTeasers(document as Document);
  for (const node of document.querySelectorAll(furniture)) node.remove();
  for (const node of document.querySelectorAll('[class],[id]')) {
    const name = `${node.getAttribute('class') ?? ''} ${node.id}`;
    if (furnitureName.test(name) && !/^(HTML|BODY|MAIN|ARTICLE)$/.test(node.tagName) && !node.querySelector('h1'))
      node.remove();
  }
  const heading = oneLine(document.querySelector('h1')?.textContent ?? '');
  // Readability takes the document apart; the facts above were read before.
  const article = extract(document as Document);
  const body = article?.content
    ? parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body
    : null;
  if (body && linkedShare(body) > mostLinked)
    throw new ImportFault('the page is a list of links, no article; save the article alone');
  const lines = body ? linesOf(body) : [];
  const title = facts.title ?? (heading || null);
  const first = lines.findIndex((line) => line !== '');
  if (title && lines[first] !== title && lines[first] !== heading) lines.unshift(title, '');
  const begin = lines.findIndex((line) => line !== '');
  return {
    text:
      putTables(
        lines.filter((line, i) => line !== heading || i === begin),
        tables,
      )
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim() + '\n',
    facts: { ...facts, title, captions },
  };
}

/** A caption that states a number becomes a paragraph in the place of its picture; all others go with their pictures. */
function keepCaptions(document: Document): string[] {
  const captions: string[] = [];
  for (const caption of document.querySelectorAll('figcaption,.wp-caption-text')) {
    for (const credit of caption.querySelectorAll('[class*="credit"],[class*="copyright"],cite,small')) credit.remove();
    const stated = statedUnder(oneLine(caption.textContent ?? ''));
    if (stated === null) continue;
    const paragraph = document.createElement('p');
    paragraph.textContent = stated;
    (caption.closest('figure,.wp-caption') ?? caption).replaceWith(paragraph);
    captions.push(stated);
  }
  return captions;
}

/** `10<sup>6</sup>` is 10⁶ and no 106. The mark of a note, `boats<sup>2</sup>`, is no number; behind a measure (`m<sup>2</sup>`) it is a power. */
function raiseFigures(document: Document): void {
  for (const raised of document.querySelectorAll('sup')) {
    const text = oneLine(raised.textContent ?? '').replace(/[−–]/g, '-');
    const before = raised.previousSibling?.textContent ?? '';
    const isNote =
      raised.querySelector('a') !== null ||
      raised.closest('a') !== null ||
      !/(?:\d|(?<!\p{L})\p{L}{1,2})$/u.test(before);
    if (/^-?\d{1,3}$/.test(text) && !isNote)
      raised.replaceWith(text.replace(/[-\d]/g, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻'));
    else if (/^[[(]?[\d,\s*†‡]{1,8}[\])]?$/.test(text)) raised.remove();
  }
}

/** `You may also like` and the list of links below it, in the middle of an article: what stands behind them still belongs to it. */
function dropTeasers(document: Document): void {
  for (const heading of document.querySelectorAll('h2,h3,h4,h5,h6,p,strong,div')) {
    if (!endsArticle(oneLine(heading.textContent ?? ''))) continue;
    const list = heading.nextElementSibling;
    if (list === null || linkedShare(list) <= mostLinked || !list.querySelector('a')) continue;
    list.remove();
    heading.remove();
  }
}

/** Readability loses its way in pages whose elements are closed where they were never opened. */
function extract(document: Document): ReturnType<Readability['parse']> {
  try {
    return new Readability(document, { charThreshold: 200, maxElemsToParse: mostElements }).parse();
  } catch {
    throw new ImportFault('the page is broken HTML, of which no article can be made; copy its text into a .txt file');
  }
}

/** The largest part of an article's letters that stands in links: an article with all its names linked stays far below. */
const mostLinked = 0.6;

function linkedShare(body: {
  textContent: string | null;
  querySelectorAll(selector: string): Iterable<{ textContent: string | null }>;
}): number {
  const letters = (text: string | null): number => (text ?? '').replace(/\s+/g, '').length;
  const linked = [...body.querySelectorAll('a')].reduce((sum, { textContent }) => sum + letters(textContent), 0);
  return linked / Math.max(1, letters(body.textContent));
}

/** Text by blocks: inline elements run on, a block ends the line and leaves an empty one, a line break ends the line alone. */
function linesOf(root: { childNodes: ArrayLike<unknown> }): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (blank: boolean) => {
    const text = oneLine(line);
    if (text) lines.push(text);
    if (blank && lines.length > 0 && lines.at(-1) !== '') lines.push('');
    line = '';
  };
  const walk = (
    node: { nodeType: number; textContent: string | null; tagName?: string; childNodes: ArrayLike<unknown> },
    kept: boolean,
  ): void => {
    if (node.nodeType === 3) {
      const [first = '', ...more] = kept ? (node.textContent ?? '').split('\n') : [node.textContent ?? ''];
      line += first;
      for (const next of more) {
        end(line.trim() === '');
        line = next;
      }
    }
    if (node.nodeType !== 1) return;
    const tag = node.tagName ?? '';
    if (blocks.has(tag)) end(true);
    if (tag === 'BR') end(line.trim() === '');
    for (const child of Array.from(node.childNodes)) walk(child as typeof node, kept || tag === 'PRE');
    if (blocks.has(tag)) end(true);
  };
  for (const child of Array.from(root.childNodes)) walk(child as Parameters<typeof walk>[0], false);
  end(false);
  return lines;
}

/** Spaces that HTML collapses as one; the no-break and thin spaces inside numbers stay. */
function oneLine(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}

/** An element has two tags at most in a sound page; far more brackets than that only cost the parser time. */
function guardSize(html: string): void {
  let brackets = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1))
    if (++brackets > mostElements * 3) throw tooMany();
}

function tooMany(): ImportFault {
  return new ImportFault(
    `the page has more than ${mostElements.toLocaleString('en')} elements; save the article alone`,
  );
}

/** Elements left open one in another by the thousand end the recursion of any reader; a cheap count finds them before. */
function guardNesting(html: string): void {
  let depth = 0;
  let deepest = 0;
  for (const [, close, name] of html.matchAll(
    /<(\/?)(div|span|p|section|article|table|tr|td|ul|ol|li|b|i|em|font|blockquote|a)\b/gi,
  )) {
    if (name && /^(p|li|tr|td)$/i.test(name)) continue;
    depth = Math.max(0, depth + (close ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  if (deepest > deepestNesting)
    throw new ImportFault(
      `the page nests ${deepest.toLocaleString('en')} elements in each other, at most ${deepestNesting} are read; save the article alone`,
    );
}
