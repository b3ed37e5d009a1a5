import { z } from 'zod';

/** A name in addresses and formulas' neighbours: lower case, digits, hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens, such as `monthly-rate`');

/** Parameters of an embed's address that mean something else, so that no assumption may bear them. */
export const reservedNames: readonly string[] = ['theme', 'controls', 'childId', 'initialWidth', 'parentTitle', 'parentUrl'];

/** A name inside a formula: a letter, then letters, digits, underscores. */
export const symbol = z
  .string()
  .refine((name) => !reservedNames.includes(name), 'another name, since embeds use this one in their address')
  .refine((name) => !(name in {}), 'another name, since every object of the language has this one')
  .regex(/^[a-z][a-z0-9_]*$/, 'a lower-case name as formulas use it, such as `rounds_per_container`');

/** A day, or a month where the day is unknown. Written without quotes it may reach us as a date. */
export const date = z.preprocess(
  (v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v),
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'a date such as `2024-06-14`, or a month such as `2024-06`')
    .refine((iso) => iso.length < 10 || new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso), { error: 'a day that the calendar has', when: ({ issues }) => issues.length === 0 }),
);

/** A web address, or null where it is not known. */
export const address = z.url({ protocol: /^https?$/ }).nullable();

/** A SHA-256 in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits');

/** One line of text, not empty. */
export const line = z.string().trim().min(1).regex(/^[^\n]*$/, 'one line of text');

/** A saved article: its path within the captures, which it may not leave. */
export const captureFile = line.regex(/^(?!(.*\/)?\.\.?(\/|$))(?![A-Za-z]:)[^/\\\0]+(\/[^/\\\0]+)*$/, 'a file in the captures, without `..` or a drive, such as `report.txt`');

/** `claim-id` within the same article, or `article-slug/claim-id`. */
export const claimRef = z.string().regex(/^([a-z0-9-]+\/)?[a-z0-9-]+$/, 'a claim, as `claim-id` or `article-slug/claim-id`');

/** `reference-id/fact-id`. */
export const factRef = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a fact, as `reference-id/fact-id`');

/** A change to what was published: recorded here, shown everywhere. Each makes a new revision. */
export const correction = z.strictObject({
  date,
  /** What was wrong and what it is now. */
  reason: line,
});
