import type { Article, ArticleLine } from './text/article.ts';
import { parseIsoDay } from './date/clock.ts';
import { datesOf, type FoundDate } from './date/dates.ts';
import { newFloor } from './speech/floor.ts';
import { longestSentence } from './limits.ts';
import { quantitiesOf } from './number/quantities.ts';
import type { Quantity } from './number/quantity.ts';
import { goOn, newQuotation, withinQuotation } from './speech/quotation.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';
import { type Attribution, attributionsOf, speakerAt } from './speech/speakers.ts';
import type { Statement } from './statement.ts';
import { tokensOf } from './text/tokens.ts';

export interface Findings {
  statements: Statement[];
  dates: FoundDate[];
  sentences: Sentence[];
  /** Sentences too long to be read. */
  skipped: number;
}

/** Steps 5 to 7 over the whole article, in the order of its text. */
export function find(article: Article): Findings {
  const published = parseIsoDay(article.published?.value ?? null);
  const found: Findings = { statements: [], dates: [], sentences: [], skipped: 0 };
  const floor = newFloor();
  let before: Statement[] = [];
  for (const [paragraph, line] of article.lines.entries()) {
    const quotation = newQuotation();
    const sentences = line.kind === 'body' ? sentencesOf(line) : [line];
    for (const sentence of sentences) {
      if (sentence.text.length > longestSentence) {
        found.skipped++;
        continue;
      }
      const tokens = tokensOf(sentence);
      const dates = datesOf(sentence, published);
      const attributions = withinQuotation(quotation, tokens, attributionsOf(tokens, floor, paragraph));
      const statements = quantitiesOf(tokens, sentence.text, dates, line.kind === 'title' && isTitleCase(sentence.text)).map((quantity) => stated(quantity, sentence, line, attributions));
      const told = toldBefore(sentence.text, attributions);
      if (told) for (const statement of before) if (statement.speaker === null) giveTo(statement, told);
      goOn(quotation, tokens, attributions, statements);
      found.statements.push(...statements);
      found.dates.push(...dates);
      found.sentences.push(sentence);
      before = statements;
    }
  }
  return found;
}

function stated(quantity: Quantity, sentence: Sentence, line: ArticleLine, attributions: readonly Attribution[]): Statement {
  const attribution = speakerAt(attributions, quantity.number);
  return { quantity, sentence, kind: line.kind, speaker: attribution?.speaker ?? null, doubts: [...quantity.doubts, ...(attribution?.doubt ? [attribution.doubt] : [])] };
}

/** `This revelation, disclosed by X, ...`: the sentence before was X's. */
function toldBefore(text: string, attributions: readonly Attribution[]): Attribution | null {
  if (!/^(This|That|The|These|Those) (revelation|statement|claim|figure|number|estimate|announcement|disclosure|assessment|information|report|news|finding|figures|numbers)s?\b/.test(text)) return null;
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
