import type { SignName } from '../chart/sign.ts';
import { reporting, substance } from '../schema/marks.ts';
import type { ClaimRecord } from '../schema/record.ts';

export interface Counted {
  mark: string;
  sign: SignName;
  count: number;
  label: string;
}

/** How many claims got which mark, for each of the two marks: "Changed from its source", 6. A withdrawn claim counts no more. */
export function tally(claims: readonly ClaimRecord[]): { reporting: Counted[]; substance: Counted[] } {
  const counted = claims.filter((c) => !c.withdrawn);
  const of = (kind: 'reporting' | 'substance', marks: readonly string[]): Counted[] =>
    marks.flatMap((mark) => {
      const having = counted.map((c) => c.verdict[kind]).filter((one) => one.mark === mark);
      return having.slice(0, 1).map(({ sign, word }) => ({ mark, sign, count: having.length, label: word }));
    });
  return { reporting: of('reporting', reporting.options), substance: of('substance', substance.options) };
}
