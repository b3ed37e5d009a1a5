import { z } from 'zod';
import { claimRef, estimateRef, factRef, field, line, part } from './base.ts';

/** The fields by which a value names its source, each alone. */
export const sourceFields = {
  claim: field(
    claimRef,
    'A number that a claim states, as `article/claim`, or `claim` within the same article.',
    'harbour-times-march-2026/hours',
  ),
  fact: field(factRef, 'A fact of a reference, as `reference/fact`.', 'timetable/crossings'),
  facts: field(z.array(factRef).min(2), 'Several facts that together span a range or a choice.', [
    'timetable/crossings',
    'harbour-log/crossings',
  ]),
  estimate: field(
    estimateRef,
    'The result of another estimate, with its range; `estimate/result` where it has several.',
    'places-on-a-ferry',
  ),
  working: field(
    line,
    'No source was found: our working range, and why it is what it is. No number is acquitted by it.',
    'a Thursday in March, outside the season; nobody published a count',
  ),
  definition: field(line, 'True by definition or by the calendar.', 'hours of a day'),
};

/** Where an assumption's value comes from. Exactly one of these. */
export const origin = part(
  z.union(
    [
      z.strictObject({ claim: sourceFields.claim }),
      z.strictObject({ fact: sourceFields.fact }),
      z.strictObject({ facts: sourceFields.facts }),
      z.strictObject({ estimate: sourceFields.estimate }),
      z.strictObject({ working: sourceFields.working }),
      z.strictObject({ definition: sourceFields.definition }),
    ],
    {
      error:
        'exactly one of `claim: article/claim`, `fact: reference/fact`, `facts: [...]`, `estimate: id`, `working: reason`, `definition: reason`',
    },
  ),
  'origin',
  'An origin',
  'Where the value of an assumption comes from. Exactly one of these.',
);
