import { z } from 'zod';
import { line } from './base.ts';

/** What one kind of count is called. */
export const kindWords = z.strictObject({
  /** As a heading of a chart: "what the buses could hold". */
  heading: line,
  /** In a table: "could hold". */
  short: line,
});

/** The three kinds of count on a ledger; each has words that do for any topic. */
export const kindsTable = z
  .strictObject({
    capacity: kindWords.default({ heading: 'what could be', short: 'could be' }),
    inferred: kindWords.default({ heading: 'worked out by the speaker, not counted', short: 'worked out' }),
    delivery: kindWords.default({ heading: 'counted or claimed', short: 'counted or claimed' }),
  })
  .prefault({});

export type KindsTable = z.infer<typeof kindsTable>;
