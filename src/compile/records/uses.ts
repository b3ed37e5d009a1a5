import { partsOf } from '../models/find.ts';
import type { Lookup } from '../lookup.ts';
import type { Result, Results } from '../results.ts';

/** Which claims and estimates rest on an estimate or a reference: origins, followed backwards. */
export interface Uses {
  ofEstimate(id: string): string[];
  ofReference(id: string): { claims: string[]; estimates: string[] };
}

/** A reference is used by what names it and by what is computed from one of its facts. */
export function traceUses(found: Lookup, results: Results): Uses {
  const claimsOfEstimate = new Lists();
  const claimsOfReference = new Lists();
  const estimatesOfReference = new Lists();
  const references = (roots: Result['roots'] | undefined): string[] =>
    [...(roots?.values() ?? [])]
      .flat()
      .filter(({ kind }) => kind === 'fact')
      .map(({ entry }) => entry.ref.replace(/\/.*/, ''));
  for (const { claim, ref } of found.claims.values()) {
    if (claim.check) claimsOfEstimate.add(partsOf(claim.check.estimate)[0], ref);
    for (const id of new Set([...claim.references, ...references(results.claim(ref)?.roots)]))
      claimsOfReference.add(id, ref);
  }
  for (const id of found.estimates.keys())
    for (const reference of new Set(references(results.estimate(id)?.roots))) estimatesOfReference.add(reference, id);
  return {
    ofEstimate: (id) => claimsOfEstimate.of(id),
    ofReference: (id) => ({ claims: claimsOfReference.of(id), estimates: estimatesOfReference.of(id) }),
  };
}

class Lists {
  #lists = new Map<string, string[]>();

  add(key: string, value: string): void {
    const list = this.#lists.get(key);
    if (list) list.push(value);
    else this.#lists.set(key, [value]);
  }

  of(key: string): string[] {
    return this.#lists.get(key) ?? [];
  }
}
