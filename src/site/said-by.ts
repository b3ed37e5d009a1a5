import type { ClaimRecord } from '../schema/record.ts';
import type { Node } from '../chart/node.ts';
import { longDate } from './dates.ts';
import { foreignNode, type Tongue } from './foreign.ts';

type Words = Pick<ClaimRecord, 'speaker' | 'claimant' | 'reporter'>;

/** Whether the report answers for words that it gives to somebody: then it is not said here that he said them. */
export const answers = ({ speaker, claimant, reporter }: Words): boolean => speaker !== null && claimant === reporter;

/** Whose words they are: "Said by Jane Doe", or "Attributed by the report to Jane Doe" where what was printed is not known to be hers. */
export const saidBy = (claim: Words): string =>
  claim.speaker === null ? 'In the report’s own voice' : `${answers(claim) ? 'Attributed by the report to' : 'Said by'} ${claim.speaker}`;

/** What was claimed, by whom, where and when, in one line: for whoever comes to a claim from elsewhere. The paper's name is a part of its own. */
function lineParts(claim: Words & Pick<ClaimRecord, 'says' | 'date'>): [before: string, after: string] {
  const { speaker } = claim;
  const [before, after] = speaker === null ? ['', ', in its own voice'] : answers(claim) ? [`attributed to ${speaker} by `, ''] : [`${speaker}, in `, ''];
  return [`The claim: ${claim.says} (${before}`, `${after}, ${longDate(claim.date)})`];
}

export function claimLine(claim: Words & Pick<ClaimRecord, 'says' | 'date'>): string {
  return lineParts(claim).join(claim.reporter);
}

/** The same as parts of a tree. */
export function claimLineNodes(claim: Words & Pick<ClaimRecord, 'says' | 'date'>, tongue: Tongue | null): Node[] {
  const [before, after] = lineParts(claim);
  return [before, foreignNode(claim.reporter, tongue), after];
}
