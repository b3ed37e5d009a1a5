import { z } from 'zod';
import { choice, field, line, part } from './base.ts';

export const reporting = choice(
  'reporting',
  'The mark on the reporting',
  'Did the article pass on what its source said?',
  {
    faithful: ['The article says what its source said.', 'the company wrote “about 14,000”, and so does the article.'],
    changed: [
      'The article says something else: a word, a number, a date, a speaker, a meaning lost in translation. `changed` says what.',
      'the company wrote “up to 14,000”, and the article has “14,000”.',
    ],
    'own-words': ['The article says it in its own voice and names no source.', '“The strike lasted nine hours.”'],
    'source-not-found': [
      'The article names a source, and we did not find where it said so.',
      '“according to the union”, and nothing by the union is at hand.',
    ],
  },
);

export const substance = choice('substance', 'The mark on the substance', 'Does what it says hold?', {
  holds: ['It is right.', 'nine hours, and the harbour’s log has nine hours.'],
  'holds-only-if': [
    'It is possible, and rests on something that nobody has shown.',
    '14,000 passengers, if every boat was full.',
  ],
  'cannot-hold': ['It is not possible.', '900 passengers in a boat that takes 600.'],
  'needs-context': [
    'It is right, and misleads as it stands.',
    '“Twice as many as last year”, when the year before had a strike too.',
  ],
  contested: [
    'Good sources say different things.',
    'the company counts 14,000, the union 5,000, and neither shows a list.',
  ],
  'not-checkable': ['Nothing is at hand by which to check it.', '“more than anybody can remember”.'],
});

/** The findings of the published data, each with what it means and an example; a site may add its own. */
export const contractFindings = {
  supported: ['The article passes on its source correctly, and what it says holds.', '“nine hours”, as in the log.'],
  overstated: ['The number or the wording is made larger or surer than in the source.', '“up to 600” became “600”.'],
  understated: [
    'The number or the wording is made smaller or less sure than in the source.',
    '“at least 40” became “some 40”.',
  ],
  misdated: ['The day, month or year is not that of the source.', 'a count of June is given as that of May.'],
  misattributed: ['It was said by somebody else.', 'the union’s count is given to the company.'],
  misquoted: [
    'The words in quotation marks are not those that were said.',
    'two sentences of an interview are joined to one.',
  ],
  'lost-in-translation': ['The meaning changed on the way from another language.', '“a dozen or so” became “twelve”.'],
  'needs-context': ['It is right, and misleads as it stands.', 'a rise since a month without boats.'],
  contested: ['Good sources say different things.', 'two counts of one day.'],
  'not-checkable': ['Nothing is at hand by which to check it.', 'an unnamed official’s estimate.'],
} as const satisfies Record<string, readonly [means: string, example: string]>;

export const sign = choice('sign', 'A sign', 'The drawn sign of a mark.', {
  check: ['A tick.', '`holds`.'],
  cross: ['A full disc with a cross.', '`cannot-hold`.'],
  tilde: ['A wave.', '`holds-only-if`.'],
  question: ['A question mark.', '`not-checkable`.'],
  context: ['A small tick beside a small cross.', '`needs-context`.'],
  split: ['Two arrows that point apart.', '`contested`.'],
  same: ['An equals sign.', '`faithful`.'],
  changed: ['An equals sign, struck through.', '`changed`.'],
  own: ['A balloon of speech.', '`own-words`.'],
  lost: ['A magnifying glass.', '`source-not-found`.'],
});

export const markRow = part(
  z.strictObject({
    word: field(line, 'The mark as a label.', 'Changed from its source'),
    says: field(
      line,
      'The mark as half of a sentence. Of reporting the first half, which begins with “The article”; of substance the second: “what it prints cannot be right”.',
      'The article changes what its source said',
    ),
    sign: field(sign, 'The sign that is drawn beside the word.', 'changed'),
    rating: field(
      z.int().min(1).max(5).nullable(),
      'From 1 (worst) to 5, or `null` for what cannot be rated. A pair of marks has the worse of its two; `null` with a mark of 4 or 5 stays `null`.',
      2,
    ),
  }),
  'mark',
  'A row of the table of marks',
  'How a mark is shown and rated.',
);

/** Every mark of a site with its word, its sign and its rating. */
export const marksTable = z.strictObject({
  reporting: field(
    z.strictObject({
      faithful: field(markRow, 'How the mark `faithful` is shown.'),
      changed: field(markRow, 'How the mark `changed` is shown.'),
      'own-words': field(markRow, 'How the mark `own-words` is shown.'),
      'source-not-found': field(markRow, 'How the mark `source-not-found` is shown.'),
    }),
    'How each mark on the reporting is shown.',
  ),
  substance: field(
    z.strictObject({
      holds: field(markRow, 'How the mark `holds` is shown.'),
      'holds-only-if': field(markRow, 'How the mark `holds-only-if` is shown.'),
      'cannot-hold': field(markRow, 'How the mark `cannot-hold` is shown.'),
      'needs-context': field(markRow, 'How the mark `needs-context` is shown.'),
      contested: field(markRow, 'How the mark `contested` is shown.'),
      'not-checkable': field(markRow, 'How the mark `not-checkable` is shown.'),
    }),
    'How each mark on the substance is shown.',
  ),
});

export type Reporting = z.infer<typeof reporting>;
export type Substance = z.infer<typeof substance>;
export type MarksTable = z.infer<typeof marksTable>;
