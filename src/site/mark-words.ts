import type { Verdict } from '../chart/figure.ts';
import type { ClaimRecord } from '../schema/record.ts';

/** Which question each of the two marks answers: how the article reported its source, and whether what it prints is right. Short, as a line of a phone has to hold the answer too. */
export const questions = { reporting: 'Report', substance: 'Is it right?' } as const;

/** A question as it stands before its answer: "Report:". */
export const asked = (question: string): string => (question.endsWith('?') ? question : `${question}:`);

/** A claim's two marks as they are shown, that on the reporting first. */
export const markWords = ({
  reporting,
  substance,
}: Pick<ClaimRecord['verdict'], 'reporting' | 'substance'>): [reporting: Verdict, substance: Verdict] => [
  { asks: asked(questions.reporting), sign: reporting.sign, label: reporting.word, why: reporting.why },
  { asks: asked(questions.substance), sign: substance.sign, label: substance.word, why: substance.why },
];
