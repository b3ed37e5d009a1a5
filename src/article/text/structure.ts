import type { Article, ArticleLine, Found } from './article.ts';
import { originalOf } from '../capture/original-address.ts';
import { dayMs, isoDay, parseIsoDay, toMs } from '../date/clock.ts';
import { type Dateline, readDateline } from './dateline.ts';
import { datesOf } from '../date/dates.ts';
import { fullDates } from '../date/full-date.ts';
import { localDay } from '../date/local-day.ts';
import { orderIn } from '../date/order.ts';
import { endsArticle, isCaption, isFurniture, statedUnder } from './furniture.ts';
import { readHeadLine, reportersBelow } from './head-line.ts';
import { type Line, linesOf } from './lines.ts';
import { stampsOf } from './live-blog.ts';
import type { PageFacts } from '../capture/page-facts.ts';
import { type Cell, tablesOf } from './table.ts';
import { labelsOf } from './transcript.ts';

/** How many lines at the top may hold title, byline, publisher and date. */
const headLines = 14;

/** Some scrapers put the day before the first sentence: ` date 2024-10-28 Eng`. */
const stamped = /^date\s+(\d{4}-\d\d-\d\d)(?:\s+(?:Eng|English|EN)\b)?\s*/;

/**
 * Step 4: tells headline, byline, publisher, date, captions and the page's furniture from the article's sentences. Everything kept
 * holds its offsets in the capture, so a quote can be taken exactly.
 */
