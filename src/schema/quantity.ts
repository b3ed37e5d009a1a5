import { z } from 'zod';
import type { Hedge } from '../estimate/types.ts';
import { HEDGES } from '../language/hedge.ts';
import { choice, date, field, line, part, slug, words } from './base.ts';

/** The hedges of the contract; the table that reads them from words is `src/language/hedge.ts`. */
export const hedge = choice(
  'hedge',
  'A hedge',
  'The word that bounds a number. It is read from the words, and given by hand only where they do not say it.',
  Object.fromEntries(HEDGES.map((row) => [row.hedge, [row.rule, `“${row.words}”.`]])) as unknown as Record<
    Hedge,
    [string, string]
  >,
);

export const statedQuantity = part(
  z.strictObject({
    text: field(line, 'The source’s own words for the number. They must stand in the quote.', 'About 14,000'),
    unit: field(words, 'The unit of the number; `1` for a plain number.', 'passenger'),
    value: field(
      z.number().optional(),
      'The number, only where the words do not say it or cannot be read: “twofold” is 2.',
      14000,
    ),
    hedge: field(hedge.optional(), 'The hedge, only where the words do not say it.', 'about'),
  }),
  'stated',
  'A stated number',
  'A number as a source states it. Value, hedge and the interval that its rounding leaves are read from its words.',
);

export const ledgerKind = choice(
  'kind-of-count',
  'A kind of count',
  'What a number counts. Kinds are never compared or joined.',
  {
    capacity: ['What could be.', '“The ferries carry up to 600.”'],
    inferred: ['What its speaker has worked out from something else.', '“Judging by the crossings, 9,000 travelled.”'],
    delivery: ['What was counted or claimed.', '“14,000 were stranded.”'],
  },
);

/**
 * Where a number belongs in time: what makes it comparable with others. The build finds contradictions among them and draws the ledger from them.
 */
export const ledgerEntry = part(
  z.strictObject({
    quantity: field(slug, 'A quantity that `quantities` in `seeds/site.md` declares.', 'stranded'),
    of: field(ledgerKind, 'Which kind of count it is. It is never compared or joined with another.', 'delivery'),
    measure: field(
      choice('measure', 'A measure', 'How a number on the ledger counts.', {
        stock: ['A running total at its `date`.', '“14,000 by Thursday evening”.'],
        rate: ['A number for each unit of time.', '“600 an hour”.'],
        each: ['A share for each of something else.', '“600 in each boat”.'],
      }).default('stock'),
      'A running total at `date`, a rate (unit per time), or a share for each of something else.',
      'stock',
    ),
    item: field(
      line.optional(),
      'Which sort is counted, where the source says so. Statements of different items are not compared.',
      'commuters',
    ),
    institution: field(slug, 'Whose number it is: an id of `institutions` in `seeds/site.md`.', 'company'),
    date: field(date.optional(), 'When it was said, if not on the day of the claim or reference.', '2026-03-12'),
    since: field(date.optional(), 'When the count begins.', '2026-03'),
    since_words: field(
      line.optional(),
      'The source’s own words for that beginning, where it names no month.',
      'the end of winter',
    ),
    scope: field(
      line.optional(),
      'What the number is about when it is not the whole: an area, a programme. Different scopes are not compared.',
      'the northern islands',
    ),
  }),
  'ledger-entry',
  'A statement of the ledger',
  'Where a number belongs. Two statements can be compared when `quantity`, `item` and `of` agree.',
);

export const eventEntry = part(
  z.strictObject({
    id: field(slug, 'A name that all claims and facts about the same event share.', 'strike-begins'),
    date: field(date, 'When it was, as this source has it.', '2026-03-12'),
  }),
  'event',
  'An event',
  'A dated event. Two dates for one event contradict each other.',
);
