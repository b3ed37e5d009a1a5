import { z } from 'zod';
import { address, contact, correction, date, knownAddress, language, line, mail, slug, words } from './base.ts';
import { finding } from './article.ts';
import { kindsTable } from './kinds.ts';
import { marksTable } from './marks.ts';

/** A unit of the topic: a new kind of thing, or a multiple of a known one. */
export const unitSpec = z.strictObject({
  /** Left out for a new base unit; else what one of it is: `1000 kg`. */
  is: words.optional(),
  one: line,
  many: line,
});

/** Front matter of `seeds/site.md`. The body holds `## Home`, `## About`, `## Policy` and `## Objections`. */
export const siteSeed = z.strictObject({
  title: line,
  tagline: line,
  description: line,
  language: language.default('en'),
  published: z.boolean().default(false),
  /** Who checked, as named on the site and in ClaimReview. */
  author: z.strictObject({ name: line, url: address.default(null), contact: line.nullable().default(null) }),
  /** Who answers for the checks: a name, or a plain statement. */
  answers: line.optional(),
  /** Who pays for the checks. */
  funding: line.optional(),
  /** What all charts are about, in one line. A picture is often seen without its page: “The crowds in the town’s squares”. */
  subject: line.optional(),
  /** Where to object: an address of mail, or of a page. */
  objections: z
    .union([mail, knownAddress], { error: 'an address of mail such as `desk@example.org`, or of a page' })
    .optional(),
  /** Whom to tell of a hole in the site (`/.well-known/security.txt`), and until when that holds; a year from the last check, if left out. */
  security: z.strictObject({ contact, expires: date.optional() }).optional(),
  /** When the records were last checked against the sources; printed, never taken from the clock. */
  checked: date,
  licence: z.strictObject({ name: line, url: knownAddress }),
  units: z.record(words, unitSpec),
  institutions: z.record(slug, z.strictObject({ name: line, short: line })),
  /** What the ledger counts. `aliases` are ids that one had before. */
  quantities: z.record(slug, z.strictObject({ label: line, unit: words, aliases: z.array(slug).default([]) })),
  /** What an event is called in a contradiction, by its id: "the vote on the bridge". */
  events: z.record(slug, line).default({}),
  /** What each kind of count on the ledger is called here. */
  kinds: kindsTable,
  /** The quotient that the ledger prints for statements that give both: visitors for each bus. */
  ratio: z
    .strictObject({
      of: slug,
      per: slug,
      label: line,
      /** The finding of its picture. */
      title: line.optional(),
      /** Only statements of this item, or of none named, are drawn. */
      item: line.optional(),
      /** What is written beside a statement that names no item: "sizes not given". */
      unnamed: line.optional(),
      /** The estimate to set beside it: one that owes nothing to the statements. */
      estimate: slug.optional(),
      /** The estimate that gives the most possible. */
      limit: slug.optional(),
    })
    .optional(),
  /** Findings beyond the contract's own. */
  findings: z.array(finding).default([]),
  /** How the two marks of a claim are shown and rated. */
  marks: marksTable,
  /** Regular expressions for numerals that are names, not figures: calibres, years, dates. */
  literals: z.array(words).default([]),
  /** Corrections of what the whole site changed, such as a word in the table of marks. They name the claims and estimates. */
  corrections: z.array(correction).default([]),
});
