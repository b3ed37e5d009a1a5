import { sum } from 'd3-array';
import type { ArticleRecord, ClaimRecord, EstimateRecord } from '../../schema/record.ts';
import { asked, questions } from '../mark-words.ts';
import { tally } from '../tally.ts';
import type { PageFigure } from './figure.ts';
import { headlineClass } from './headline.ts';
import { textWidth } from '../../chart/text-width.ts';
import { COLUMN, heightOf, paragraph, reasonParts, shareOut } from './lead-share.ts';

/** The head of a page: its classes, and what of its words stands beside the chart. */
interface Head {
  classes: string[];
  first: string;
  rest: string;
}

/** Sizes of letters and lines as `article.css` has them on a wide page. */
const KICKER = 32;
const SIZES = { 'is-longer': 24, 'is-long': 30, plain: 36 } as const;
const headline = (text: string): number => {
  const size = SIZES[(headlineClass(text) ?? 'plain') as keyof typeof SIZES];
  return KICKER + heightOf([{ text, size, line: 1.18, after: 12, headline: true }]);
};

/** One sign, a row of signs with their words, and the heading over the rows. */
const [SIGN, ROW, FOUND] = [22, 25, 48];
/** So many rows some things fill, each so wide, and none broken. */
function rowsOf(widths: readonly number[]): number {
  let [rows, at] = [0, COLUMN];
  for (const width of widths) {
    at += width + 16;
    if (at > COLUMN) [rows, at] = [rows + 1, width];
  }
  return rows;
}

function withReason(words: number, gaps: number, reason: string, figure: PageFigure | null): Head {
  if (figure === null) return { classes: [], first: '', rest: reason };
  const { texts, cut } = reasonParts(reason);
  const { classes, beside } = shareOut({
    words,
    gaps,
    figure: figure.height,
    sentence: figure.sentence,
    parts: texts.map(paragraph),
  });
  const [first, rest] = cut(beside);
  return { classes, first, rest };
}

/** The head of a claim's page; `says` is the line that names the claim. */
export const claimHead = (claim: ClaimRecord, says: string, reason: string, figure: PageFigure | null): Head =>
  withReason(
    headline(claim.headline) +
      heightOf([
        { text: claim.quote.exact, size: 20, line: 1.35, after: 4 },
        { text: claim.reporter, size: 15, after: 16 },
        { text: says, size: 15, line: 1.45, after: 12 },
      ]),
    2,
    reason,
    figure,
  );

/** The head of an estimate's page. */
export const estimateHead = (estimate: EstimateRecord, reason: string, figure: PageFigure): Head =>
  withReason(headline(estimate.title), 0, reason, figure);

/** The head of an article's page, where the rows of signs may stand beside the chart. `quote` stands under the summary. */
export function articleHead(
  article: ArticleRecord,
  claims: readonly ClaimRecord[],
  quote: { exact: string; by: string } | null,
  figure: PageFigure | null,
): { classes: string[]; first: boolean } {
  if (figure === null) return { classes: [], first: false };
  const counted = tally(claims);
  const rows = (['reporting', 'substance'] as const).map((kind) =>
    rowsOf([
      textWidth(asked(questions[kind]), 15),
      ...counted[kind].map(({ count, label }) => count * SIGN + textWidth(` ${label}: ${count}`, 15)),
    ]),
  );
  const { classes, beside } = shareOut({
    words:
      headline(article.headline) +
      heightOf([{ text: article.summary, size: 20, line: 1.42, after: 16 }]) +
      (quote
        ? heightOf([
            { text: quote.exact, size: 17, line: 1.35, after: 4 },
            { text: quote.by, size: 13, after: 12 },
          ])
        : 0),
    gaps: quote ? 2 : 1,
    figure: figure.height,
    sentence: figure.sentence,
    parts: [FOUND + sum(rows) * ROW],
  });
  return { classes, first: beside > 0 };
}
