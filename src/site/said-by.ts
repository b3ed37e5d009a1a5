import type { ClaimRecord } from '../schema/record.ts';
import { longDate } from './dates.ts';

type Words = Pick<ClaimRecord, 'speaker' | 'claimant' | 'reporter'>;

/** Whether the report answers for words that it gives to somebody: then it is not said here that he said them. */
export const answers = ({ speaker, claimant, reporter }: Words): boolean => speaker !== null && claimant === reporter;

/** Whose words they are: "Said by Jane Doe", or "Attributed by the report to Jane Doe" where what was printed is not known to be hers. */
export const saidBy = (claim: Words): string =>
  claim.speaker === null ? 'In the report’s own voice' : `${answers(claim) ? 'Attributed by the report to' : 'Said by'} ${claim.speaker}`;

/** What was claimed, by whom, where and when, in one line: for whoever comes to a claim from elsewhere. */
export function claimLine(claim: Words & Pick<ClaimRecord, 'says' | 'date'>): string {
  const { speaker, reporter } = claim;
  const who = speaker === null ? `${reporter}, in its own voice` : answers(claim) ? `attributed to ${speaker} by ${reporter}` : `${speaker}, in ${reporter}`;
  return `The claim: ${claim.says} (${who}, ${longDate(claim.date)})`;
}
