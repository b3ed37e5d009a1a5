import type { Arithmetic } from '../../estimate/types.ts';
import type { ClaimEntry, Lookup } from '../lookup.ts';
import { fault } from '../../seeds/spot.ts';
import { suggest } from '../../seeds/suggest.ts';
import type { Site } from '../../seeds/types.ts';

/** The findings of the published data; a site may add its own. */
export const contractFindings: readonly string[] = [
  'supported', 'overstated', 'understated', 'misdated', 'misattributed', 'misquoted', 'lost-in-translation', 'needs-context', 'contested', 'not-checkable',
];

export function knownFindings(site: Site): string[] {
  return [...contractFindings, ...site.findings];
}

/** The row of the site's table for an arithmetic verdict and an editor's finding: the first that matches. */
export function verdictRow(site: Site, arithmetic: Arithmetic | null, finding: string | null): Site['verdicts'][number] | null {
  const matches = (cell: string, value: string | null): boolean => cell === 'any' || cell === (value ?? 'none');
  return site.verdicts.find((row) => matches(row.arithmetic, arithmetic) && matches(row.finding, finding)) ?? null;
}

/** The claim's row, or a fault that says which is missing. */
export function verdictOf(found: Lookup, entry: ClaimEntry, arithmetic: Arithmetic | null): Site['verdicts'][number] | null {
  const { claim, article, index } = entry;
  const row = verdictRow(found.site, arithmetic, claim.finding);
  if (row) return row;
  const pair = `{ arithmetic: ${arithmetic ?? 'none'}, finding: ${claim.finding ?? 'none'} }`;
  fault(found, { file: article.file, path: ['claims', index, 'finding'] }, `the claim \`${claim.id}\` comes to \`${pair}\`, and the table \`verdicts\` in \`site.md\` has no row for it; add one, or change the finding`);
  return null;
}

/** Findings in seeds that nobody has declared. */
export function checkFindings(found: Lookup): void {
  const known = knownFindings(found.site);
  for (const { claim, article, index } of found.claims.values()) {
    if (claim.finding === null || known.includes(claim.finding)) continue;
    fault(found, { file: article.file, path: ['claims', index, 'finding'] }, `no finding \`${claim.finding}\`${suggest(claim.finding, known)} (a new one is declared under \`findings\` in \`site.md\`)`);
  }
  for (const [index, row] of found.site.verdicts.entries()) {
    if (['any', 'none', ...known].includes(row.finding)) continue;
    fault(found, { file: found.siteFile, path: ['verdicts', index, 'finding'] }, `no finding \`${row.finding}\`${suggest(row.finding, known)} (a new one is declared under \`findings\`)`);
  }
}
