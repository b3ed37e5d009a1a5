import { z } from 'zod';
import {
  correction,
  date,
  estimateRef,
  factRef,
  field,
  line,
  named as shape,
  part,
  slug,
  symbol,
  words,
} from './base.ts';
import { chartSpec } from './chart.ts';
import { mayPartThousands } from '../language/numeral.ts';
import { origin, sourceFields } from './origin.ts';

const percentiles = field(z.record(words, z.number()), 'Values by how many per cent lie below them.', {
  10: 3,
  80: 7,
});

const cut = field(
  z.boolean().optional(),
  'Nothing lies beyond `min` and `max`. Without it, what does counts as the limit.',
  true,
);

const apart = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
const commaThousands = /(?<![\d.])[1-9]\d{0,2}(,\d{3})+(?![\d])/;

/** Numbers in a list, or pasted as text with blanks, commas or lines between them. */
const samples = z.union([
  z.array(z.number()).min(2),
  z
    .string()
    .regex(/^[\s,;]*-?[\d.]+(e-?\d+)?([\s,;]+-?[\d.]+(e-?\d+)?)+[\s,;]*$/i, 'numbers with blanks or lines between them')
    .refine((text) => !commaThousands.test(text), {
      error: ({ input }) =>
        `numbers without commas in them, and \`${commaThousands.exec(String(input))?.[0]}\` may be one or two; part numbers by blanks`,
    })
    .refine((text) => !apart(text).every(mayPartThousands), {
      error: ({ input }) =>
        `numbers without points between thousands, and \`${apart(String(input))[0]}\` may have one; write \`1.25\` or \`1250\` for \`1.250\``,
    })
    .transform((text) => apart(text).map(Number)),
]);

const low = field(z.number(), 'The low end.', 3);
const high = field(z.number(), 'The high end.', 9);
const mode = field(z.number(), 'The most likely value.', 5);

/**
 * How an assumption varies. As a number: fixed. As words: `75 to 90` (5 % and 95 % of a lognormal, as in Squiggle).
 * Otherwise a shape with its points, in the assumption's unit.
 */
export const rangeSpec = part(
  z.union(
    [
      field(z.number(), 'A number that does not vary.', 24),
      field(
        words.regex(/\S\s+to\s+\S/, 'a number without unit or comma, as `2400`, or two, as `0.3 to 0.9`'),
        '5 % and 95 % of a lognormal; of a share (`percent: true`, as `0.3 to 0.9`) the ends of a uniform.',
        '75 to 90',
      ),
      z.strictObject({ shape: shape('lognormal', '5 % and 95 % of a lognormal.'), low, high, cut }),
      z.strictObject({ shape: shape('normal', '5 % and 95 % of a normal distribution.'), low, high, cut }),
      z.strictObject({ shape: shape('uniform', 'All values between the ends are alike.'), low, high }),
      z.strictObject({ shape: shape('lognormal', 'A lognormal through any two percentiles.'), percentiles, cut }),
      z.strictObject({
        shape: shape('normal', 'A normal distribution through any two percentiles.'),
        percentiles,
        cut,
      }),
      z.strictObject({
        shape: shape('halves', 'Half of all likelihood lies on each side of `central`.'),
        low,
        central: field(z.number(), 'The middle, which is the most likely value too.', 5),
        high,
      }),
      z.strictObject({
        shape: shape('triangular', 'Straight lines up to the most likely value and down.'),
        low,
        mode,
        high,
      }),
      z.strictObject({ shape: shape('pert', 'The same, and smoother.'), low, mode, high }),
      z.strictObject({
        shape: shape('beta', 'A share, by the two numbers of a beta distribution.'),
        alpha: field(z.number(), 'The first number.', 4),
        beta: field(z.number(), 'The second number.', 18),
      }),
      z.strictObject({
        shape: shape('beta', 'A share, by its mean and how many trials it rests on.'),
        mean: field(z.number(), 'The mean.', 0.15),
        trials: field(z.number(), 'How many trials.', 20),
      }),
      z.strictObject({
        shape: shape('beta', 'A share, of which some hits in some trials are known.'),
        hits: field(z.number(), 'How many hits.', 3),
        of: field(z.number(), 'In how many trials.', 20),
      }),
      z.strictObject({
        shape: shape('samples', 'Data.'),
        values: field(samples, 'A list, or numbers pasted as text with blanks or lines between them.', [3, 5, 4]),
      }),
      z.strictObject({
        shape: shape('samples', 'A list of percentiles, straight between them.'),
        percentiles: field(z.record(words, z.number()), 'Values by how many per cent lie below them, from 0 to 100.', {
          0: 1,
          50: 3,
          100: 9,
        }),
      }),
      z.strictObject({
        shape: shape('choice', 'One of several values.'),
        values: field(z.array(z.number()).min(2), 'The values.', [24, 30]),
        weights: field(z.array(z.number()).optional(), 'How likely each is; alike, if left out.', [3, 1]),
        central: field(z.number().optional(), 'The value of the headline; the likeliest, if left out.', 24),
      }),
    ],
    {
      error:
        'a number, two numbers as `75 to 90`, or a shape with its points, such as `{ shape: uniform, low: 1, high: 2 }`',
    },
  ),
  'range',
  'A value or a range',
  'How a value varies, in the unit of its assumption. The page prints it in words.',
);

