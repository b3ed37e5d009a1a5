import type { Statement } from '../statement.ts';
import { type Attribution, speakerAt } from './speakers.ts';
import { endOf, type Token, tokenAt } from '../../language/token.ts';

/** A quotation that goes on over several sentences of a paragraph, and whose it is once that is known. */
export interface Quotation {
  open: boolean;
  speaker: Attribution | null;
  /** Statements of the quotation that have no speaker yet, or only the one who spoke before it. */
  waiting: Statement[];
}

export function newQuotation(): Quotation {
  return { open: false, speaker: null, waiting: [] };
}

/** The attributions of a sentence that stands within a quotation: its own, else those of the sentence in which the quotation began. */
export function withinQuotation(
  { open, speaker }: Quotation,
  tokens: readonly Token[],
  attributions: readonly Attribution[],
): readonly Attribution[] {
  if (!open || !speaker || attributions.length > 0) return attributions;
  const close = tokens.find(isMark);
  return [
    {
      start: tokenAt(tokens, 0).start,
      end: close?.end ?? endOf(tokens),
      speaker: speaker.speaker,
      doubt: 'the quotation goes on from the sentence before',
      weight: 1,
    },
  ];
}

/** Goes on to the next sentence. In `"S. T," said X` the person named at the end said the sentences before it too. */
export function goOn(
  quotation: Quotation,
  tokens: readonly Token[],
  attributions: readonly Attribution[],
  statements: readonly Statement[],
): void {
  const [first, last] = [tokenAt(tokens, 0), tokenAt(tokens, tokens.length - 1)];
  if (quotation.open) {
    const named = speakerAt(attributions, first);
    if (named && named.weight > 1) {
      for (const statement of quotation.waiting) {
        statement.speaker = named.speaker;
        statement.doubts.push('the quotation ends with its speaker in a later sentence');
      }
      quotation.waiting = [];
    }
  }
  const opened = !quotation.open || tokens.some(isMark);
  for (const token of tokens)
    if (isMark(token)) quotation.open = token.text === '“' || (token.text !== '”' && !quotation.open);
  if (!quotation.open) [quotation.speaker, quotation.waiting] = [null, []];
  else if (opened) [quotation.speaker, quotation.waiting] = [speakerAt(attributions, last), []];
  if (quotation.open && (quotation.speaker === null || quotation.speaker.weight < 2))
    quotation.waiting.push(
      ...statements.filter(({ speaker }) => speaker === null || speaker === quotation.speaker?.speaker),
    );
}

function isMark({ text }: Token): boolean {
  return /^["“”]$/.test(text);
}
