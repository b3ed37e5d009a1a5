import { checkReference, findClaim, findFact, missing } from './find.ts';
import { checkScenarios } from './scenarios.ts';
import type { Lookup } from '../lookup.ts';
import { fault, type Spot } from '../../seeds/spot.ts';
import { suggest } from '../../seeds/suggest.ts';

/** Checks that every name in the seeds' front matter that no later step looks up names something. */
export function checkNames(found: Lookup): void {
  for (const { file, slug, data } of found.articles.values()) {
    if (!data.claims.some((claim) => claim.id === data.lead)) {
      fault(
        found,
        { file, path: ['lead'] },
        `no claim \`${data.lead}\` in this article${suggest(
          data.lead,
          data.claims.map((claim) => claim.id),
        )}`,
      );
    }
    const stands = data.claims.some((claim) => !claim.withdrawn);
    if (stands && data.claims.some((claim) => claim.id === data.lead && claim.withdrawn)) {
      fault(
        found,
        { file, path: ['lead'] },
        `the claim \`${data.lead}\` is withdrawn and cannot stand for the article; name another`,
      );
    }
    for (const [i, claim] of data.claims.entries()) {
      const spot = (...path: PropertyKey[]): Spot => ({ file, path: ['claims', i, ...path] });
      if (claim.institution !== undefined) institution(found, claim.institution, spot('institution'));
      for (const [j, id] of claim.references.entries()) checkReference(found, id, spot('references', j));
      if (claim.claimant === 'speaker' && claim.speaker === null) {
        fault(
          found,
          spot('claimant'),
          `\`claimant: speaker\`, but the claim \`${claim.id}\` has no speaker; name one, or write \`claimant: reporter\``,
        );
      }
    }
    for (const [i, { between }] of data.contradictions.entries()) {
      for (const [j, ref] of between.entries()) {
        const spot = { file, path: ['contradictions', i, 'between', j] };
        // A fact where a fact of that name is known, otherwise a claim: the two are written alike.
        if (!found.facts.has(ref) && !found.broken.has(`reference/${ref.split('/')[0]}`))
          findClaim(found, ref, slug, spot);
      }
    }
  }
  for (const seed of found.estimates.values()) {
    const { file, data } = seed;
    checkScenarios(found, seed);
    for (const [i, ref] of data.compare.entries()) findFact(found, ref, { file, path: ['compare', i] });
  }
  const { ratio, quantities } = found.site;
  for (const end of ['of', 'per'] as const) {
    if (ratio && !Object.hasOwn(quantities, ratio[end])) {
      missing(found, { file: found.siteFile, path: ['ratio', end] }, 'quantity', ratio[end], Object.keys(quantities));
    }
  }
  for (const end of ['estimate', 'limit'] as const) {
    const id = ratio?.[end];
    if (id !== undefined && !found.estimates.has(id)) {
      missing(found, { file: found.siteFile, path: ['ratio', end] }, 'estimate', id, found.estimates.keys());
    }
  }
}

function institution(found: Lookup, id: string, spot: Spot): void {
  if (Object.hasOwn(found.site.institutions, id)) return;
  missing(found, spot, 'institution', id, Object.keys(found.site.institutions), ' in `site.md`');
}
