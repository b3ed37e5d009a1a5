import { minIndex, sum } from 'd3-array';
import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { textWidth } from '../../chart/text-width.ts';
import { wrap } from '../../chart/wrap.ts';

/**
 * Which parts stand beside the chart at the head of a wide page. Words and chart should end at one height, and neither has one that is known: the chart's is, but that of
 * words depends on the reader's letters. So heights are judged here, for the widest of the common faces, and the style sheet spreads what is left over between the words.
 */
export interface LeadShare {
  /** Classes of the head, for the style sheet: the chart's sentence stands with the words (`said-left`), or its table and its code too (`tools-left`); or these two stand under a short chart (`tools-right`). */
  classes: string[];
  /** So many of the parts that can stand beside the chart or below it stand beside it. */
  beside: number;
}

/** The width of each of the two columns of a page that is wide enough for its full measure, in pixels. */
export const COLUMN = 486;
/** A line ends at a word, and so a little short of its column. */
const LINE = 0.95 * COLUMN;
/** The table of numbers and the code to embed, closed. */
const TOOLS = 88;
/** The least room for the sentence. */
const SAID = 53;
/** Words in the widest of the common faces are about a tenth higher than in most: what is chosen has to do for both. */
const FACES = [1, 0.9];
/** The empty space between two blocks of words. */
const SPACE = 14;

/** One stretch of text: its letters in pixels, its line as a share of them, and the room after it. */
interface Block {
  text: string;
  size: number;
  line?: number;
  after?: number;
  /** A headline is bold, and its few long lines are broken one by one. */
  headline?: boolean;
}

/** How high some blocks of text are about, one under the other. */
export const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, { text, size, line = 1.5, after = 14, headline = false }) =>
      sum +
      (headline ? wrap(text, COLUMN, size, true).length : Math.ceil(textWidth(text, size) / LINE)) * size * line +
      after,
    0,
  );

/** A part that can stand beside the chart, as a block of text of the page's body. */
export const paragraph = (text: string): number => heightOf([{ text, size: 17, line: 1.55, after: 16 }]);

/**
 * The choice that leaves the least empty ground in one place. `words` and `figure` are the heights of what always stands in each column, `gaps` the places between the words where
 * the style sheet puts what the chart is taller; under a chart that is shorter all of it lies in one place. `parts` are heights too.
 */
export function shareOut({ words, gaps, figure, sentence, parts }: Columns): LeadShare {
  const said = Math.max(SAID, heightOf([{ text: sentence, size: 15, line: 1.45, after: 8 }]));
  const places = [
    { classes: [], onLeft: 0, onRight: said, more: 0 },
    { classes: ['said-left'], onLeft: said, onRight: 0, more: 1 },
    { classes: ['tools-left'], onLeft: said + TOOLS, onRight: 0, more: 3 },
    { classes: ['tools-right'], onLeft: 0, onRight: said + TOOLS, more: 0, under: true },
  ];
  const choices = places.flatMap(({ classes, onLeft, onRight, more, under = false }) =>
    Array.from({ length: parts.length + 1 }, (_, beside) => {
      const holes = FACES.map((size) => {
        const left = size * (words + sum(parts.slice(0, beside))) + onLeft;
        const taller = figure + onRight - left;
        return taller < 0 ? -taller : SPACE + taller / Math.max(1, gaps + beside + more);
      });
      // The text under a chart must not make the chart's column the longer one.
      if (under && figure + onRight > words + sum(parts.slice(0, beside)) + onLeft)
        return { classes, beside, hole: Infinity };
      return { classes, beside, hole: Math.max(...holes) };
    }),
  );
  const best = choices[minIndex(choices, ({ hole }) => hole)];
  return { classes: best?.classes ?? [], beside: best?.beside ?? 0 };
}

interface Columns {
  words: number;
  gaps: number;
  figure: number;
  sentence: string;
  parts: readonly number[];
}

/** A rendered reason: its paragraphs as text, as far as no other part comes between, and its HTML cut after any of them. */
export function reasonParts(html: string): { texts: string[]; cut: (count: number) => [first: string, rest: string] } {
  const { children } = fromHtml(html, { fragment: true });
  const solid = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const isParagraph = (node: RootContent): node is Element => node.type === 'element' && node.tagName === 'p';
  const end = solid.findIndex((node) => !isParagraph(node));
  const texts = solid.slice(0, end < 0 ? solid.length : end).map((node) => textOf(node as Element));
  const print = (nodes: RootContent[]): string => toHtml({ type: 'root', children: nodes });
  return { texts, cut: (count) => [print(solid.slice(0, count)), print(solid.slice(count))] };
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
