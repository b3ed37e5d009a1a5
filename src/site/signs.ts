import type { SignName } from '../chart/sign.ts';
import { sign as signs } from '../schema/marks.ts';
import type { ClaimRecord } from '../schema/record.ts';

/** Claims that have one mark in common. */
export interface Signed {
  sign: SignName;
  count: number;
  /** The word of the mark: "Changed from its source". */
  label: string;
}

/** What could not be checked stands between what is sound and what is not. */
const UNRATED = 3.5;

/** One sign for each claim: that of the worse of its two marks, the sound ones first. A withdrawn claim has none any more. */
export function signed(claims: readonly ClaimRecord[]): Signed[] {
  const found = new Map<string, Signed & { rank: number }>();
  for (const { verdict, withdrawn } of claims) {
    if (withdrawn) continue;
    const { sign, rating } = verdict;
    const label = (verdict.substance.sign === sign ? verdict.substance : verdict.reporting).word;
    const rank = (rating ?? UNRATED) * 100 - signs.options.indexOf(sign);
    found.set(label, { sign, label, rank, count: (found.get(label)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.rank - a.rank).map(({ sign, count, label }) => ({ sign, count, label }));
}
