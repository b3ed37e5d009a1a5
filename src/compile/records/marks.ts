import type { Arithmetic } from '../../estimate/types.ts';
import type { MarksTable, Reporting, Substance } from '../../schema/marks.ts';
import type { ClaimSeed } from '../../seeds/types.ts';

type Given = Pick<ClaimSeed, 'reporting' | 'substance' | 'finding' | 'speaker'>;

/** What the arithmetic alone says of the substance. */
export const substanceByArithmetic: Record<Arithmetic, Substance> = {
  'adds-up': 'holds',
  'adds-up-only-if': 'holds-only-if',
  'cannot-add-up': 'cannot-hold',
};

/** Findings that charge somebody with a change. */
export const changes: readonly string[] =
  'overstated understated misdated misattributed misquoted lost-in-translation hedge-changed'.split(' ');

/** Findings that are a mark of substance under the same name. */
const substantial = ['needs-context', 'contested', 'not-checkable'] as const;

/** The mark on the reporting, read from the finding where an editor has not given it. */
export function reportingOf({ reporting, finding, speaker }: Given): Reporting {
  if (reporting !== undefined) return reporting;
  if (finding !== null && changes.includes(finding)) return 'changed';
  return speaker === null ? 'own-words' : 'faithful';
}

/** The mark on the substance: an editor's, else the finding's where it is one, else what the arithmetic gives, else that it was not checked. */
export function substanceOf({ substance, finding }: Given, arithmetic: Arithmetic | null): Substance {
  if (substance !== undefined) return substance;
  const found = substantial.find((name) => name === finding);
  if (found) return found;
  if (arithmetic !== null) return substanceByArithmetic[arithmetic];
  return finding === 'supported' ? 'holds' : 'not-checkable';
}

/** The single finding of the published data: an editor's, else what the two marks say. A change can be of many kinds, so the marks do not name it. */
export function findingOf({ finding }: Given, reporting: Reporting, substance: Substance): string | null {
  if (finding !== null) return finding;
  const found = substantial.find((name) => name === substance);
  if (found) return found;
  return reporting === 'faithful' && (substance === 'holds' || substance === 'holds-only-if') ? 'supported' : null;
}

/** The worse of the two ratings. With a mark that has no rating, a sound claim gets none either, and a faulty one keeps its low rating. */
export function ratingOf(marks: MarksTable, reporting: Reporting, substance: Substance): number | null {
  const ratings = [marks.reporting[reporting].rating, marks.substance[substance].rating];
  const known = ratings.filter((rating) => rating !== null);
  const worst = known.length > 0 ? Math.min(...known) : null;
  return known.length < ratings.length && worst !== null && worst > 3 ? null : worst;
}

/** The pair as one plain sentence: "The article changes what its source said, but what it prints is correct." */
export function sentenceOf(marks: MarksTable, reporting: Reporting, substance: Substance, condition = ''): string {
  const [first, second] = [marks.reporting[reporting], marks.substance[substance]];
  const sound = [first, second].map(({ rating }) => rating !== null && rating > 3);
  return `${first.says}, ${sound[0] === sound[1] ? 'and' : 'but'} ${second.says}${condition === '' ? '' : `: only if ${condition}`}.`;
}
