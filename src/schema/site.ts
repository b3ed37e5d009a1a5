import { z } from 'zod';
import { address, contact, correction, date, field, knownAddress, language, line, mail, slug, words } from './base.ts';
import { finding } from './article.ts';
import { kindsTable } from './kinds.ts';
import { marksTable } from './marks.ts';

/** A unit of the topic: a new kind of thing, or a multiple of a known one. */
export const unitSpec = z.strictObject({
  is: field(words.optional(), 'What one of it is, in a known unit; left out for a new kind of thing.', '1000 kg'),
  one: field(line, 'The word for one.', 'passenger'),
  many: field(line, 'The word for several.', 'passengers'),
});

/** Front matter of `seeds/site.md`. The body holds `## Home`, `## About`, `## Policy` and `## Objections`. */
export const siteSeed = z.strictObject({
  title: field(line, 'The name of the site.', 'Quayside'),
  tagline: field(line, 'A few words under the name.', 'Harbour numbers, counted again'),
  description: field(line, 'One sentence for search engines and cards.', 'We count again what the papers count.'),
  language: field(language.default('en'), 'The language of the site’s own words.', 'en'),
  published: field(
    z.boolean().default(false),
    'Whether the site is public. From then on a changed figure needs a correction, and its earlier version stays.',
    true,
  ),
  author: field(
    z.strictObject({
      name: field(line, 'The name, as in ClaimReview.', 'Quayside desk'),
      url: field(address.default(null), 'A page about the author.', 'https://quayside.example/about'),
      contact: field(line.nullable().default(null), 'How to reach the author, as text.', 'desk@quayside.example'),
    }),
    'Who checked.',
  ),
  answers: field(
    line.optional(),
    'Who answers for the checks: a name, or a plain statement.',
    'Ada Example answers for the checks.',
  ),
  funding: field(line.optional(), 'Who pays for the checks.', 'Nobody pays for them.'),
  subject: field(
    line.optional(),
    'What all charts are about, in one line. It stands over each, since a picture is often seen without its page.',
    'The crowds in the squares of the town.',
  ),
  objections: field(
    z.union([mail, knownAddress], { error: 'an address of mail such as `desk@example.org`, or of a page' }).optional(),
    'Where to object: an address of mail, or of a page.',
    'desk@quayside.example',
  ),
  security: field(
    z
      .strictObject({
        contact: field(contact, 'A mailbox, a page or a telephone.', 'mailto:security@quayside.example'),
        expires: field(date.optional(), 'Until when that holds; a year from `checked`, if left out.', '2027-03-20'),
      })
      .optional(),
    'Whom to tell of a hole in the site (`/.well-known/security.txt`).',
  ),
  checked: field(
    date,
    'When the records were last checked against the sources. It is printed, and never taken from the clock.',
    '2026-03-20',
  ),
  licence: field(
    z.strictObject({
      name: field(line, 'The name of the licence.', 'CC BY 4.0'),
      url: field(knownAddress, 'Its text.', 'https://creativecommons.org/licenses/by/4.0/'),
    }),
    'The licence of the site’s text and data.',
  ),
  units: field(
    z.record(words, unitSpec),
    'Units of the topic by the names that formulas use. Units of measure are known already (below).',
    { passenger: { one: 'passenger', many: 'passengers' } },
  ),
  institutions: field(
    z.record(
      slug,
      z.strictObject({
        name: field(line, 'The whole name.', 'The ferry company'),
        short: field(line, 'A short name for charts.', 'Company'),
      }),
    ),
    'Whose numbers there are, by the ids that claims use.',
    { company: { name: 'The ferry company', short: 'Company' } },
  ),
  quantities: field(
    z.record(
      slug,
      z.strictObject({
        label: field(line, 'What is counted, as a heading.', 'Passengers stranded'),
        title: field(
          line.optional(),
          'Over the chart of its statements: who counts what, as a picture alone should say it.',
          'Passengers whom the strike left behind: who said how many, and when',
        ),
        unit: field(words, 'Its unit.', 'passenger'),
        aliases: field(z.array(slug).default([]), 'Ids that it had before, the oldest first.', ['left-behind']),
      }),
    ),
    'What the ledger counts, by the ids that claims use.',
    { stranded: { label: 'Passengers stranded', unit: 'passenger' } },
  ),
  events: field(
    z.record(slug, line).default({}),
    'What an event is called in a contradiction, by its id; its id, if left out.',
    { 'strike-begins': 'the beginning of the strike' },
  ),
  kinds: field(kindsTable, 'What each kind of count on the ledger is called here.', {
    capacity: { heading: 'what the ferries could carry', short: 'could carry' },
  }),
  ratio: field(
    z
      .strictObject({
        of: field(slug, 'The quantity above the line.', 'stranded'),
        per: field(slug, 'The quantity below the line.', 'crossings'),
        label: field(line, 'What the quotient is.', 'passengers for each crossing'),
        title: field(line.optional(), 'The finding of its picture.', 'No boat holds so many'),
        item: field(line.optional(), 'Only statements of this item, or of none named, are drawn.', 'commuters'),
        unnamed: field(
          line.optional(),
          'What is written beside a statement that names no item.',
          'commuters and visitors',
        ),
        estimate: field(
          slug.optional(),
          'The estimate to set beside it: one that owes nothing to the statements.',
          'passengers-in-a-boat',
        ),
        limit: field(slug.optional(), 'The estimate that gives the most possible.', 'places-in-a-boat'),
      })
      .optional(),
    'The quotient that the ledger prints for statements that give both quantities.',
  ),
  findings: field(z.array(finding).default([]), 'Findings of the site’s own, beside those that are known (below).', [
    'hedge-changed',
  ]),
  marks: field(marksTable, 'How the two marks of a claim are shown and rated.'),
  literals: field(
    z.array(words).default([]),
    'Regular expressions for numerals that are names and not figures: years, dates, models.',
    ['(19|20)\\d\\d'],
  ),
  corrections: field(
    z.array(correction).default([]),
    'Corrections of what the whole site changed, such as a word in the table of marks. They name the claims and estimates.',
  ),
});
