import type { Arithmetic } from '../../estimate/types.ts';
import { contractFindings, type Reporting, type Substance } from '../../schema/marks.ts';
import type { ClaimEntry, Lookup } from '../lookup.ts';
import { changes, findingOf, reportingOf, substanceByArithmetic, substanceOf } from './marks.ts';
import { checkReference } from '../models/find.ts';
import { fault } from '../../seeds/spot.ts';
import { suggest } from '../../seeds/suggest.ts';
import type { Site } from '../../seeds/types.ts';

export function knownFindings(site: Site): string[] {
  return [...Object.keys(contractFindings), ...site.findings];
}

/** Findings in seeds that nobody has declared. */
export function checkFindings(found: Lookup): void {
  const known = knownFindings(found.site);
  for (const { claim, article, index } of found.claims.values()) {
    if (claim.finding === null || known.includes(claim.finding)) continue;
    fault(
      found,
      { file: article.file, path: ['claims', index, 'finding'] },
      `no finding \`${claim.finding}\`${suggest(claim.finding, known)} (a new one is declared under \`findings\` in \`site.md\`)`,
    );
  }
}

/** What others do to a speaker's words. */
const notTheSpeakers: readonly string[] = ['misdated', 'misattributed', 'misquoted', 'lost-in-translation'];

/** A claim's two marks and its single finding. */
export interface Judged {
  reporting: Reporting;
  substance: Substance;
  finding: string | null;
}

/** The finding and the two marks of a claim. Marks that cannot both be meant are a fault. */
export function judge(found: Lookup, { claim, article, index }: ClaimEntry, arithmetic: Arithmetic | null): Judged {
  const reporting = reportingOf(claim);
  const substance = substanceOf(claim, arithmetic);
  const finding = findingOf(claim, reporting, substance);
  const complain = (field: string, reason: string): unknown =>
    fault(found, { file: article.file, path: ['claims', index, field] }, `the claim \`${claim.id}\` ${reason}`);

  if (claim.reporting === 'changed' && claim.changed === undefined)
    complain(
      'reporting',
      'is `reporting: changed` and does not say what was changed; write `changed:` with the word, number, date or speaker',
    );
  if (claim.changed !== undefined && reporting !== 'changed')
    complain(
      'changed',
      `says what was changed and is \`reporting: ${reporting}\`; write \`reporting: changed\`, or take \`changed:\` out`,
    );
  checkReference(found, claim.first_error?.reference, {
    file: article.file,
    path: ['claims', index, 'first_error', 'reference'],
  });
  if (claim.reporting === 'changed' && finding === null)
    complain(
      'reporting',
      'is `reporting: changed`, which can be of many kinds; write `finding:` too, such as `misquoted`, `misdated` or `hedge-changed`',
    );
  if (finding === 'supported' && reporting === 'changed')
    complain('finding', 'is `finding: supported` and `reporting: changed`, which cannot both be; correct one of them');
  if (finding !== null && changes.includes(finding) && reporting === 'faithful' && claim.first_error === undefined) {
    complain(
      'finding',
      `is \`finding: ${finding}\` and \`reporting: faithful\`; where another made the error first, write \`first_error:\`, else correct one of the two`,
    );
  }
  for (const mark of ['needs-context', 'contested', 'not-checkable'] as const) {
    if (claim.finding === mark && substance !== mark)
      complain(
        'substance',
        `is \`finding: ${mark}\` and \`substance: ${substance}\`; write the same in both, or leave \`finding\` out`,
      );
  }
  if (finding === 'supported' && !['holds', 'holds-only-if'].includes(substance))
    complain(
      'finding',
      `is \`finding: supported\` and \`substance: ${substance}\`, which cannot both be; correct one of them`,
    );
  if (finding !== null && notTheSpeakers.includes(finding) && claim.claimant === 'speaker')
    complain('claimant', `is \`finding: ${finding}\`, which is no fault of the speaker; write \`claimant: reporter\``);
  const proven = arithmetic === null ? null : substanceByArithmetic[arithmetic];
  if (proven === 'cannot-hold' && substance !== 'cannot-hold')
    complain(
      'substance' in claim ? 'substance' : 'check',
      `comes to \`substance: ${substance}\`, but the arithmetic shows that it cannot be; write \`substance: cannot-hold\`, or correct the check`,
    );
  if (proven === 'holds' && (substance === 'cannot-hold' || substance === 'holds-only-if'))
    complain('substance', `is \`substance: ${substance}\`, but the arithmetic adds up; correct one of them`);
  if (proven === 'holds-only-if' && substance === 'holds')
    complain(
      'substance',
      'is `substance: holds`, but the arithmetic adds up only on a condition; write `substance: holds-only-if`, or correct the check',
    );
  return { reporting, substance, finding };
}
