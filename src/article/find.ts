import { printable } from '../estimate/printable.ts';
import type { Article, ArticleLine } from './text/article.ts';
import { readRow } from './cell-statements.ts';
import { type Day, parseIsoDay } from './date/clock.ts';
import { datesOf, type FoundDate } from './date/dates.ts';
import { type Discourse, newDiscourse, resolve } from './speech/discourse.ts';
import { beforeQuotation, headlineSpeaker, underQuotation } from './speech/headline.ts';
import { longestSentence } from './limits.ts';
import { deniedNumber, quantitiesOf } from './number/quantities.ts';
import type { Quantity } from '../language/quantity.ts';
import { ofAnother } from './speech/attribution.ts';
import { goOn, newQuotation, withinQuotation } from './speech/quotation.ts';
import { evenMarks } from './text/quote-marks.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';
import { personIn } from './speech/speaker-name.ts';
import { type Attribution, attributionsOf, speakerAt } from './speech/speakers.ts';
import type { Statement } from './statement.ts';
import { tokensOf } from '../language/tokens.ts';

export interface Findings {
  statements: Statement[];
  dates: FoundDate[];
  sentences: Sentence[];
  /** Sentences too long to be read. */
  skipped: number;
  /** Cells of tables whose figures were not understood. */
  unread: string[];
}

/**
 * Steps 5 to 7 over the whole article, in the order of its text; captions and headlines last, when it is known who speaks in it. With `asides` also the numbers
 * that nobody would check: ages, times on the calendar, `one man`.
 */
export function find(article: Article, asides = false): Findings {
  const reader = new Reader(article, asides);
  const late = ({ kind }: ArticleLine) => kind === 'title' || kind === 'heading' || kind === 'caption';
  for (const line of article.lines) if (!late(line)) reader.read(line);
  for (const line of article.lines) if (late(line)) reader.read(line);
  const { found } = reader;
  found.statements.sort((a, b) => a.sentence.start - b.sentence.start);
  for (const spans of [found.dates, found.sentences]) spans.sort((a, b) => a.start - b.start);
  return found;
}

class Reader {
  readonly found: Findings = { statements: [], dates: [], sentences: [], skipped: 0, unread: [] };
  private readonly article: Article;
  private discourse = newDiscourse();
  private before: Statement[] = [];
  /** Who speaks where a paragraph ends within a quotation. */
  private open: Attribution | null = null;
  private paragraph = 0;
  private update: number | undefined;
  /** Who speaks in a transcript, until another does. */
  private label: Said | null = null;

  private readonly asides: boolean;

  constructor(article: Article, asides: boolean) {
    this.article = article;
    this.asides = asides;
  }

  /** The day from which a line's relative dates count: its own in a live blog, the dateline's, the day of publication. */
  private dayOf(line: ArticleLine): Day | null {
    return parseIsoDay(line.day ?? this.article.written ?? this.article.published?.value ?? null);
  }

  read(line: ArticleLine): void {
    // In a live blog nothing carries over from one update to the next.
    if (line.update !== this.update)
      [this.discourse, this.before, this.open] = [
        { ...newDiscourse(), people: this.discourse.people, speakers: this.discourse.speakers },
        [],
        null,
      ];
    this.update = line.update;
    if (line.kind === 'row') {
      const { statements, dates, unread } = readRow(line, this.dayOf(line));
      this.found.statements.push(...statements);
      this.found.dates.push(...dates);
      this.found.sentences.push(line);
      this.found.unread.push(...unread);
      return;
    }
    if (line.label) this.label = labelled(line.label, this.discourse);
    const quotation = newQuotation();
    const even = { ...line, text: evenMarks(line.text) };
    this.paragraph++;
    const prose = line.kind === 'body' || line.kind === 'caption';
    for (const marked of prose ? sentencesOf(even) : [even]) {
      const sentence = {
        text: line.text.slice(marked.start - line.start, marked.end - line.start),
        start: marked.start,
        end: marked.end,
      };
      if (sentence.text.length > longestSentence) {
        this.found.skipped++;
        continue;
      }
      const tokens = tokensOf(marked);
      const dates = datesOf(sentence, this.dayOf(line), this.article.order ?? null);
      const own = prose
        ? this.goesOn(
            withinQuotation(quotation, tokens, attributionsIn(tokens, this.discourse, this.paragraph, quotation.open)),
            marked,
          )
        : inHeadline(tokens, this.discourse);
      const attributions =
        this.label && line.kind === 'body' ? inTranscript(own, this.label, marked, line.label !== undefined) : own;
      const statements = quantitiesOf(tokens, sentence.text, dates, line.kind === 'title' && isTitleCase(sentence.text))
        .filter((found) => printed(found) && (this.asides || found.aside === null))
        .map((quantity) => stated(quantity, sentence, line, attributions));
      const told = toldBefore(sentence.text, attributions);
      if (told) for (const statement of this.before) if (statement.speaker === null) giveTo(statement, told);
      goOn(quotation, tokens, attributions, statements);
      this.found.statements.push(...statements);
      this.found.dates.push(...dates);
      this.found.sentences.push(sentence);
      this.before = statements;
    }
    this.open = quotation.open ? quotation.speaker : null;
  }

