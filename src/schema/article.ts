import { z } from 'zod';
import {
  address,
  archived,
  captureFile,
  claimRef,
  correction,
  date,
  estimateRef,
  factRef,
  knownAddress,
  language,
  line,
  sentence,
  sha256,
  slug,
  symbol,
  words,
} from './base.ts';
import { chartSpec } from './chart.ts';
import { rangeSpec } from './estimate.ts';
import { reporting, substance } from './marks.ts';
import { eventEntry, ledgerEntry, statedQuantity } from './quantity.ts';

/** A W3C TextQuoteSelector: the words, and as much around them as makes them unique. */
export const quote = z.strictObject({
  exact: line,
  prefix: words.default(''),
  suffix: words.default(''),
});

export const finding = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** A value that one claim puts into an estimate's assumption: a number or range with an origin, or another claim's number. */
export const binding = z.union(
  [
    z.strictObject({ claim: claimRef }),
    z.strictObject({ fact: factRef }),
    z.strictObject({ facts: z.array(factRef).min(2), value: rangeSpec.optional() }),
    z.strictObject({ estimate: estimateRef }),
    z.strictObject({ value: rangeSpec, working: line }),
    z.strictObject({ value: rangeSpec, definition: line }),
  ],
  {
    error:
      'one of `claim: id`, `fact: reference/fact`, `facts: [...]`, `estimate: id`, or `value:` with `working: reason` or `definition: reason`',
  },
);

/** Longer than this is no longer read beside a mark. */
const WHY = 90;

const shortLine = line.refine((text) => text.length <= WHY, {
  error: ({ input }) =>
    `${String(input).length} characters, and at most ${WHY} stand beside a mark; say it in fewer words`,
});

/** One checkable statement of an article. Its reason is the body's `:::note{claim=...}`. */
export const claimSeed = z.strictObject({
  id: slug,
  /** Ids that it had before, the oldest first, or `article/id` where it was another article’s: their addresses lead here. */
  aliases: z.array(claimRef).default([]),
  /** The claim in our words, a full sentence; the heading of its page is `headline`. */
  says: line,
  /** What was found, as a headline: "The square holds 33,900 people, not 100,000". Figures as directives. */
  headline: line,
  quote,
  /** Who is said to have said it; null where the article says it in its own voice. */
  speaker: line.nullable(),
  /** An id of `institutions` in `seeds/site.md`, where the speaker speaks for one. */
  institution: slug.optional(),
  /** Who is to blame if the claim is wrong. `reporter` where the report misquotes, misdates or mistranslates. */
  claimant: z.enum(['speaker', 'reporter']).default('reporter'),
  /** When it was said; the article's date if left out. */
  date: date.optional(),
  stated: statedQuantity.optional(),
  /** How it is recomputed: an estimate or one of its results, with this claim's values in place of its own. */
  check: z.strictObject({ estimate: estimateRef, with: z.record(symbol, binding).default({}) }).optional(),
  /** The chart that argues the charge; the build proposes one where it is left out. */
  chart: chartSpec.optional(),
  /** Did the article pass on what its source said? */
  reporting: reporting.optional(),
  /** With `reporting: changed`, what was changed: a word, a number, a date, a speaker, a meaning lost in translation. */
  changed: line.optional(),
  /** Where the article repeats the mistake of another: who made it first, and the reference that shows it. */
  first_error: z.strictObject({ says: line, reference: slug.optional() }).optional(),
  /** Does what it says hold? May be left out where the arithmetic gives it. */
  substance: substance.optional(),
  /** In a few words, why each mark is given. It stands under the mark in the chart, so that a picture of the chart alone tells it. */
  why: z.strictObject({ reporting: shortLine.optional(), substance: shortLine.optional() }).default({}),
  /** The single finding of the published data; may be left out where the two marks give it. A change can be of many kinds and must be named. */
  finding: finding.nullable().default(null),
  /** What we could not find out: what was looked for, where and when. */
  not_found: z.array(sentence).default([]),
  references: z.array(slug).default([]),
  ledger: ledgerEntry.optional(),
  event: eventEntry.optional(),
  corrections: z.array(correction).default([]),
  withdrawn: z.strictObject({ date, reason: line }).optional(),
});

/** A contradiction that the build found, dealt with by a person. */
export const contradictionDecision = z.strictObject({
  between: z.tuple([line, line]),
  decision: z.enum(['confirmed', 'dismissed']),
  reason: line,
});

/** Front matter of `seeds/articles/<slug>.md`. The body is the digest, with `:claim[id]` marks and `:::note{claim=id}` reasons. */
export const articleSeed = z.strictObject({
  /** The article's own headline. */
  title: line,
  publisher: line,
  /** Where it was read, when that is not the publisher. */
  via: line.optional(),
  byline: line.optional(),
  published: date,
  url: address,
  archive: archived.nullable().default(null),
  /** The language of the article and of its quotes, where it is not English. Their numbers are given by hand. */
  lang: language.optional(),
  /** The same under an older name. */
  language: language.optional(),
  capture: z.strictObject({
    file: captureFile,
    sha256,
    words: z.int().positive(),
    /** A proof that it existed at a time, which needs no trust in us: files in `seeds/proofs/`. An OpenTimestamps file ends in `.ots`; an RFC 3161 token goes with its authority's certificate. */
    proof: z.strictObject({ file: captureFile, certificate: captureFile.optional() }).optional(),
  }),
  draft: z.boolean().default(false),
  /** Slugs that it had before, the oldest first: their addresses lead here, and those of its claims. */
  aliases: z.array(slug).default([]),
  /** When the check was made, and when it was last changed. */
  made: date.optional(),
  changed: date.optional(),
  /** Who made it: names, or names with a page: `{ name: Ada Example, url: https://example.org/ada }`. */
  by: z
    .array(
      z.union([line, z.strictObject({ name: line, url: knownAddress })], {
        error: 'a name, or `{ name: Ada Example, url: https://... }`',
      }),
    )
    .default([]),
  /** What the check found, one sentence, as the page's heading. Figures as directives. */
  headline: line,
  /** Two sentences at most, under the heading. */
  summary: line,
  /** The claim whose chart stands for the article at its top and on cards. */
  lead: slug,
  claims: z.array(claimSeed).min(1),
  contradictions: z.array(contradictionDecision).default([]),
  /** Corrections that cover several claims, which they name. */
  corrections: z.array(correction).default([]),
});
