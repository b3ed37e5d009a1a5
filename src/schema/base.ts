import { z } from 'zod';
import { codeOf, hiddenIn } from '../language/hidden.ts';
import { addressFault, contactFault } from './web-address.ts';

/**
 * A field with what it means and examples of what to write, for the page of fields (`docs/fields.md`) and for editors. It stands outermost, around
 * `optional` and `default`. A field of several parts may leave its example out: it is put together from theirs.
 * They are kept as `shown`: zod leaves `examples` out where a schema reads what is written into something else, such as a date.
 */
export function field<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  ...examples: z.input<Schema>[]
): Schema {
  return schema.meta({ description, ...(examples.length > 0 && { shown: examples }) });
}

/** A field that says which of several kinds an object is, by a name of its own. */
export const named = <const Name extends string>(name: Name, description: string) =>
  field(z.literal(name), description, name as z.input<z.ZodLiteral<Name>>);

/** A part that several fields have. `title` heads its section of the page of fields. */
export function part<Schema extends z.ZodType>(schema: Schema, id: string, title: string, description: string): Schema {
  return schema.meta({ id, title, description });
}

/** A word out of several, each with what it means and an example. */
export function choice<const Name extends string>(
  id: string,
  title: string,
  description: string,
  values: Readonly<Record<Name, readonly [means: string, example: string]>>,
) {
  const names = Object.keys(values) as [Name, ...Name[]];
  return z.enum(names).meta({
    id,
    title,
    description,
    enumDescriptions: names.map((name) => `${values[name][0]} Example: ${values[name][1]}`),
  });
}

/** A name in addresses and formulas' neighbours: lower case, digits, hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens, such as `monthly-rate`');

/** Parameters of an embed's address that mean something else, so that no assumption may bear them. */
export const reservedNames: readonly string[] = 'theme controls childId initialWidth parentTitle parentUrl'.split(' ');

/** An estimate by its id, or one of its results: `fair/cost`. */
export const estimateRef = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z][a-z0-9_]*)?$/,
    'an estimate such as `monthly-rate`, or one of its results such as `monthly-rate/cost`',
  );

/** A name inside a formula: a letter, then letters, digits, underscores. */
export const symbol = z
  .string()
  .refine((name) => !reservedNames.includes(name), 'another name, since embeds use this one in their address')
  .refine(
    (name) => !Object.hasOwn(Object.prototype, name),
    'another name, since every object of the language has this one',
  )
  .regex(/^[a-z][a-z0-9_]*$/, 'a lower-case name as formulas use it, such as `seats_per_bus`');

/** A day, or a month where the day is unknown. Written without quotes it may reach us as a date. */
export const date = z.preprocess(
  // A year alone reaches us as a number.
  (v) => (v instanceof Date ? v.toISOString().slice(0, 10) : typeof v === 'number' ? String(v) : v),
  z
    .string()
    .regex(
      /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/,
      'a date such as `2024-06-14`, or a month such as `2024-06`',
    )
    .refine((iso) => iso.length < 10 || new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso), {
      error: 'a day that the calendar has',
      when: ({ issues }) => issues.length === 0,
    }),
);

const webAddress = (instead: string) =>
  z
    .string()
    .meta({ format: 'uri' })
    .refine((text) => addressFault(text) === null, { error: ({ input }) => addressFault(String(input)) + instead });

/** The address of a page on the web. */
export const knownAddress = webAddress('');

/** A web address, or null where it is not known. */
export const address = webAddress(', or `null`').nullable();

/** An address of mail: `desk@example.org`. */
export const mail = z
  .string()
  .regex(/^[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i, 'an address of mail such as `desk@example.org`');

/** Where a person can be told something: a mailbox, a page or a telephone. */
export const contact = z
  .string()
  .refine((text) => contactFault(text) === null, { error: ({ input }) => contactFault(String(input)) ?? '' });

/** A language by its tag (BCP 47). */
export const language = z.string().refine(isLanguage, 'a language by its tag, such as `en` or `pt-BR`');

function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A copy in an archive: its address, with the day it was taken where that is known. */
export const archived = z.union(
  [
    field(webAddress(', or `null`'), 'The address of the copy.', 'https://archive.example/page'),
    z.strictObject({
      url: field(knownAddress, 'The address of the copy.', 'https://archive.example/page'),
      date: field(date.optional(), 'The day on which the copy was made.', '2026-03-13'),
    }),
  ],
  {
    error: 'an address, or `{ url: https://..., date: 2024-06-14 }`',
  },
);

/** A SHA-256 in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 hexadecimal digits');

/** More marks over one letter than any script has. A picture with thousands of them takes minutes to draw. */
const piledUp = /\p{M}{9}/u;

/** One line, of characters that can be seen: all of it is printed. */
const seen = (text: z.ZodString) =>
  text
    .regex(/^[^\n]*$/, 'one line of text')
    .refine((given) => !piledUp.test(given), 'a text with at most eight marks over one letter')
    .refine((given) => hiddenIn(given, '\n').next().done === true, {
      error: ({ input }) => `text without hidden characters; it has ${firstHidden(input)}, so write it again without`,
    });

function firstHidden(text: unknown): string {
  for (const { character, index } of hiddenIn(String(text), '\n'))
    return `\`${codeOf(character)}\` as its character ${index + 1}`;
  return 'none';
}

/** Text on one line, with the blanks at its ends; it may be empty. */
export const words = seen(z.string());

/** One line of text, not empty. */
export const line = seen(z.string().trim().min(1));

/** One line that begins like a sentence and ends like one. */
export const sentence = line.regex(
  /^[“"‘']?[\p{Lu}\p{N}].*[.!?…][”"’')]*$/su,
  'a whole sentence: `We found no count at the gates.`',
);

/** A saved article: its path within the captures, which it may not leave. */
export const captureFile = line.regex(
  /^(?!(.*\/)?\.\.?(\/|$))(?![A-Za-z]:)[^/\\\0]+(\/[^/\\\0]+)*$/,
  'a file in the captures, without `..` or a drive, such as `report.txt`',
);

/** `claim-id` within the same article, or `article-slug/claim-id`. */
export const claimRef = z
  .string()
  .regex(/^([a-z0-9-]+\/)?[a-z0-9-]+$/, 'a claim, as `claim-id` or `article-slug/claim-id`');

/** `reference-id/fact-id`. */
export const factRef = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a fact, as `reference-id/fact-id`');

/** A change to what was published: recorded here, shown everywhere. Each makes a new revision. */
export const correction = part(
  z.strictObject({
    date: field(date, 'The day of the correction.', '2026-04-02'),
    reason: field(
      line,
      'What was wrong, and what it is now.',
      'Seven places in ten were taken, not six: the company has published its count.',
    ),
    claims: field(
      z.array(claimRef).default([]),
      'Other claims that changed for this reason. The correction is written once and shown with each of them.',
      ['harbour-times-march-2026/stranded'],
    ),
    estimates: field(z.array(slug).default([]), 'Other estimates that changed for this reason.', ['left-behind']),
  }),
  'correction',
  'A correction',
  'A change to what was published. Each makes a new revision, and the old one stays.',
);