/** One assumption, as the seed writes it. */
export const assumptionSpec = part(
  z.strictObject({
    label: field(line, 'What it is, as a reader should read it beside the slider.', 'Places on a ferry'),
    unit: field(words, 'Its unit; `1` for a plain number.', 'passenger/crossing'),
    percent: field(z.boolean().default(false), 'Print it as a percentage. Only for unit `1`.', true),
    value: field(
      rangeSpec.optional(),
      'The value. May be left out where the origin gives value and range: a claim, a fact, facts, an estimate.',
      '400 to 600',
    ),
    origin: field(origin.optional(), 'Where it comes from. May be left out where the first scenario sets it.', {
      fact: 'timetable/places',
    }),
    phrases: field(
      z
        .strictObject({
          must: field(
            line,
            'Follows “For 14,000,”. `{value}` is the value needed, `{name}` that of the assumption `name`.',
            'each of the {crossings} crossings must have carried {value} people',
          ),
          if: field(line, 'Follows “if”.', 'each of the {crossings} crossings carried {value} people'),
          published: field(line.optional(), 'Of the published scenarios.', 'Published counts put {range} on a boat.'),
        })
        .optional(),
      'Plain words for what a number needs of it.',
    ),
    min: field(z.number().optional(), 'The least that nature or logic allows. It decides what cannot be.', 0),
    max: field(
      z
        .union(
          [
            field(z.number(), 'A number.', 600),
            z.strictObject({ fact: field(factRef, 'A fact of a reference.', 'timetable/places') }),
            z.strictObject({
              estimate: field(estimateRef, 'The highest that an estimate can reach.', 'places-on-a-ferry'),
            }),
          ],
          {
            error: 'a number, `{ fact: reference/fact }` or `{ estimate: id }`',
          },
        )
        .optional(),
      'The most that nature or logic allows: a number, a fact, or the highest that another estimate can reach.',
      600,
    ),
    limit_reason: field(line.optional(), 'Why `min` and `max` are what they are.', 'the ferries take no more'),
    integer: field(z.boolean().default(false), 'Whether it is a whole number.', true),
    slider: field(
      z
        .strictObject({
          min: field(z.number(), 'The left end.', 100),
          max: field(z.number(), 'The right end.', 600),
          log: field(z.boolean().optional(), 'Whether its steps grow with the value.', true),
        })
        .optional(),
      'The ends of the slider, where the usual ones (a third to three times, within the limits) do not serve.',
    ),
  }),
  'assumption',
  'An assumption',
  'A name of the formula: its unit, its value, where that comes from, and its limits.',
);

/** What a scenario sets an assumption to: a value, a range, or what a source gives. */
export const scenarioSet = z.union(
  [
    rangeSpec,
    z.strictObject({ fact: sourceFields.fact }),
    z.strictObject({ facts: sourceFields.facts }),
    z.strictObject({ estimate: sourceFields.estimate }),
    z.strictObject({ claim: sourceFields.claim }),
  ],
  {
    error:
      'a number, two numbers as `75 to 90`, a shape, `{ fact: reference/fact }`, `{ facts: [...] }` or `{ estimate: id }`',
  },
);

/** A named way the world could be: "every seat taken", "45 to 50 a bus, as the town says". */
export const scenarioSpec = part(
  z.strictObject({
    id: field(slug, 'Its name.', 'every-place-taken'),
    label: field(line, 'A short name, as in “the number fits ...”.', 'Every place taken'),
    published_by: field(line.optional(), 'Who published it; or else `ours`.', 'the harbour office'),
    reference: field(slug.optional(), 'The reference in which it was read.', 'harbour-log'),
    said: field(date.optional(), 'When it was said. No claim that was made before is judged by it.', '2026-03-01'),
    ours: field(line.optional(), 'That it is ours, and why it is as it is.', 'the most that the law allows on board'),
    sets: field(
      z.record(symbol, scenarioSet),
      'The assumptions that it sets: to a value, a range, or what a source gives.',
      { places: 600 },
    ),
  }),
  'scenario',
  'A scenario',
  'A named way the world could be. All scenarios of an estimate set the same assumptions.',
);

