import type { Element } from '../../chart/node.ts';
import { signMark } from '../../chart/sign.ts';
import { wrap } from '../../chart/wrap.ts';
import type { ClaimRecord } from '../../schema/record.ts';
import { foreignNode } from '../foreign.ts';
import type { Tongue } from '../foreign.ts';
import { markWords } from '../mark-words.ts';

/** What a claim's embed shows where nothing can be computed: the quote, the two marks and the reason. */
export const claimCard = ({ quote, verdict }: ClaimRecord, tongue: Tongue | null): Element => [
  'div',
  { class: 'e-card' },
  ['blockquote', {}, '“', foreignNode(quote.exact, tongue), '”'],
  ...markWords(verdict).map(
    ({ asks, sign, label }): Element => [
      'p',
      { class: `verdict v-${sign}` },
      signMark(sign),
      ['span', {}, ['small', {}, `${asks} `], label],
    ],
  ),
  ['p', {}, verdict.reason],
];

/** Sizes in pixels, as `src/styles/embed.css` has them. */
const TEXT = { size: 15, line: 21.75 };
const MARK = { size: 15, line: 18.75 };
/** A sign beside its words, and the line beside the quote. */
const [SIGN, EDGE] = [24, 15];
const BETWEEN = 8;
/** A claim's card offers no downloads, so its foot is a line shorter. */
const NO_FILES = 26;

/** How high that is where it is so wide, without what stands around it. */
export function claimCardHeight({ quote, verdict }: ClaimRecord, width: number): number {
  const high = (text: string, at: number, { size, line }: typeof TEXT, bold = false): number =>
    wrap(text, at, size, bold).length * line + BETWEEN;
  const marks = markWords(verdict).map(({ asks, label }) => high(`${asks} ${label}`, width - SIGN, MARK, true));
  return (
    12 +
    high(`“${quote.exact}”`, width - EDGE, TEXT) +
    marks.reduce((sum, one) => sum + one, 0) +
    high(verdict.reason, width, TEXT) -
    NO_FILES
  );
}
