import type { ArticleRecord, ClaimRecord } from '../../schema/record.ts';
import { printDate } from '../../language/calendar.ts';
import { answers } from '../said-by.ts';

/**
 * Whose the quoted words are, as a picture's source line. Where a fault would be the report's, the words are the report's: the speaker is
 * not named beside what was never said.
 */
export const saidBy = (claim: ClaimRecord, article: ArticleRecord): string =>
  claim.speaker !== null && !answers(claim)
    ? `${claim.speaker}, in ${article.publisher}, ${printDate(article.published)}`
    : `${article.publisher}, ${printDate(article.published)}`;