/** Who says that assumptions move together, and the reference where it was read; or that it is ours, and why. */
const saidOf = {
  published_by: field(line.optional(), 'Who says so; or else `ours`.', 'the ministry’s yearbook'),
  reference: field(slug.optional(), 'The reference in which it was read.', 'yearbook'),
  ours: field(line.optional(), 'That it is ours, and why. It never acquits a number.', 'full boats load more slowly'),
};

/** Assumptions that move together: two with each other, or several with what moves them. A rank correlation lies between -1 and 1. */
export const togetherSpec = part(
  z.union(
    [
      z.strictObject({
        of: field(z.tuple([symbol, symbol]), 'Two assumptions.', ['crossings', 'full']),
        rank: field(z.number(), 'Their rank correlation, between -1 and 1.', -0.6),
        ...saidOf,
      }),
      z.strictObject({
        cause: field(line, 'What moves them.', 'The season'),
        moves: field(z.record(symbol, z.number()), 'The rank correlation of each with its cause.', {
          crossings: 0.8,
          full: 0.5,
        }),
        ...saidOf,
      }),
    ],
    {
      error:
        'two assumptions and their rank correlation, `{ of: [rain, floods], rank: 0.6, ours: why }`, or a cause and what it moves, `{ cause: The season, moves: { rain: 0.8, harvest: -0.5 }, ours: why }`',
    },
  ),
  'together',
  'Assumptions that move together',
  'Two with each other, or several with what moves them.',
);

/** Another result of the same assumptions. Its formula may use the others by their names, and the first by `result`. */
export const outputSpec = part(
  z.strictObject({
    formula: field(
      line,
      'One line of arithmetic. It may use the other results by their names, and the first as `result`.',
      'result / places',
    ),
    result: field(line, 'What it is, in a sentence.', 'ferries that they would fill'),
    name: field(line.optional(), 'What it is called in a table, where that is shorter.', 'Full ferries'),
    unit: field(words, 'Its unit. The build checks that the formula gives it.', 'ferry'),
    percent: field(z.boolean().default(false), 'Print it as a percentage. Only for unit `1`.', true),
    ceiling: field(z.boolean().default(false), 'It is the most that there could be.', true),
  }),
  'output',
  'A further result',
  'Another result of the same assumptions. Its key is its name in formulas.',
);

/** Front matter of `seeds/estimates/<id>.md`; the id is the file's name. The body explains it. */
export const estimateSeed = z.strictObject({
  title: field(line, 'What it estimates, as the heading of its page.', 'Passengers who cannot cross during a strike'),
  aliases: field(z.array(slug).default([]), 'Ids that it had before, the oldest first. Their addresses lead here.', [
    'stranded',
  ]),
  formula: field(
    line,
    'One line of arithmetic: names of assumptions, numbers, `+ - * / ^`, brackets, and the functions below.',
    'crossings * strike / service * places',
  ),
  result: field(line, 'What the result is, in a sentence.', 'passengers who could not cross'),
  name: field(
    line.optional(),
    'What it is called at its mark in a chart, where “Our calculation” does not say enough. `{places}` is the range of the assumption `places`, with its unit.',
    'Room in the ferries',
  ),
  subject: field(
    line.optional(),
    'What its charts are about, in one line, where `subject` of the site does not fit them.',
    'The ferries of the harbour.',
  ),
  unit: field(words, 'The unit of the result. The build checks that the formula gives it.', 'passenger'),
  percent: field(z.boolean().default(false), 'Print the result as a percentage. Only for unit `1`.', true),
  assumptions: field(z.record(symbol, assumptionSpec), 'Each name of the formula.', {
    crossings: { label: 'Crossings of an ordinary day', unit: 'crossing', origin: { fact: 'timetable/crossings' } },
  }),
  ceiling: field(
    z.boolean().default(false),
    'The result is the most that there could be, such as room: a smaller number fits as well.',
    true,
  ),
  limit: field(
    line.optional(),
    'What sets the limit of the result, in front of “at most 9,000” in its charts.',
    'By the size of the ferries',
  ),
  scenarios: field(
    z.array(scenarioSpec).default([]),
    'Rival ways of reckoning, each by itself. The sliders start from the first.',
  ),
  together: field(z.array(togetherSpec).default([]), 'Assumptions that do not vary each by itself.'),
  outputs: field(z.record(symbol, outputSpec).default({}), 'Further results of the same assumptions.', {
    full_ferries: { formula: 'result / places', result: 'ferries that they would fill', unit: 'ferry' },
  }),
  caveat: field(
    line.optional(),
    'A sentence that every verdict by this estimate ends with.',
    'Nobody is known to have counted on board.',
  ),
  chart: field(
    chartSpec.optional(),
    'The chart of the estimate, and of the claims that it tests where they have none of their own.',
  ),
  compare: field(z.array(factRef).default([]), 'Familiar quantities to compare the result with: facts in its unit.', [
    'town/inhabitants',
  ]),
  corrections: field(z.array(correction).default([]), 'Corrections of the estimate.'),
});
