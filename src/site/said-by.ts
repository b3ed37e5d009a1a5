import { capitalised } from '../language/capitalised.ts';
import { withinSentence } from '../language/within-sentence.ts';
import type { Node } from '../chart/node.ts';
import type { ClaimRecord, SiteRecord } from '../schema/record.ts';
import { own } from '../language/own.ts';
import { isPerson } from './exports/claim-review-claimant.ts';
import { printDate } from '../language/calendar.ts';
import { foreignNode, type Tongue } from './foreign.ts';

type Words = Pick<ClaimRecord, 'speaker' | 'claimant' | 'reporter' | 'institution'>;
type Line = Words & Pick<ClaimRecord, 'says' | 'date' | 'printed'>;
type Site = Pick<SiteRecord, 'institutions'>;

/** Whether the article answers for words that it gives to a speaker. Then this site does not say that he said them. */
export const answers = ({ speaker, claimant, reporter }: Pick<Words, 'speaker' | 'claimant' | 'reporter'>): boolean =>
  speaker !== null && claimant === reporter;

/** A speaker, and whose office he holds: "Jane Doe (City Police)". */
export function speakerOf(
  { speaker, institution }: Pick<Words, 'speaker' | 'institution'>,
  { institutions }: Site,
): string {
  const office = institution === null ? undefined : own(institutions, institution);
  return speaker !== null && office && isPerson(speaker, institutions)
    ? `${speaker} (${office.short})`
    : (speaker ?? '');
}

/** Says whose words they are: "Said by Jane Doe", or "The article names as speaker: Jane Doe" where the words may not be hers. */
export const saidBy = (claim: Words, site: Site): string =>
  claim.speaker === null
    ? 'The article names no speaker'
    : `${answers(claim) ? 'The article names as speaker:' : 'Said by'} ${speakerOf(claim, site)}`;

/** One line for readers who come to a claim from elsewhere: what was claimed, by whom, where and when. The paper's name is a part of its own. */
function lineParts(claim: Line, site: Site): [before: string, reporter: string, after: string] {
  const { speaker } = claim;
  const reporter = withinSentence(claim.reporter);
  const on = (day: string | null): string => (day === null ? '' : ` ${day.length > 7 ? 'on' : 'in'} ${printDate(day)}`);
  const [before, after] =
    speaker === null
      ? ['printed by ', `${on(claim.printed)}, with no speaker named`]
      : answers(claim)
        ? ['printed by ', `${on(claim.printed)}. It names ${speakerOf(claim, site)} as its source`]
        : [`said by ${speakerOf(claim, site)}${on(claim.date)}, printed by `, ''];
  return [`The claim: ${claim.says} ${capitalised(before)}`, reporter, `${after}.`];
}

export const claimLine = (claim: Line, site: Site): string => lineParts(claim, site).join('');

/** The line on a claim as parts of a tree. */
export function claimLineNodes(claim: Line, site: Site, tongue: Tongue | null): Node[] {
  const [before, reporter, after] = lineParts(claim, site);
  return [before, foreignNode(reporter, tongue), after];
}
