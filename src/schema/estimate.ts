import { z } from 'zod';
import { claimRef, correction, date, estimateRef, factRef, line, slug, symbol, words } from './base.ts';
import { chartSpec } from './chart.ts';
import { origin } from './origin.ts';

/** Values by how many per cent lie below them: `{ 10: 3, 80: 7 }`. */
const percentiles = z.record(words, z.number());

/** Nothing lies beyond the hard limits; without it, what does counts as the limit. */
const cut = z.boolean().optional();

/** Numbers in a list, or pasted as text with blanks, commas or lines between them. */
const samples = z.union([
  z.array(z.number()).min(2),
  z
    .string()
    .regex(/^[\s,;]*-?[\d.]+(e-?\d+)?([\s,;]+-?[\d.]+(e-?\d+)?)+[\s,;]*$/i, 'numbers with blanks or lines between them')
    .transform((text) =>
      text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(Number),
    ),
]);

/**
 * How an assumption varies. As a number: fixed. As words: `75 to 90` (5 % and 95 % of a lognormal, as in Squiggle).
 * Otherwise a shape with its points, in the assumption's unit.
 */
export const rangeSpec = z.union(
  [
    z.number(),
    words.regex(/\S\s+to\s+\S/, 'a number without unit or comma, as `2400`, or two, as `0.3 to 0.9`'),
    z.strictObject({ shape: z.literal('lognormal'), low: z.number(), high: z.number(), cut }),
    z.strictObject({ shape: z.literal('normal'), low: z.number(), high: z.number(), cut }),
    z.strictObject({ shape: z.literal('uniform'), low: z.number(), high: z.number() }),
    z.strictObject({ shape: z.literal('lognormal'), percentiles, cut }),
    z.strictObject({ shape: z.literal('normal'), percentiles, cut }),
    z.strictObject({ shape: z.literal('halves'), low: z.number(), central: z.number(), high: z.number() }),
    z.strictObject({ shape: z.literal('triangular'), low: z.number(), mode: z.number(), high: z.number() }),
    z.strictObject({ shape: z.literal('pert'), low: z.number(), mode: z.number(), high: z.number() }),
    z.strictObject({ shape: z.literal('beta'), alpha: z.number(), beta: z.number() }),
    z.strictObject({ shape: z.literal('beta'), mean: z.number(), trials: z.number() }),
    z.strictObject({ shape: z.literal('beta'), hits: z.number(), of: z.number() }),
    z.strictObject({ shape: z.literal('samples'), values: samples }),
    z.strictObject({ shape: z.literal('samples'), percentiles }),
    z.strictObject({
      shape: z.literal('choice'),
      values: z.array(z.number()).min(2),
      weights: z.array(z.number()).optional(),
      central: z.number().optional(),
    }),
  ],
  {
    error:
      'a number, two numbers as `75 to 90`, or a shape with its points, such as `{ shape: uniform, low: 1, high: 2 }`',
  },
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
  /** May be left out where the first scenario sets it. */
  origin: origin.optional(),
  /** Plain words for what a number needs of it. `{value}` is the value needed, `{name}` that of another assumption. */
  phrases: z
    .strictObject({
      /** Follows "For 9 million,": "each of the {buses} buses must have carried {value} people". */
      must: line,
      /** Follows "if": "each of the {buses} buses carried {value} people". */
      if: line,
      /** Of the published scenarios: "Published estimates put {range} in a bus." */
      published: line.optional(),
    })
    .optional(),
  /** Hard limits of nature or logic, with the reason; a number, or a fact, or an estimate's highest reachable result. */
  min: z.number().optional(),
  max: z
    .union([z.number(), z.strictObject({ fact: factRef }), z.strictObject({ estimate: estimateRef })], {
      error: 'a number, `{ fact: reference/fact }` or `{ estimate: id }`',
    })
    .optional(),
  limit_reason: line.optional(),
  integer: z.boolean().default(false),
  /** The slider's ends, where the default (a third to three times, within the limits) does not serve. */
  slider: z.strictObject({ min: z.number(), max: z.number(), log: z.boolean().optional() }).optional(),
});

