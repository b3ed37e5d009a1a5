import { z } from 'zod';
import { correction, factRef, line, slug, symbol, words } from './base.ts';
import { origin } from './origin.ts';

/**
 * How an assumption varies. As a number: fixed. As words: `75 to 90` (5 % and 95 % of a lognormal, as in Squiggle).
 * Otherwise a shape with its points, in the assumption's unit.
 */
export const rangeSpec = z.union(
  [
    z.number(),
    z.string().regex(/^ *[\d.,_ ]+(e\d+)? +to +[\d.,_ ]+(e\d+)? *$/, 'a number without unit or comma, as `2400`, or two, as `0.3 to 0.9`'),
    z.strictObject({ shape: z.literal('lognormal'), low: z.number(), high: z.number() }),
    z.strictObject({ shape: z.literal('normal'), low: z.number(), high: z.number() }),
    z.strictObject({ shape: z.literal('uniform'), low: z.number(), high: z.number() }),
    z.strictObject({ shape: z.literal('triangular'), low: z.number(), central: z.number(), high: z.number() }),
    z.strictObject({ shape: z.literal('choice'), values: z.array(z.number()).min(2), central: z.number().optional() }),
  ],
  { error: 'a number, two numbers as `75 to 90`, or a shape with its points, such as `{ shape: uniform, low: 1, high: 2 }`' },
);

/** One assumption, as the seed writes it. */
export const assumptionSpec = z.strictObject({
  label: line,
  /** `bus`, `visitor/bus`, `kg`, `1` for a plain number. */
  unit: words,
  /** Print as a percentage. Only for unit `1`. */
  percent: z.boolean().default(false),
  /** May be left out where the origin gives value and range (a claim, a fact, facts, an estimate). */
  value: rangeSpec.optional(),
  origin,
  /** Hard limits of nature or logic, with the reason; a number, or a fact, or an estimate's highest reachable result. */
  min: z.number().optional(),
  max: z
    .union([z.number(), z.strictObject({ fact: factRef }), z.strictObject({ estimate: slug })], {
      error: 'a number, `{ fact: reference/fact }` or `{ estimate: id }`',
    })
    .optional(),
  limit_reason: line.optional(),
  integer: z.boolean().default(false),
  /** The slider's ends, where the default (a third to three times, within the limits) does not serve. */
  slider: z.strictObject({ min: z.number(), max: z.number(), log: z.boolean().optional() }).optional(),
});

/** Front matter of `seeds/estimates/<id>.md`; the id is the file's name. The body explains it. */
export const estimateSeed = z.strictObject({
  title: line,
  /** One line of arithmetic: `containers * share * rounds_per_container`. */
  formula: line,
  /** What the result is, in a sentence: "rounds that these boxes could hold". */
  result: line,
  unit: words,
  percent: z.boolean().default(false),
  assumptions: z.record(symbol, assumptionSpec),
  /** Familiar quantities to compare the result with: facts in the same unit. */
  compare: z.array(factRef).default([]),
  corrections: z.array(correction).default([]),
});
