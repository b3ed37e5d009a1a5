import { z } from 'zod';
import { claimRef, date, factRef, field, line, named as form, part, symbol } from './base.ts';

/** Two totals and the months between them, by the names of the assumptions that give them. */
const totals = {
  from: field(symbol, 'The assumption that gives the earlier total.', 'earlier'),
  to: field(symbol, 'The assumption that gives the later total.', 'later'),
  over: field(symbol, 'The assumption that gives the months between them.', 'months'),
  until: field(date, 'The day of the later total.', '2026-03-12'),
  from_day: field(date.optional(), 'The day of the earlier total, for its point.', '2026-02'),
  begins: field(line.optional(), 'What begins at the left end, in a sentence.', 'The town counts from the strike on.'),
};

/**
 * The chart that argues a claim's charge. Where a claim has none, the build proposes one: room against delivery where an estimate of room tests a
 * number that is said to be delivered, scenarios against need where rival scenarios set one assumption, one against all where a number for each
 * is impossible and the article counts them, and else the printed number against the recomputed one.
 */
export const chartSpec = part(
  z.discriminatedUnion(
    'form',
    [
      z.strictObject({
        form: form('printed-against-recomputed', 'The number as printed, against the one that we work out.'),
      }),
      z.strictObject({
        form: form('room-against-delivery', 'What there is room for, against what is said to have come.'),
        as: field(line.optional(), 'The article’s own word for it, which stands in the quote.', 'came'),
        seen: field(
          z
            .strictObject({
              assumption: field(symbol, 'The assumption that gives the number.', 'crossings'),
              words: field(line, 'What follows the number.', 'crossings were counted'),
            })
            .optional(),
          'What was seen from outside.',
        ),
        others: field(
          z.array(factRef).max(4).default([]),
          'What others say: facts in the same unit, each with a `ledger` entry.',
          ['harbour-log/passengers'],
        ),
      }),
      z.strictObject({
        form: form(
          'scenarios-against-need',
          'What the number needs of an assumption, against what each scenario sets.',
        ),
        assumption: field(symbol.optional(), 'The assumption; the one that the scenarios set, if left out.', 'places'),
      }),
      z.strictObject({
        form: form('one-against-all', 'A number for each, against all of them together.'),
        count: field(
          z.union(
            [
              z.strictObject({ claim: field(claimRef, 'A claim that states how many.', 'ferries') }),
              z.strictObject({ fact: field(factRef, 'A fact that gives how many.', 'timetable/ferries') }),
            ],
            {
              error: '`{ claim: id }` or `{ fact: reference/fact }`',
            },
          ),
          'How many there are in all.',
          { claim: 'ferries' },
        ),
        shows: field(symbol.optional(), 'The assumption that shows best how impossible the number is.', 'places'),
      }),
      z.strictObject({
        form: form('rate-against-total', 'A rate, against the total that it would make.'),
        ...totals,
        since: field(date, 'The day at the left end, from which on there is a total.', '2026-01'),
      }),
      z.strictObject({
        form: form('total-against-pace', 'A total that grew, against its pace before and after.'),
        ...totals,
        before: field(symbol, 'The assumption that gives the months before the earlier total.', 'months_before'),
      }),
      z.strictObject({
        form: form(
          'result-through-time',
          'The result through time, as a line with its range, against what was stated of it.',
        ),
        time: field(symbol, 'The assumption that is the time.', 'months'),
        from: field(z.number().default(0), 'The time at which the line begins.', 0),
        to: field(z.number(), 'The time at which it ends.', 24),
        unit: field(
          z.enum(['hour', 'day', 'week', 'month', 'year']).optional(),
          'What the time is counted in, where the assumption is a plain number.',
          'month',
        ),
        since: field(date.optional(), 'The day at which the time is zero; then the axis has dates.', '2025-10-25'),
        points: field(
          z
            .array(
              z.union(
                [
                  z.strictObject({
                    claim: field(claimRef, 'A claim with a stated number.', 'total'),
                    at: field(z.number().optional(), 'Its time; by its day and `since`, if left out.', 8),
                  }),
                  z.strictObject({
                    fact: field(factRef, 'A fact with `stated` and `ledger`.', 'harbour-log/passengers'),
                    at: field(z.number().optional(), 'Its time; by its day and `since`, if left out.', 8),
                  }),
                ],
                { error: '`{ claim: id }` or `{ fact: reference/fact }`, with `at: 8` where no day says its time' },
              ),
            )
            .max(4)
            .default([]),
          'What others stated of the result at some time.',
          [{ fact: 'harbour-log/passengers', at: 8 }],
        ),
      }),
    ],
    {
      error:
        'a chart with a `form`: `printed-against-recomputed`, `room-against-delivery`, `scenarios-against-need`, `one-against-all`, `rate-against-total`, `total-against-pace` or `result-through-time`',
    },
  ),
  'chart',
  'A chart',
  'The chart that argues a claim’s charge; the build proposes one where it is left out. [charts.md](charts.md) shows the forms.',
);

export type ChartSpec = z.infer<typeof chartSpec>;

const of = z.enum(['capacity', 'inferred', 'delivery']).nullable();

/** Two fields of a chart of a running total: the day of the earlier total, and what begins at the left end. */
const dated = { from_day: date.optional(), begins: z.string().optional() };

/** A chart with all its names resolved, as `content/` has it. */
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
    ...dated,
  }),
  z.object({
    form: z.literal('total-against-pace'),
    of,
    from: z.string(),
    to: z.string(),
    over: z.string(),
    before: z.string(),
    until: date,
    ...dated,
  }),
  z.object({
    form: z.literal('result-through-time'),
    of,
    time: z.string(),
    from: z.number(),
    to: z.number(),
    /** What the time is counted in, for one and for many, and how many days one is; 0 where no day is given. */
    unit: z.tuple([z.string(), z.string()]),
    days: z.number(),
    since: date.nullable(),
    points: z.array(
      z.object({
        /** Who said it, and when: "The town, 30 October 2024". */
        label: z.string(),
        /** As it was said: "4 to 6 million". */
        text: z.string(),
        /** Its time. */
        at: z.number(),
        value: z.number(),
        low: z.number(),
        high: z.number(),
        of,
        /** Whether an article checked here printed it. */
        checked: z.boolean(),
      }),
    ),
  }),
]);

export type ChartRecord = z.infer<typeof chartRecord>;