/** What a scenario sets an assumption to: a value, a range, or what a source gives. */
export const scenarioSet = z.union(
  [
    rangeSpec,
    z.strictObject({ fact: factRef }),
    z.strictObject({ facts: z.array(factRef).min(2) }),
    z.strictObject({ estimate: estimateRef }),
    z.strictObject({ claim: claimRef }),
  ],
  {
    error:
      'a number, two numbers as `75 to 90`, a shape, `{ fact: reference/fact }`, `{ facts: [...] }` or `{ estimate: id }`',
  },
);

/** A named way the world could be: "every seat taken", "45 to 50 a bus, as the town says". */
export const scenarioSpec = z.strictObject({
  id: slug,
  /** Short, as in "the number fits ...": "Sacks in layers". */
  label: line,
  /** Who published it, and the reference where it was read; or ... */
  published_by: line.optional(),
  reference: slug.optional(),
  /** When it was said: a claim is judged by none that came later. */
  said: date.optional(),
  /** ... that it is ours, and why it is as it is. */
  ours: line.optional(),
  sets: z.record(symbol, scenarioSet),
});

/** Who says that assumptions move together, and the reference where it was read; or that it is ours, and why. */
const saidOf = { published_by: line.optional(), reference: slug.optional(), ours: line.optional() };

/** Assumptions that move together: two with each other, or several with what moves them. A rank correlation lies between -1 and 1. */
export const togetherSpec = z.union(
  [
    z.strictObject({ of: z.tuple([symbol, symbol]), rank: z.number(), ...saidOf }),
    z.strictObject({ cause: line, moves: z.record(symbol, z.number()), ...saidOf }),
  ],
  {
    error:
      'two assumptions and their rank correlation, `{ of: [rain, floods], rank: 0.6, ours: why }`, or a cause and what it moves, `{ cause: The season, moves: { rain: 0.8, harvest: -0.5 }, ours: why }`',
  },
);

/** Another result of the same assumptions. Its formula may use the others by their names, and the first by `result`. */
export const outputSpec = z.strictObject({
  formula: line,
  /** What it is, in words: "what the buses cost". */
  result: line,
  /** What it is called in a table, where that is shorter: "Cost". */
  name: line.optional(),
  unit: words,
  percent: z.boolean().default(false),
  ceiling: z.boolean().default(false),
});

/** Front matter of `seeds/estimates/<id>.md`; the id is the file's name. The body explains it. */
export const estimateSeed = z.strictObject({
  title: line,
  /** Ids that it had before, the oldest first: their addresses lead here. */
  aliases: z.array(slug).default([]),
  /** One line of arithmetic: `buses * share * seats`. */
  formula: line,
  /** What the result is, in a sentence: "people that these buses could carry". */
  result: line,
  /** What it is at its mark in a chart, where "Our calculation" does not say enough: "Room in the buses". */
  name: line.optional(),
  unit: words,
  percent: z.boolean().default(false),
  assumptions: z.record(symbol, assumptionSpec),
  /** The result is the most that there could be, such as room: a smaller number fits as well. */
  ceiling: z.boolean().default(false),
  /** Rival ways of reckoning, each by itself. The sliders start from the first. */
  scenarios: z.array(scenarioSpec).default([]),
  /** Assumptions that do not vary each by itself. */
  together: z.array(togetherSpec).default([]),
  /** Other results of the same assumptions, by their names in formulas. */
  outputs: z.record(symbol, outputSpec).default({}),
  /** A sentence that every verdict by this estimate ends with: "Nobody is known to have looked inside." */
  caveat: line.optional(),
  /** The chart of the estimate, and of the claims that it tests where they have none of their own. */
  chart: chartSpec.optional(),
  /** Familiar quantities to compare the result with: facts in the same unit. */
  compare: z.array(factRef).default([]),
  corrections: z.array(correction).default([]),
});
