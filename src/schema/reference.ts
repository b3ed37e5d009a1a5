import { z } from 'zod';
import { address, archived, correction, date, knownAddress, language, line, slug, words } from './base.ts';
import { picture } from './picture.ts';
import { eventEntry, ledgerEntry, statedQuantity } from './quantity.ts';
import { rangeSpec } from './estimate.ts';

/** One number or date that the reference supports. */
export const fact = z.strictObject({
  label: line,
  /** A number in `unit`, or a range, or ... */
  value: rangeSpec.optional(),
  unit: words.optional(),
  /** ... a number as the source states it, with its hedge, ... */
  stated: statedQuantity.optional(),
  /** ... or an event's date. */
  event: eventEntry.optional(),
  /** A statement that belongs on the ledger. */
  ledger: ledgerEntry.optional(),
  /** Who said it, where the reference reports a statement. */
  speaker: line.optional(),
  /** The passage of this reference that holds it, by its id. */
  passage: slug.optional(),
  /** `calculation` facts name how they were computed from others of the same page. */
  note: line.optional(),
});

/** The reference's own words that a sentence or a fact rests on. */
export const passage = z.strictObject({
  id: slug,
  /** At most 40 words, as they stand there. */
  text: line,
  /** Where it differs from the reference's own `lang`. */
  lang: language.optional(),
  /** Ours, in the site's language; left out where the passage is in it already. */
  translation: line.optional(),
  /** Where it stands: "third paragraph of the stored copy". */
  where: line,
});

/** Front matter of `seeds/references/<id>.md`; the id is the file's name. The body says, in our words, what it supports. */
export const referenceSeed = z.strictObject({
  /** Ids that it had before, the oldest first: links to them lead here. */
  aliases: z.array(slug).default([]),
  /** What it is, in our words: "The town hall on the number of seats". */
  title: line,
  publisher: line,
  url: address,
  archive: archived.nullable().default(null),
  kind: z.enum(['primary', 'secondary', 'calculation', 'general-knowledge']),
  /** When it was published, where known. */
  published: date.nullable().default(null),
  accessed: date,
  /** The language of the page. */
  lang: language.default('en'),
  passages: z.array(passage).default([]),
  /** Pictures that we rest on, shown with the passages. */
  pictures: z.array(picture).default([]),
  /** Others who carry the same copy. */
  copies: z.array(z.strictObject({ publisher: line, url: knownAddress })).default([]),
  facts: z.record(slug, fact).default({}),
  /** Corrections of what rests on it, which they name: a fact was read wrongly. */
  corrections: z.array(correction).default([]),
});
