import { z } from 'zod';
import { claimRef, date, factRef, line, symbol } from './base.ts';

/** Two totals and the months between them, by the names of the assumptions that give them. */
const totals = { from: symbol, to: symbol, over: symbol, until: date };

/**
 * The chart that argues a claim's charge. Where a claim has none, the build proposes one: room against delivery where an estimate of room tests a
 * number that is said to be delivered, scenarios against need where rival scenarios set one assumption, one against all where a number for each
 * is impossible and the article counts them, and else the printed number against the recomputed one.
 */
export const chartSpec = z.discriminatedUnion(
  'form',
  [
    z.strictObject({ form: z.literal('printed-against-recomputed') }),
    z.strictObject({
      form: z.literal('room-against-delivery'),
      /** The article's own word for it, which stands in the quote: `came`. */
      as: line.optional(),
      /** What was seen from outside: the assumption, and the words that follow its number: `buses were counted`. */
      seen: z.strictObject({ assumption: symbol, words: line }).optional(),
      /** What others say: facts in the same unit, each with a `ledger` entry. */
      others: z.array(factRef).max(4).default([]),
    }),
    z.strictObject({ form: z.literal('scenarios-against-need'), assumption: symbol.optional() }),
    z.strictObject({
      form: z.literal('one-against-all'),
      /** How many there are in all. */
      count: z.union([z.strictObject({ claim: claimRef }), z.strictObject({ fact: factRef })], {
        error: '`{ claim: id }` or `{ fact: reference/fact }`',
      }),
      /** The assumption that shows best how impossible the number is. */
      shows: symbol.optional(),
    }),
    z.strictObject({ form: z.literal('rate-against-total'), ...totals, since: date }),
    z.strictObject({ form: z.literal('total-against-pace'), ...totals, before: symbol }),
  ],
  {
    error:
      'a chart with a `form`: `printed-against-recomputed`, `room-against-delivery`, `scenarios-against-need`, `one-against-all`, `rate-against-total` or `total-against-pace`',
  },
);

export type ChartSpec = z.infer<typeof chartSpec>;

const of = z.enum(['capacity', 'inferred', 'delivery']).nullable();

/** The same with everything resolved, as `content/` has it. */
export const chartRecord = z.discriminatedUnion('form', [
  z.object({ form: z.literal('printed-against-recomputed'), of }),
  z.object({
    form: z.literal('room-against-delivery'),
    of,
    as: z.string().nullable(),
    seen: z.object({ assumption: z.string(), words: z.string() }).nullable(),
    others: z.array(
      z.object({
        /** Who said it, and when: "The town, 30 October 2024". */
        label: z.string(),
        /** As it was said: "4 to 6 million". */
        text: z.string(),
        low: z.number(),
        high: z.number(),
        of: z.enum(['capacity', 'inferred', 'delivery']),
      }),
    ),
    /** Over the others. */
    heading: z.string(),
    /** What outlined and solid mean. */
    legend: z.string(),
  }),
  z.object({ form: z.literal('scenarios-against-need'), of, assumption: z.string() }),
  z.object({
    form: z.literal('one-against-all'),
    of,
    count: z.number(),
    /** What is counted, for one and for many. */
    counted: z.tuple([z.string(), z.string()]),
    shows: z.string().nullable(),
  }),
  z.object({
    form: z.literal('rate-against-total'),
    of,
    from: z.string(),
    to: z.string(),
    over: z.string(),
    /** How many months there are between the two dates. */
    months: z.number(),
    since: date,
    until: date,
  }),
  z.object({
    form: z.literal('total-against-pace'),
    of,
    from: z.string(),
    to: z.string(),
    over: z.string(),
    before: z.string(),
    until: date,
  }),
]);

export type ChartRecord = z.infer<typeof chartRecord>;
