import { z } from 'zod';
import { claimRef, estimateRef, factRef, line } from './base.ts';

/** Where an assumption's value comes from. Exactly one of these. */
export const origin = z.union(
  [
    /** A number that a claim states. */
    z.strictObject({ claim: claimRef }),
    /** A fact of a reference. */
    z.strictObject({ fact: factRef }),
    /** Several facts that together span a range or a choice. */
    z.strictObject({ facts: z.array(factRef).min(2) }),
    /** The result of another estimate, with its range. */
    z.strictObject({ estimate: estimateRef }),
    /** No source found: our working range, and why it is what it is. */
    z.strictObject({ working: line }),
    /** True by definition or by the calendar: "days in a year", "the reading under test: every seat is taken". */
    z.strictObject({ definition: line }),
  ],
  {
    error:
      'exactly one of `claim: article/claim`, `fact: reference/fact`, `facts: [...]`, `estimate: id`, `working: reason`, `definition: reason`',
  },
);
