import type { SignName } from '../chart/sign.ts';
import type { ClaimRecord } from '../schema/record.ts';

const WORDS: ReadonlyArray<readonly [sign: SignName, one: string, many: string]> = [
  ['cross', 'wrong', 'wrong'],
  ['tilde', 'on a condition', 'on a condition'],
  ['context', 'needs context', 'need context'],
  ['check', 'holds', 'hold'],
  ['question', 'not checkable', 'not checkable'],
];

/** How many claims got which kind of verdict, worst first: 6 "wrong", 1 "holds". A withdrawn claim counts no more. */
export function tally(claims: readonly ClaimRecord[]): Array<{ sign: SignName; count: number; label: string }> {
  return WORDS.map(([sign, one, many]) => {
    const count = claims.filter((c) => c.verdict.sign === sign && !c.withdrawn).length;
    return { sign, count, label: count === 1 ? one : many };
  }).filter(({ count }) => count > 0);
}
