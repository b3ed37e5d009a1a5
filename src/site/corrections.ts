import type { ClaimRecord, EstimateRecord } from '../schema/record.ts';

/** A claim or an estimate that a correction covers. */
export type Covered = { revision: number } & ({ claim: ClaimRecord } | { estimate: EstimateRecord });

/** One correction with all that it covers: it is written once, and told once. */
export interface Correction {
  date: string;
  reason: string;
  covers: [Covered, ...Covered[]];
}

/** Every correction of the site. Those of one day with one reason are one. */
export function correctionsOf(claims: readonly ClaimRecord[], estimates: readonly EstimateRecord[]): Correction[] {
  const all = new Map<string, Correction>();
  const add = ({ date, reason }: { date: string; reason: string }, covered: Covered): void => {
    const key = JSON.stringify([date, reason]);
    const there = all.get(key);
    if (there) there.covers.push(covered);
    else all.set(key, { date, reason, covers: [covered] });
  };
  for (const claim of claims) for (const one of claim.corrections) add(one, { claim, revision: one.revision });
  for (const estimate of estimates)
    for (const one of estimate.corrections) add(one, { estimate, revision: one.revision });
  return [...all.values()];
}
