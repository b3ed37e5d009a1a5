import type { Quantity } from '../language/quantity.ts';
import type { ArticleLine } from './text/article.ts';
import type { Sentence } from './text/sentences.ts';

/** A quantity with its sentence and whoever is said to have said it. */
export interface Statement {
  quantity: Quantity;
  sentence: Sentence;
  kind: ArticleLine['kind'];
  speaker: string | null;
  doubts: string[];
  /** When it was said, where a live blog gives its updates days of their own. */
  day?: string | null;
}