  /** A paragraph that begins with a mark, after one that did not close its quotation: the same speaker. */
  private goesOn(attributions: readonly Attribution[], { text, start, end }: Sentence): readonly Attribution[] {
    const { open } = this;
    this.open = null;
    if (!open || !text.startsWith('“') || attributions.length > 0) return attributions;
    return [{ start, end, speaker: open.speaker, doubt: 'the quotation goes on from the paragraph before', weight: 1 }];
  }
}

/** A transcript's speaker: `asks` where the numbers are a question's. */
interface Said {
  speaker: string | null;
  asks: boolean;
  /** True where the label names nobody (`A:`), and the only person of the interview was taken. */
  guessed?: boolean;
}

/** `LEE:` is Ann Lee, once she was named; an answer without a name is nobody's. */
function labelled({ speaker, asks }: Said, discourse: Discourse): Said {
  // The one person whom an interview names gives its answers.
  if (speaker === null) {
    const [person, another] = discourse.people;
    return asks || person === undefined || another !== undefined
      ? { speaker, asks }
      : { speaker: person, asks, guessed: true };
  }
  const tokens = tokensOf({ text: speaker, start: 0 });
  // `MARCH:` is Mark March, though no month speaks elsewhere.
  const named =
    resolve(tokens, discourse)?.name ?? discourse.people.find((name) => name.endsWith(` ${speaker}`)) ?? speaker;
  if (named.includes(' ') && !discourse.people.includes(named) && personIn(tokens) === named)
    discourse.people.push(named);
  discourse.speakers.push(named);
  return { speaker: named, asks };
}

/** All of a line is its speaker's; whom he tells of is said beside it. */
function inTranscript(
  own: readonly Attribution[],
  { speaker, asks, guessed }: Said,
  { start, end }: Sentence,
  begins: boolean,
): readonly Attribution[] {
  const doubt = asks
    ? 'a question of a transcript: asked, not said'
    : speaker === null
      ? 'an answer of a transcript, which does not name who gives it'
      : guessed
        ? 'the answers were taken for those of the one person who is named'
        : begins
          ? null
          : 'the paragraph goes on from the speaker before it';
  const whole: Attribution = { start, end, speaker: asks ? null : speaker, doubt, weight: 7 };
  const told = own
    .filter((one) => one.speaker !== speaker)
    .map(
      (one): Attribution => ({
        ...one,
        speaker: one.speaker === null || asks ? null : speaker,
        doubt: one.speaker === null ? one.doubt : `said of ${one.speaker} by ${speaker ?? 'whoever speaks'}`,
        weight: 8 + one.weight / 100,
      }),
    );
  return [whole, ...told];
}

function attributionsIn(
  tokens: ReturnType<typeof tokensOf>,
  discourse: Discourse,
  paragraph: number,
  within: boolean,
): readonly Attribution[] {
  const found = attributionsOf(tokens, discourse, paragraph, within);
  const under = tokens.length > 0 ? underQuotation(tokens, discourse) : null;
  const before = tokens.length > 0 && found.length === 0 ? beforeQuotation(tokens, discourse) : null;
  return [...found, ...[under, before].filter((one) => one !== null)];
}

function inHeadline(tokens: ReturnType<typeof tokensOf>, discourse: Discourse): readonly Attribution[] {
  const found = attributionsOf(tokens, discourse, 0);
  const form = tokens.length > 0 ? (headlineSpeaker(tokens, discourse) ?? underQuotation(tokens, discourse)) : null;
  return form ? [...found, form] : found;
}

/** Whether a number can be printed. One of hundreds of digits is infinite to the engine. */
const printed = ({ value, high }: Quantity): boolean => printable(value) && printable(high ?? value);

function stated(
  quantity: Quantity,
  sentence: Sentence,
  line: ArticleLine,
  attributions: readonly Attribution[],
): Statement {
  const attribution = speakerAt(attributions, quantity.number);
  const asked = isAsked(sentence, quantity);
  const doubts = [
    ...quantity.doubts,
    ...(attribution?.doubt ? [attribution.doubt] : []),
    ...(asked ? ['it is asked, not said'] : []),
    ...(line.kind === 'caption' ? ['it stands under a picture'] : []),
  ];
  return {
    quantity,
    sentence,
    kind: line.kind,
    day: line.day ?? null,
    speaker:
      asked || (quantity.doubts.includes(deniedNumber) && attribution?.weight !== ofAnother)
        ? null
        : (attribution?.speaker ?? null),
    doubts,
  };
}

/** Whether a question mark ends the sentence or the quotation in which the number stands: `“Three hundred?” said X`. */
function isAsked({ text, start }: Sentence, { end }: Quantity): boolean {
  return /\?["'’”»)\]\s]*$/.test(text) || /^[^.!?;“”"]*\?["'’”»]/.test(text.slice(end - start));
}

/** `This revelation, disclosed by X, ...`: the sentence before was X's. */
function toldBefore(text: string, attributions: readonly Attribution[]): Attribution | null {
  if (
    !/^(This|That|The|These|Those) (revelation|statement|claim|figure|number|estimate|announcement|disclosure|assessment|information|report|news|finding|figures|numbers)s?\b/.test(
      text,
    )
  )
    return null;
  return attributions.find((one) => one.weight === 4) ?? null;
}

function giveTo(statement: Statement, { speaker }: Attribution): void {
  statement.speaker = speaker;
  statement.doubts.push('the next sentence says whose statement it is');
}

/** Headlines in which most words have a capital: there a capital says nothing about names. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7;
}
