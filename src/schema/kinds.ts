import { z } from 'zod';
import { field, line, part } from './base.ts';

export const kindWords = part(
  z.strictObject({
    heading: field(line, 'As a heading of a chart.', 'what the ferries could carry'),
    short: field(line, 'In a table.', 'could carry'),
  }),
  'kind-words',
  'Words for a kind of count',
  'What one kind of count is called.',
);

/** The three kinds of count on a ledger; each has words that do for any topic. */
export const kindsTable = z
  .strictObject({
    capacity: field(kindWords.default({ heading: 'what could be', short: 'could be' }), 'What there is room for.', {
      heading: 'what the ferries could carry',
      short: 'could carry',
    }),
    inferred: field(
      kindWords.default({ heading: 'worked out by the speaker, not counted', short: 'worked out' }),
      'What the speaker worked out from something else.',
      { heading: 'worked out from the number of crossings', short: 'worked out' },
    ),
    delivery: field(
      kindWords.default({ heading: 'counted or claimed', short: 'counted or claimed' }),
      'What was counted or claimed.',
      { heading: 'counted at the quay', short: 'counted' },
    ),
  })
  .prefault({});