export function structure(text: string, facts: PageFacts | null): Article {
  const article: Article = {
    text,
    title: null,
    publisher: null,
    via: null,
    published: null,
    byline: null,
    url: facts?.url ?? null,
    archive: facts?.archive ?? null,
    order: orderIn(text, facts?.language ?? null, facts?.url ?? null),
    lines: [],
  };
  const known = (value: string | null | undefined): Found | null => (value ? { value, doubt: null, at: null } : null);
  article.publisher = known(facts?.publisher);
  article.byline = known(facts?.byline);
  article.published = publishedFact(facts, article.order);
  const kinds = new Kinds(unstamp(linesOf(text), article), text);
  const released = kinds.lines
    .slice(0, 3)
    .some(({ text: line }) => /^(?:for immediate release|(?:press|media|news) release)\b/i.test(line));
  let prose = 0;
  /** Whether a transcript has begun. */
  let speaks = false;
  let update: Pick<ArticleLine, 'update' | 'day'> = {};
  for (const [index, whole] of kinds.lines.entries()) {
    const cells = kinds.rows.get(index);
    if (cells) article.lines.push({ ...whole, kind: 'row', cells, ...update });
    if (cells || kinds.drawn.has(index)) continue;
    if (prose > 0 && endsArticle(whole.text)) {
      for (const rest of kinds.lines.slice(index)) noteRights(article, rest);
      if (released) noteReleaser(article, kinds.lines.slice(index));
      break;
    }
    // Over the first sentence a day and a time say when the article appeared.
    const stamp = prose === 0 && kinds.stamps[index]?.day ? null : kinds.stamps[index];
    if (stamp)
      update = {
        update: (update.update ?? 0) + 1,
        day: stamp.day ?? dayNear(whole.text.slice(0, stamp.length), article.published) ?? update.day ?? null,
      };
    if (stamp?.length === whole.text.length) continue;
    // `[1] The count`: the mark of a note.
    const line = without(whole, stamp?.length ?? /^\[\d{1,3}\]\s+/.exec(whole.text)?.[0].length ?? 0);
    const under = facts?.captions?.includes(line.text) || isCaption(line.text) ? statedUnder(line.text) : null;
    if (under !== null) {
      article.lines.push({
        ...line,
        text: under,
        end: line.start + under.length,
        kind: 'caption',
        ...update,
      });
      continue;
    }
    if (isFurniture(line.text) || isCaption(line.text)) {
      noteRights(article, line);
      continue;
    }
    article.byline ??= foundIn(reportersBelow(line.text), line);
    const label = kinds.labels[index];
    speaks ||= Boolean(label);
    if (label || (prose > 0 && speaks && endsSentence(line.text))) {
      article.lines.push({
        ...without(whole, label?.length ?? 0),
        kind: 'body',
        ...(label ? { label } : {}),
        ...update,
      });
      prose++;
      continue;
    }
    if (noteSource(article, line)) continue;
    if (index < headLines && noteAddress(article, line)) continue;
    const isTitle =
      article.title === null &&
      (line.text === facts?.title || isHeaded(line, kinds.lines[index + 1], prose, article.order));
    // `Published 5 March 2024` may stand below the text too.
    const below =
      article.published === null && /^(?:\p{Lu}[\p{L} ]{2,40},\s)?(?:first )?(?:published|posted)\b/iu.test(line.text);
    // `Harbor Press, Sept. 9, 2024` as the last line.
    const last = article.published === null && index === kinds.lines.length - 1;
    const head =
      ((index < headLines && prose < 3) || below || last) && !isTitle && !isProse(withoutDot(line.text))
        ? readHeadLine(line.text, article.order)
        : null;
    // `Ledger Daily: Copper falls` was the subject of an e-mail. Below it stands the headline alone.
    if (prose === 0 && article.title?.value.endsWith(`: ${line.text}`) && article.lines.at(-1)?.kind === 'title') {
      const paper = article.title.value.slice(0, -line.text.length - 2);
      const doubt = 'the words before the headline were taken for the publisher';
      article.publisher ??= { value: paper, doubt, at: null };
      article.title = { value: line.text, doubt: null, at: { start: line.start, end: line.end } };
      article.lines.splice(-1, 1, { ...line, kind: 'title' });
      continue;
    }
    // The first line with several words is the headline even if it looks like a name.
    if (
      head &&
      // `Minutes of the Harbour Board, 14 November 2023` above all is the headline.
      !(head.unsure && index === 0) &&
      !(article.title === null && prose === 0 && words(line.text) >= 4 && !head.date && (!head.byline || head.bare))
    ) {
      noteHead(article, head, line);
      continue;
    }
    if (
      isTitle ||
      (article.title === null && prose === 0 && words(line.text) >= 4 && !/[.;](?:\[\d{1,3}\])*$/.test(line.text))
    ) {
      article.title = { value: line.text, doubt: null, at: { start: line.start, end: line.end } };
      article.lines.push({ ...line, kind: 'title' });
    } else if (isProse(line.text)) {
      article.lines.push({
        ...(prose++ < 2 ? withoutDateline(article, line, facts) : { ...line, kind: 'body' }),
        ...update,
      });
    } else if (prose > 0 || update.update !== undefined || words(line.text) > 8)
      article.lines.push({ ...line, kind: 'heading', ...update });
  }
  if (!article.lines.some(({ kind }) => kind === 'body')) shortText(article, kinds.lines);
  if (!article.title && facts?.title) article.title = known(facts.title);
  shortTitle(article, kinds.lines);
  withoutRepeats(article);
  article.published ??= dayOnTop(article.lines, kinds.lines) ?? dayTold(article.lines);
  return article;
}

/** `We are told nine in ten agree. They do not.` over a byline or a day: a headline, with its full stop. */
function isHeaded({ text }: Line, next: Line | undefined, prose: number, order: Article['order']): boolean {
  return (
    prose === 0 &&
    next !== undefined &&
    words(text) >= 4 &&
    words(text) <= 25 &&
    endsSentence(text) &&
    readHeadLine(next.text, order) !== null
  );
}

/** A pull quote has words of another paragraph. What stands twice is read once. */
function withoutRepeats(article: Article): void {
  const plain = (text: string) =>
    ` ${
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? ''
    } `;
  const prose = article.lines.filter(({ kind, label }) => (kind === 'body' || kind === 'heading') && !label);
  const all = prose.map(({ text }) => plain(text));
  const seen = new Set<string>();
  const repeats = new Set(
    prose.filter((_, i) => {
      const own = all[i] ?? '';
      if (own.length > 600 || own.split(' ').length < 7) return false;
      const again = seen.has(own) || all.some((other) => other.length > own.length && other.includes(own));
      seen.add(own);
      return again;
    }),
  );
  article.lines = article.lines.filter((line) => !repeats.has(line));
}

