import { countWords } from '../language/words.ts';
import type { Hedge } from '../estimate/types.ts';
import type { Read } from './read-article.ts';

/** The contract of `--json`: these keys, no others. */
export interface Report {
  title: string | null;
  publisher: string | null;
  /** A day, ISO 8601. */
  published: string | null;
  /** Of the headline and the sentences, without what stood around them. */
  words: number;
  quantities: Array<{ text: string; value: number; high: number | null; unit: string | null; hedge: Hedge; speaker: string | null; sentence: string }>;
  dates: Array<{ text: string; iso: string | null }>;
}

export function report({ article, findings }: Read): Report {
  return {
    title: article.title?.value ?? null,
    publisher: article.publisher?.value ?? null,
    published: article.published?.value ?? null,
    words: article.lines.reduce((sum, line) => sum + countWords(line.text), 0),
    quantities: findings.statements.map(({ quantity, sentence, speaker }) => ({
      text: quantity.text, value: quantity.value, high: quantity.high, unit: quantity.unit, hedge: quantity.hedge, speaker, sentence: sentence.text,
    })),
    dates: findings.dates.map(({ text, iso }) => ({ text, iso })),
  };
}
