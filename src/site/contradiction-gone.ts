import { printDate } from '../language/calendar.ts';
import type { ClaimRecord, ContradictionRecord } from '../schema/record.ts';

/** Says that one side of a contradiction was withdrawn: "The claim of The Daily Square was withdrawn on 3 March 2025." Empty where both sides stand. */
export const contradictionGone = (
  { withdrawn = [] }: Pick<ContradictionRecord, 'withdrawn'>,
  { claim }: { claim: ReadonlyMap<string, { data: ClaimRecord }> },
): string =>
  withdrawn
    .flatMap((ref) => {
      const { reporter, withdrawn: gone } = claim.get(ref)?.data ?? {};
      return gone ? [`The claim of ${reporter} was withdrawn on ${printDate(gone.date)}.`] : [];
    })
    .join(' ');
