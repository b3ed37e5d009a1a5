import type { ClaimEntry, Lookup } from '../lookup.ts';
import type { Root } from './source.ts';
import { fault } from '../../seeds/spot.ts';
import { own } from '../../language/own.ts';

/**
 * No circles: a factor whose origin leads back to the tested number, or to a total of the same quantity by the same institution, proves
 * nothing. What the claim states of another quantity (the number of boxes) may enter. Returns whether one was found.
 */
export function refuseCircles(found: Lookup, tested: ClaimEntry, roots: ReadonlyMap<string, Root[]>): boolean {
  let circular = false;
  for (const [assumption, leaves] of roots) {
    for (const root of leaves) {
      const why = sameTotal(found, tested, root);
      if (!why) continue;
      circular = true;
      const bound = Object.hasOwn(tested.claim.check?.with ?? {}, assumption);
      const path = ['claims', tested.index, 'check', ...(bound ? ['with', assumption] : ['estimate'])];
      const chain = [`claim \`${tested.ref}\``, `assumption \`${assumption}\``, ...root.way].join(' -> ');
      fault(
        found,
        { file: tested.article.file, path },
        `a circle: ${chain}, ${why}; it proves nothing here: give \`${assumption}\` an origin that does not rest on it`,
      );
    }
  }
  return circular;
}

/** Whether an origin leads back to the tested total. Reports no fault. */
export function isCircular(found: Lookup, tested: ClaimEntry, roots: ReadonlyMap<string, Root[]>): boolean {
  return [...roots.values()].flat().some((root) => sameTotal(found, tested, root) !== null);
}

function sameTotal(found: Lookup, tested: ClaimEntry, root: Root): string | null {
  if (root.kind === 'claim' && root.entry.ref === tested.ref) return 'which is the number under test itself';
  const { claim, stated } = tested;
  const other = root.kind === 'claim' ? root.entry.claim : root.entry.fact;
  const theirs = root.entry.stated;
  const institution = claim.ledger?.institution ?? claim.institution;
  const theirInstitution =
    other.ledger?.institution ?? (root.kind === 'claim' ? root.entry.claim.institution : undefined);
  if (!stated || !theirs || institution === undefined || institution !== theirInstitution) return null;
  // A rate against a total is a test of one by the other; only totals, and shares of totals, are each other's source.
  if (claim.ledger?.measure === 'rate' || other.ledger?.measure === 'rate') return null;
  const same =
    claim.ledger && other.ledger
      ? claim.ledger.quantity === other.ledger.quantity
      : stated.unit !== '1' && found.units.same(stated.unit, theirs.unit);
  const name = own(found.site.institutions, institution)?.name ?? institution;
  return same ? `which is a total of the same quantity by the same institution, ${name}` : null;
}
