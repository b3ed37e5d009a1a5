import { z } from 'zod';
import { address, date, line, slug, words } from './base.ts';
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
  /** `calculation` facts name how they were computed from others of the same page. */
  note: line.optional(),
});

/** Front matter of `seeds/references/<id>.md`; the id is the file's name. The body says, in our words, what it supports. */
export const referenceSeed = z.strictObject({
  /** What it is, in our words: "Yonhap on the White House's count of containers". */
  title: line,
  publisher: line,
  url: address,
  archive: address.default(null),
  kind: z.enum(['primary', 'secondary', 'calculation', 'general-knowledge']),
  /** When it was published, where known. */
  published: date.nullable().default(null),
  accessed: date,
  facts: z.record(slug, fact).default({}),
});
