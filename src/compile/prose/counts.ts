import { reporting, substance } from '../../schema/marks.ts';
import type { Lookup } from '../lookup.ts';
import { findingOf, reportingOf, substanceOf } from '../records/marks.ts';
import type { Results } from '../results.ts';

/** What `:fig[site:...]` can print. */
export type Counts = ReadonlyMap<string, number>;

const arithmetics = ['adds-up', 'adds-up-only-if', 'cannot-add-up', 'none'] as const;

export function countSite(
  found: Lookup,
  results: Results,
  findings: readonly string[],
  contradictions: number,
): Counts {
  const claims = [...found.claims.values()].filter(({ claim }) => !claim.withdrawn);
  const counts = new Map<string, number>([
    ['claims', claims.length],
    ['articles', found.articles.size],
    ['references', found.references.size],
    ['estimates', found.estimates.size],
    ['contradictions', contradictions],
    ...arithmetics.map((name) => [`arithmetic.${name}`, 0] as const),
    ...findings.map((name) => [`finding.${name}`, 0] as const),
    ['finding.none', 0],
    ...reporting.options.map((name) => [`reporting.${name}`, 0] as const),
    ...substance.options.map((name) => [`substance.${name}`, 0] as const),
  ]);
  const raise = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { claim, ref } of claims) {
    const arithmetic = results.claim(ref)?.outcome.verdict.arithmetic ?? null;
    const marks = [reportingOf(claim), substanceOf(claim, arithmetic)] as const;
    raise(`arithmetic.${arithmetic ?? 'none'}`);
    raise(`finding.${findingOf(claim, ...marks) ?? 'none'}`);
    raise(`reporting.${marks[0]}`);
    raise(`substance.${marks[1]}`);
  }
  return counts;
}
