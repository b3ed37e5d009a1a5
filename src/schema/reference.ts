import { z } from 'zod';
import {
  address,
  archived,
  choice,
  correction,
  date,
  field,
  knownAddress,
  language,
  line,
  part,
  slug,
  words,
} from './base.ts';
import { picture } from './picture.ts';
import { eventEntry, ledgerEntry, statedQuantity } from './quantity.ts';
import { rangeSpec } from './estimate.ts';

/** One number or date that the reference supports. */
export const fact = part(
  z.strictObject({
    label: field(line, 'What it is, in a few words.', 'Crossings of an ordinary day'),
    value: field(rangeSpec.optional(), 'A number in `unit`, or a range; or else `stated` or `event`.', 24),
    unit: field(words.optional(), 'The unit of `value`.', 'crossing'),
    stated: field(
      statedQuantity.optional(),
      'The number as the source states it, with its hedge. Its `text` stands in the passage that holds it.',
    ),
    event: field(eventEntry.optional(), 'The date of an event.'),
    ledger: field(ledgerEntry.optional(), 'Where its number belongs on the ledger.'),
    speaker: field(line.optional(), 'Who said it, where the reference reports a statement.', 'The harbour master'),
    passage: field(slug.optional(), 'The passage of this reference that holds it, by its id.', 'crossings'),
    note: field(
      line.optional(),
      'How it was computed, where `kind` is `calculation`, or what else a reader should know.',
      'two boats, twelve crossings each',
    ),
  }),
  'fact',
  'A fact',
  'One number or date that a reference supports.',
);

/** The reference's own words that a sentence or a fact rests on. */
export const passage = part(
  z.strictObject({
    id: field(slug, 'Its name, for `passage` of a fact.', 'crossings'),
    text: field(line, 'The words as they stand there, 40 at most.', 'Boats cross 24 times a day on working days.'),
    lang: field(language.optional(), 'Its language, where that is not the reference’s own `lang`.', 'de'),
    translation: field(
      line.optional(),
      'Our translation; left out where the passage is in the language of the site.',
      'Boats cross 24 times a day on working days.',
    ),
    where: field(line, 'Where it stands.', 'third paragraph'),
  }),
  'passage',
  'A passage',
  'The words of a reference that a fact or a sentence rests on.',
);

/** Front matter of `seeds/references/<id>.md`; the id is the file's name. The body says, in our words, what it supports. */
export const referenceSeed = z.strictObject({
  aliases: field(z.array(slug).default([]), 'Ids that it had before, the oldest first. Links to them lead here.', [
    'old-timetable',
  ]),
  title: field(line, 'What it is, in our words.', 'The ferry company’s timetable'),
  publisher: field(line, 'Who published it.', 'The ferry company'),
  url: field(address, 'Its address, or `null` where it has none.', 'https://ferry.example/timetable'),
  archive: field(archived.nullable().default(null), 'A copy in an archive.', 'https://archive.example/timetable'),
  kind: field(
    choice('kind-of-reference', 'A kind of reference', 'How near a reference is to what it tells.', {
      primary: ['By those who know it at first hand.', 'the company’s own timetable.'],
      secondary: ['A report of what others know.', 'a newspaper on the timetable.'],
      calculation: ['Worked out from facts of the same reference.', 'crossings in a year, from those of a day.'],
      'general-knowledge': ['In any handbook, so that no page needs to be cited.', 'a day has 24 hours.'],
    }),
    'How near it is to what it tells.',
    'primary',
  ),
  published: field(date.nullable().default(null), 'When it was published, where known.', '2026-01-10'),
  accessed: field(date, 'When it was read.', '2026-03-20'),
  lang: field(language.default('en'), 'The language of the page.', 'en'),
  passages: field(z.array(passage).default([]), 'Its own words that we rest on.'),
  pictures: field(z.array(picture).default([]), 'Pictures that we rest on, shown with the passages.'),
  copies: field(
    z
      .array(
        z.strictObject({
          publisher: field(line, 'Who carries the copy.', 'Harbour Times'),
          url: field(knownAddress, 'Its address.', 'https://times.example/timetable'),
        }),
      )
      .default([]),
    'Others who carry the same copy.',
  ),
  facts: field(z.record(slug, fact).default({}), 'The numbers and dates that it supports, by their ids.', {
    crossings: { label: 'Crossings of an ordinary day', value: 24, unit: 'crossing' },
  }),
  corrections: field(
    z.array(correction).default([]),
    'Corrections of what rests on it, which they name: a fact was read wrongly.',
  ),
});