/** A caption that ends with the multiple of the figures below it. */
const captionUnit = /(?:,|\(|\bin)\s*(?:in )?(?:thousands|millions|billions|['’]?000s?)\b[^,.]{0,20}$/i;

/** Lines that get their meaning from their neighbours: rows of a table, times of a live blog, speakers of a transcript. */
class Kinds {
  readonly rows = new Map<number, Cell[]>();
  /** Lines that only draw a table. */
  readonly drawn = new Set<number>();
  readonly lines: readonly Line[];
  readonly stamps;
  readonly labels;

  constructor(lines: readonly Line[], text: string) {
    this.lines = lines;
    for (const table of tablesOf(lines, text)) {
      const first = Math.min(...table.lines);
      const caption = lines[first - 1]?.text ?? '';
      const names = /^\P{Ll}.{2,80}(?<![.!?])$/u.test(caption) && !this.rows.has(first - 1);
      for (const [line, cells] of table.rows)
        this.rows.set(line, names ? cells.map((cell) => ({ ...cell, caption })) : cells);
      // `Passengers, thousands a day`: it says what the figures are, and states no number itself.
      if (names && first > 1 && captionUnit.test(caption)) this.drawn.add(first - 1);
      for (const line of table.lines) if (!table.rows.has(line)) this.drawn.add(line);
    }
    const texts = lines.map((line) => line.text);
    this.stamps = stampsOf(texts);
    this.labels = labelsOf(texts);
  }
}

/** A full stop, with what closes behind it: quotation marks, brackets, the marks of notes (`[1]`). */
const endsSentence = (text: string): boolean => /[.!?…](?:\s?[»›]|[”"’')\]]|\[\d{1,3}\])*$/.test(text);

const foundIn = (value: string | null, { start, end }: Line): Found | null =>
  value === null ? null : { value, doubt: null, at: { start, end } };

function without(line: Line, length: number): Line {
  return { text: line.text.slice(length), start: line.start + length, end: line.end };
}

/** A text of a sentence or two: `About 300 boats came.` is no headline; a single line is a sentence even without its full stop. */
function shortText(article: Article, lines: readonly Line[]): void {
  const readable = lines.filter(({ text }) => !isFurniture(text) && !isCaption(text));
  const sentences = readable.filter(({ text }) => words(text) >= 3 && endsSentence(text));
  const isSentence = ({ text }: Line) => words(text) >= 4 && /\p{Ll}{2,} \p{Ll}/u.test(text);
  const found = sentences.length > 0 ? sentences : readable.length === 1 && readable.every(isSentence) ? readable : [];
  if (found.length === 0) return;
  if (found.some(({ start }) => article.title?.at?.start === start)) article.title = null;
  article.lines = [
    ...article.lines.filter((line) => !found.some(({ start }) => start === line.start)),
    ...found.map((line) => ({ ...withoutDateline(article, line, null), kind: 'body' as const })),
  ].sort((a, b) => a.start - b.start);
}

/** `Island census, 2020`: two or three words above everything else are the headline where no other line is. So is `TRANSCRIPT: The Morning Desk, 9 October 2025`. */
function shortTitle(article: Article, [first, next]: readonly Line[]): void {
  if (article.title !== null || !first || !next) return;
  const short =
    /^\p{Lu}/u.test(first.text) &&
    words(first.text) >= 2 &&
    words(first.text) <= 3 &&
    !endsSentence(first.text) &&
    !isFurniture(first.text) &&
    ![article.byline, article.publisher, article.published].some((one) => one?.at?.start === first.start);
  if (
    !(short || /^(?:transcript|interview|hearing|minutes)\b/i.test(first.text)) ||
    article.lines.some(({ start }) => start === first.start)
  )
    return;
  article.title = { value: first.text, doubt: null, at: { start: first.start, end: first.end } };
  article.lines.unshift({ ...first, kind: 'title' });
}

/** `HEARING OF MAY 7, 2024`, `TRANSCRIPT: Evening Hour, Radio Meridian, 9 October 2025`: the day that ends a heading over the first sentence. */
function dayOnTop(lines: readonly ArticleLine[], all: readonly Line[]): Found | null {
  const begin = lines.find(({ kind }) => kind === 'body' || kind === 'row')?.start ?? 0;
  const heads = all.filter((line) => line.start < begin && !endsSentence(line.text));
  for (const { text, start } of heads) {
    const dates = fullDates(text);
    const [date] = dates;
    if (
      date &&
      dates.length === 1 &&
      /^[)\].]*$/.test(text.slice(date.end)) &&
      /(?:[,|·•–—:([-]\s*|\bOF )$/.test(text.slice(0, date.start))
    )
      return {
        value: isoDay(date.day),
        doubt: 'taken from a heading, which does not say that it was published then',
        at: { start: start + date.start, end: start + date.end },
      };
  }
  return null;
}

/** `Source: Harbour office` below a table: its rows are that body's. */
function noteSource(article: Article, { text }: Line): boolean {
  const source = /^(?:sources?|data|figures)\s*:\s*(\p{L}.{2,60})$/iu.exec(text)?.[1];
  if (!source || article.lines.at(-1)?.kind !== 'row') return false;
  for (const line of [...article.lines].reverse()) {
    if (line.kind !== 'row') break;
    line.label = { speaker: source.replace(/\.$/, ''), asks: false };
  }
  return true;
}

/** `https://herald.example/a`, `Source: https://...` in the head of a text. */
function noteAddress(article: Article, { text }: Line): boolean {
  const address =
    /^(?:(?:url|source|link|from|original|address|archived (?:from|at)|saved from|retrieved from|read at):?\s*)?<?(https?:\/\/\S+?)>?$/i.exec(
      text,
    )?.[1];
  if (!address) return false;
  const { url, archive } = originalOf(address);
  article.url ??= url;
  article.archive ??= archive;
  return true;
}

function unstamp(lines: Line[], article: Article): Line[] {
  const [first] = lines;
  const stamp = first && stamped.exec(first.text);
  if (!first || !stamp) return lines;
  article.published ??= { value: stamp[1] ?? '', doubt: null, at: null };
  const rest = { text: first.text.slice(stamp[0].length), start: first.start + stamp[0].length, end: first.end };
  return rest.text ? [rest, ...lines.slice(1)] : lines.slice(1);
}

/** `06:40 GMT, 22 January`: the day nearest to the page's own. */
function dayNear(stamp: string, published: Found | null): string | null {
  const day = parseIsoDay(published?.value ?? null);
  const [found] = day ? datesOf({ text: stamp, start: 0 }, day) : [];
  return parseIsoDay(found?.iso ?? null) ? (found?.iso ?? null) : null;
}

/** A sentence or more; headlines and names have no full stop. */
function isProse(line: string): boolean {
  return (endsSentence(line) && words(line) >= 6) || words(line) >= 30;
}

/** Some notations end a date or a time with a point: `2024.11.18.`, `6:12 p.m.` */
function withoutDot(line: string): string {
  return line.replace(/(\d{4}\.\s?\d{1,2}\.\s?\d{1,2}|\b[ap]\.m)\.$/, '$1');
}

/** Wire copy without a line for it: the one full date of the first paragraph, where someone is said to have spoken on it. */
function dayTold(lines: readonly ArticleLine[]): Found | null {
  const first = lines.find(({ kind }) => kind === 'body');
  const dates = first ? fullDates(first.text) : [];
  const [date] = dates;
  if (
    !first ||
    !date ||
    dates.length > 1 ||
    !/\b(said|says|told|announced|reported|stated|warned|confirmed|published|released)\b[^.;]*$/.test(
      first.text.slice(0, date.start),
    )
  )
    return null;
  return {
    value: isoDay(date.day),
    doubt: 'taken from the first paragraph, which does not say that it was published then',
    at: { start: first.start + date.start, end: first.start + date.end },
  };
}

function words(line: string): number {
  return line.split(/\s+/).length;
}

const updateOnly = 'the day of an update';

function noteHead(article: Article, head: NonNullable<ReturnType<typeof readHeadLine>>, line: Line): void {
  const at = { start: line.start, end: line.end };
  if (head.date && (article.published === null || (article.published.doubt === updateOnly && !head.updated))) {
    article.published = { value: isoDay(head.date.day), doubt: head.updated ? updateOnly : head.date.doubt, at };
  }
  if (head.byline) article.byline ??= { value: head.byline, doubt: null, at };
  if (head.publisher)
    article.publisher ??= {
      value: head.publisher,
      doubt: head.unsure ? 'the name beside the day of publication was taken for the publisher' : null,
      at,
    };
}

function withoutDateline(article: Article, line: Line, facts: PageFacts | null): ArticleLine {
  const dateline = readDateline(line.text);
  if (!dateline) return { ...line, kind: 'body' };
  if (dateline.agency && !article.publisher) {
    const doubt = dateline.doubtful ? 'the capitals before the first sentence may name a town' : null;
    article.publisher = { value: dateline.agency, doubt, at: { start: line.start, end: line.start + dateline.length } };
    article.via ??= dateline.via;
  }
  const [whole] = dateline.date === null ? [] : fullDates(dateline.date);
  if (whole)
    article.published ??= {
      value: isoDay(whole.day),
      doubt: 'the day of the dateline',
      at: { start: line.start, end: line.start + dateline.length },
    };
  article.written ??= dayWritten(article, dateline, facts);
  return { ...without(line, dateline.length), kind: 'body' };
}

/** The reporter's day: the dateline's own, else the day at its place when the page was published. */
function dayWritten(article: Article, { date, place }: Dateline, facts: PageFacts | null): string | null {
  const published = parseIsoDay(article.published?.value ?? null);
  if (date && published) {
    const [found] = datesOf({ text: date, start: 0 }, published);
    const day = parseIsoDay(found?.iso ?? null);
    // A report may be printed days after its dateline. Its dateline is later than the page only by a time zone.
    if (day && toMs(day) - toMs(published) <= dayMs && toMs(published) - toMs(day) <= 31 * dayMs) return isoDay(day);
  }
  const local = place && facts?.published ? localDay(facts.published, place) : null;
  return local && published && isoDay(local) !== isoDay(published) ? isoDay(local) : null;
}

/** `© 2024 Industry Today. All rights reserved.` */
function noteRights(article: Article, line: Line): void {
  const owner =
    /^(?:©|ⓒ|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*([^.|,]{3,40}?)(?:[.|,]|\s+all rights|$)/i.exec(
      line.text,
    )?.[1];
  if (owner) article.publisher ??= { value: owner.trim(), doubt: null, at: { start: line.start, end: line.end } };
}

/** `About the Brightwater Trust: founded in 1988, ...`, below a press release: who published it. */
function noteReleaser(article: Article, lines: readonly Line[]): void {
  for (const { text, start, end } of lines) {
    const owner = /^About (?:the )?(\p{Lu}.{2,50}?)(?:\s*[:.–—-]\s|[:.]?$)/u.exec(text)?.[1];
    if (owner) article.publisher ??= { value: owner, doubt: null, at: { start, end } };
  }
}

function publishedFact(facts: PageFacts | null, order: Article['order']): Found | null {
  if (!facts?.published) return null;
  const [date] = fullDates(facts.published, order ?? null);
  return date ? { value: isoDay(date.day), doubt: facts.updatedOnly ? updateOnly : date.doubt, at: null } : null;
}
