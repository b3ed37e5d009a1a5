import type { Article, ArticleLine, Found } from './article.ts';
import { isoDay } from '../date/clock.ts';
import { readDateline } from './dateline.ts';
import { fullDates } from '../date/full-date.ts';
import { endsArticle, isCaption, isFurniture } from './furniture.ts';
import { readHeadLine } from './head-line.ts';
import { type Line, linesOf } from './lines.ts';
import type { PageFacts } from '../capture/page-facts.ts';

/** How many lines at the top may hold title, byline, publisher and date. */
const headLines = 14;

/** Some scrapers put the day before the first sentence: ` date 2024-10-28 Eng`. */
const stamped = /^date\s+(\d{4}-\d\d-\d\d)(?:\s+(?:Eng|English|EN)\b)?\s*/;

/**
 * Step 4: tells headline, byline, publisher, date, captions and the page's furniture from the article's sentences. Everything kept
 * holds its offsets in the capture, so a quote can be taken exactly.
 */
export function structure(text: string, facts: PageFacts | null): Article {
  const article: Article = { text, title: null, publisher: null, via: null, published: null, byline: null, url: facts?.url ?? null, lines: [] };
  const known = (value: string | null | undefined): Found | null => (value ? { value, doubt: null, at: null } : null);
  article.publisher = known(facts?.publisher);
  article.byline = known(facts?.byline);
  article.published = publishedFact(facts);

  let prose = 0;
  for (const [index, line] of unstamp(linesOf(text), article).entries()) {
    if (prose > 0 && endsArticle(line.text)) break;
    if (isFurniture(line.text) || isCaption(line.text)) {
      noteRights(article, line);
      continue;
    }
    const isTitle = article.title === null && line.text === facts?.title;
    const head = index < headLines && prose < 3 && !isTitle && !isProse(withoutDot(line.text)) ? readHeadLine(line.text) : null;
    // The first line with several words is the headline even if it looks like a name.
    if (head && !(article.title === null && prose === 0 && words(line.text) >= 4 && !head.date && !head.byline)) {
      noteHead(article, head, line);
      continue;
    }
    if (isTitle || (article.title === null && prose === 0 && words(line.text) >= 4 && !/[.;]$/.test(line.text))) {
      article.title = { value: line.text, doubt: null, at: { start: line.start, end: line.end } };
      article.lines.push({ ...line, kind: 'title' });
    } else if (isProse(line.text)) {
      article.lines.push(prose++ < 2 ? withoutDateline(article, line) : { ...line, kind: 'body' });
    } else if (prose > 0 || words(line.text) > 8) article.lines.push({ ...line, kind: 'heading' });
  }
  if (!article.title && facts?.title) article.title = known(facts.title);
  article.published ??= dayTold(article.lines);
  return article;
}

function unstamp(lines: Line[], article: Article): Line[] {
  const [first] = lines;
  const stamp = first && stamped.exec(first.text);
  if (!first || !stamp) return lines;
  article.published ??= { value: stamp[1]!, doubt: null, at: null };
  const rest = { text: first.text.slice(stamp[0].length), start: first.start + stamp[0].length, end: first.end };
  return rest.text ? [rest, ...lines.slice(1)] : lines.slice(1);
}

/** A sentence or more; headlines and names have no full stop. */
function isProse(line: string): boolean {
  return (/[.!?…][”"’')\]]*$/.test(line) && words(line) >= 6) || words(line) >= 30;
}

/** Some notations end a date with a point: `2024.11.18.` */
function withoutDot(line: string): string {
  return line.replace(/(\d{4}\.\s?\d{1,2}\.\s?\d{1,2})\.$/, '$1');
}

/** Wire copy without a line for it: the one full date of the first paragraph, where someone is said to have spoken on it. */
function dayTold(lines: readonly ArticleLine[]): Found | null {
  const first = lines.find(({ kind }) => kind === 'body');
  const dates = first ? fullDates(first.text) : [];
  const [date] = dates;
  if (!first || !date || dates.length > 1 || !/\b(said|says|told|announced|reported|stated|warned|confirmed|published|released)\b[^.;]*$/.test(first.text.slice(0, date.start))) return null;
  return { value: isoDay(date.day), doubt: 'taken from the first paragraph, which does not say that it was published then', at: { start: first.start + date.start, end: first.start + date.end } };
}

function words(line: string): number {
  return line.split(/\s+/).length;
}

function noteHead(article: Article, head: NonNullable<ReturnType<typeof readHeadLine>>, line: Line): void {
  const at = { start: line.start, end: line.end };
  if (head.date) {
    const updated = /\bupdated\b/i.test(line.text) && !/\bpublished\b/i.test(line.text);
    article.published ??= { value: isoDay(head.date.day), doubt: updated ? 'the day of an update' : head.date.doubt, at };
  }
  if (head.byline) article.byline ??= { value: head.byline, doubt: null, at };
  if (head.publisher) article.publisher ??= { value: head.publisher, doubt: null, at };
}

function withoutDateline(article: Article, line: Line): ArticleLine {
  const dateline = readDateline(line.text);
  if (!dateline) return { ...line, kind: 'body' };
  if (dateline.agency && !article.publisher) {
    const doubt = dateline.doubtful ? 'the capitals before the first sentence may name a town' : null;
    article.publisher = { value: dateline.agency, doubt, at: { start: line.start, end: line.start + dateline.length } };
    article.via ??= dateline.via;
  }
  return { text: line.text.slice(dateline.length), start: line.start + dateline.length, end: line.end, kind: 'body' };
}

/** `© 2024 Industry Today. All rights reserved.` */
function noteRights(article: Article, line: Line): void {
  const owner = /^(?:©|ⓒ|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*([^.|,]{3,40}?)(?:[.|,]|\s+all rights|$)/i.exec(line.text)?.[1];
  if (owner) article.publisher ??= { value: owner.trim(), doubt: null, at: { start: line.start, end: line.end } };
}

function publishedFact(facts: PageFacts | null): Found | null {
  if (!facts?.published) return null;
  const [date] = fullDates(facts.published);
  return date ? { value: isoDay(date.day), doubt: date.doubt, at: null } : null;
}
