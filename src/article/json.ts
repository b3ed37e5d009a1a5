import { countWords } from '../language/words.ts';
import type { Hedge } from '../estimate/types.ts';
import type { Findings } from './find.ts';
import type { Read } from './read-article.ts';

/** The contract of `--json`: these keys, no others. */
export interface Report extends FindingsReport {
  title: string | null;
  publisher: string | null;
  /** A day, ISO 8601. */
  published: string | null;
  /** Number of words in the headline and the sentences. Menus and advertisements are not counted. */
  words: number;
}

/** What was found in a stretch of text. */
export interface FindingsReport {
  quantities: Array<{
    text: string;
    value: number;
    high: number | null;
    unit: string | null;
    hedge: Hedge;
    speaker: string | null;
    sentence: string;
  }>;
  dates: Array<{ text: string; iso: string | null }>;
}

export function report({ article, findings }: Read): Report {
  return {
    title: article.title?.value ?? null,
    publisher: article.publisher?.value ?? null,
    published: article.published?.value ?? null,
    words: article.lines.reduce((sum, line) => sum + countWords(line.text), 0),
    ...reportFindings(findings),
  };
}

export function reportFindings({ statements, dates }: Findings): FindingsReport {
  return {
    quantities: statements.map(({ quantity, sentence, speaker }) => ({
      text: quantity.text,
      value: quantity.value,
      high: quantity.high,
      unit: quantity.unit,
      hedge: quantity.hedge,
      speaker,
      sentence: sentence.text,
    })),
    dates: dates.map(({ text, iso }) => ({ text, iso })),
  };
}
