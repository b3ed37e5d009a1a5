import { z } from 'zod';
import type { Model, Origin, Outcome, Stated } from '../estimate/types.ts';
import { address, contact, date, knownAddress, language, slug } from './base.ts';
import { chartRecord } from './chart.ts';
import { ledgerKind } from './quantity.ts';
import { kindsTable } from './kinds.ts';
import { marksTable, reporting, sign, substance } from './marks.ts';
import { pictureRecord } from './picture.ts';

/**
 * What the build script writes into `content/`: seeds with everything resolved, computed and worded. Pages, embeds and data files are
 * drawn from these alone. The engine's own structures are written by the engine and not described a second time.
 */
const model = z.custom<Model>((v) => typeof v === 'object' && v !== null).transform(withHalves);

/** Records of before call a range `triangular` that is split at its median: it has no `mode`. */
function withHalves(model: Model): Model {
  const old = (a: Model['assumptions'][number]): boolean => a.range.shape === 'triangular' && !('mode' in a.range);
  if (!model.assumptions.some(old)) return model;
  const renamed = (a: Model['assumptions'][number]) =>
    old(a) && 'low' in a.range
      ? { ...a, range: { shape: 'halves' as const, low: a.range.low, central: a.range.central, high: a.range.high } }
      : a;
  return { ...model, assumptions: model.assumptions.map(renamed) };
}
const outcome = z.custom<Outcome>((v) => typeof v === 'object' && v !== null);
const stated = z.custom<Stated>((v) => typeof v === 'object' && v !== null);
const origin = z.custom<Origin>((v) => typeof v === 'object' && v !== null);

/** Why a mark is given, in a few words; records of before have none. */
const why = z.string().nullable().default(null);

export const verdictRecord = z.object({
  arithmetic: z.enum(['adds-up', 'adds-up-only-if', 'cannot-add-up']).nullable(),
  finding: z.string().nullable(),
  /** Both marks in one plain sentence. */
  label: z.string(),
  rating: z.int().min(1).max(5).nullable(),
  /** The sign of the worse of the two marks. */
  sign,
  /** Did the article pass on what its source said? */
  reporting: z.object({
    mark: reporting,
    word: z.string(),
    sign,
    /** What was changed. */
    changed: z.string().nullable(),
    /** Who made the error first, where the article repeats another's. */
    firstError: z.object({ says: z.string(), reference: slug.nullable() }).nullable(),
    why,
  }),
  /** Does what it says hold? */
  substance: z.object({
    mark: substance,
    word: z.string(),
    sign,
    /** Under which condition, in words that follow "if"; '' where there is none. */
    condition: z.string(),
    /** True where the arithmetic gives it, so that it follows a reader's numbers. */
    computed: z.boolean(),
    why,
  }),
  /** The engine's sentence, or '' where nothing is computed. */
  sentence: z.string(),
  /** The reason as plain text, for data files and ClaimReview. */
  reason: z.string(),
});

/** A copy in an archive, and the day it was taken where that is known. Records of before have the address alone. */
const archive = z.preprocess(
  (v) => (typeof v === 'string' ? { url: v, date: null } : v),
  z.object({ url: z.string(), date: date.nullable() }).nullable(),
);

/** The SHA-256 of the revision before; left out where there is none. */
const previous = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional();

/** Names that it had before, without their folder; left out where there are none. */
const aliases = z.array(z.string()).optional();

export const quoteRecord = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });

/** content/claims/<article>/<claim>.md; the body is the reason (and `:::since` for what came out later). */
export const claimRecord = z.object({
  id: slug,
  aliases,
  article: slug,
  /** Place within the article, from 1. */
  order: z.int(),
  revision: z.int().min(1),
  previous,
  says: z.string(),
  headline: z.string(),
  quote: quoteRecord,
  speaker: z.string().nullable(),
  institution: z.string().nullable(),
  reporter: z.string(),
  /** The day on which the reporter printed it; null in records from before it was kept. `date` is when it was said. */
  printed: date.nullable().default(null),
  /** The language of its quote and of its paper's name, where that is not the site's language. */
  language: language.optional(),
  /** The name of the person or paper that answers for a fault. */
  claimant: z.string(),
  date,
  stated: stated.nullable(),
  model: model.nullable(),
  outcome: outcome.nullable(),
  verdict: verdictRecord,
  /** The chart that argues the charge; left out where nothing is computed, and in records of before. */
  chart: chartRecord.optional(),
  /** What the chart is about, where the site’s own line does not fit. */
  subject: z.string().optional(),
  references: z.array(slug),
  /** What was looked for and not found. */
  notFound: z.array(z.string()),
  /** Ids of contradictions in content/site.md. */
  contradictions: z.array(z.string()),
  corrections: z.array(z.object({ date, reason: z.string(), revision: z.int() })),
  withdrawn: z.object({ date, reason: z.string() }).nullable(),
  /** The chains of the body's figures, in order; `:fig[470]{o=0}` opens the first. */
  origins: z.array(origin),
});

/** Who attests that a saved article existed, and when. Token and certificate are in base64. */
export const timeProof = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rfc3161'),
    time: z.string(),
    by: z.string(),
    token: z.string(),
    certificate: z.string(),
  }),
  z.object({ kind: z.literal('opentimestamps'), height: z.int(), merkleRoot: z.string(), token: z.string() }),
]);
export type TimeProof = z.infer<typeof timeProof>;

/** content/articles/<slug>.md; the body is the digest: `:claim[quoted words]{id=...}` marks, `::note{claim=...}` where a note goes. */
export const articleRecord = z.object({
  slug,
  aliases,
  title: z.string(),
  publisher: z.string(),
  via: z.string().nullable(),
  byline: z.string().nullable(),
  published: date,
  url: address,
  archive,
  language,
  headline: z.string(),
  summary: z.string(),
  lead: slug,
  claims: z.array(slug),
  /** Left out where there are none. */
  pictures: z.array(pictureRecord).optional(),
  words: z.int(),
  /** The SHA-256 of the article as it was read. Records of before have none. */
  capture: z.object({ sha256: z.string(), proof: timeProof.optional() }).optional(),
  quotedWords: z.int(),
  draft: z.boolean(),
  /** When the check was made and last changed; null where it is not said. */
  made: date.nullable().default(null),
  changed: date.nullable().default(null),
  /** Who made the check; left out where nobody is named. */
  by: z.array(z.object({ name: z.string(), url: z.string().nullable() })).optional(),
  origins: z.array(origin),
});

/** content/estimates/<id>.md; the body explains the estimate. */
export const estimateRecord = z.object({
  id: slug,
  aliases,
  revision: z.int().min(1),
  previous,
  title: z.string(),
  model,
  outcome,
  /** MathML of the formula. */
  mathml: z.string(),
  /** By assumption, its share of the result's variance by itself, and all that it accounts for, the largest first; empty where nothing varies. Records of before have the former alone. */
  sensitivity: z.array(z.object({ assumption: z.string(), share: z.number(), accounts: z.number().optional() })),
  /** Claims recomputed with it, as `article/claim`. */
  claims: z.array(z.string()),
  chart: chartRecord.optional(),
  /** What the chart is about, where the site’s own line does not fit. */
  subject: z.string().optional(),
  compare: z.array(
    z.object({
      label: z.string(),
      value: z.number(),
      /** When it was said or published, and which kind of count; null where that is not known. */
      date: date.nullable().default(null),
      of: ledgerKind.nullable().default(null),
      origin,
    }),
  ),
  corrections: z.array(z.object({ date, reason: z.string(), revision: z.int() })),
  origins: z.array(origin),
});

/** content/references/<id>.md; the body says what it supports. */
export const referenceRecord = z.object({
  id: slug,
  aliases,
  title: z.string(),
  publisher: z.string(),
  url: address,
  archive,
  kind: z.enum(['primary', 'secondary', 'calculation', 'general-knowledge']),
  published: date.nullable(),
  accessed: date,
  lang: z.string(),
  passages: z.array(
    z.object({ id: slug, text: z.string(), lang: z.string(), translation: z.string().nullable(), where: z.string() }),
  ),
  pictures: z.array(pictureRecord).optional(),
  copies: z.array(z.object({ publisher: z.string(), url: z.string() })),
  facts: z.array(
    z.object({
      id: slug,
      label: z.string(),
      value: z.string(),
      speaker: z.string().nullable(),
      note: z.string().nullable(),
      passage: slug.nullable(),
    }),
  ),
  /** Claims (`article/claim`) and estimates (`estimate-id`) that rest on it. */
  citedBy: z.object({ claims: z.array(z.string()), estimates: z.array(z.string()) }),
  origins: z.array(origin),
});

/** One statement on the ledger. */
export const ledgerRow = z.object({
  /** When it was said. */
  date,
  quantity: slug,
  of: ledgerKind,
  measure: z.enum(['stock', 'rate', 'each']),
  item: z.string().nullable(),
  scope: z.string().nullable(),
  institution: slug,
  speaker: z.string().nullable(),
  since: date.nullable(),
  /** How the source put it, where that is less than a date. */
  sinceWords: z.string().nullable().default(null),
  stated,
  /** `article/claim` for one of the checked claims, `reference/fact` for another statement. */
  from: z.object({ kind: z.enum(['claim', 'fact']), id: z.string(), label: z.string(), href: z.string() }),
});

/** One pair of the same statement: what it implies for each. */
export const ratioRow = z.object({
  date,
  institution: slug,
  item: z.string().nullable(),
  value: z.number(),
  hedge: z.string(),
  of: ledgerRow,
  per: ledgerRow,
});

/** content/ledger/<quantity>.md */
export const ledgerRecord = z.object({
  quantity: slug,
  aliases,
  label: z.string(),
  title: z.string().optional(),
  unit: z.string(),
  revision: z.int().min(1),
  previous,
  rows: z.array(ledgerRow),
  ratios: z.array(ratioRow),
});

/** Two statements that cannot both hold, found by the build. */
export const contradictionRecord = z.object({
  id: z.string(),
  rule: z.enum(['rate-against-total', 'each-against-total', 'two-dates', 'two-counts']),
  between: z.tuple([z.string(), z.string()]),
  sentence: z.string(),
  decision: z.enum(['confirmed', 'dismissed']).nullable(),
  reason: z.string().nullable(),
  /** The claims of one side or of both, where they were withdrawn since; left out where both stand. */
  withdrawn: z.array(z.string()).optional(),
});

/** What pages look like, where a site has a look of its own (`recount.yaml`). */
export const lookRecord = z.object({
  name: z.string().nullable(),
  /** A file in `public/`, with its size. */
  logo: z.object({ file: z.string(), width: z.number(), height: z.number() }).nullable(),
  accent: z.object({ light: z.string(), dark: z.string() }).nullable(),
  /** Whether pages have typefaces of the site's own. */
  typeface: z.boolean(),
  footer: z
    .object({ text: z.string().nullable(), links: z.array(z.object({ text: z.string(), url: z.string() })) })
    .nullable(),
});
export type LookRecord = z.infer<typeof lookRecord>;

/** content/site.md: the site's own words and tables, and what was found across sources. */
export const siteRecord = z.object({
  /** The format of all records; the first one had no name. */
  format: z.number().optional(),
  title: z.string(),
  tagline: z.string(),
  description: z.string(),
  language,
  published: z.boolean(),
  author: z.object({ name: z.string(), url: address, contact: z.string().nullable() }),
  /** Who answers, who pays, where to object; null where it is not said. */
  answers: z.string().nullable().default(null),
  funding: z.string().nullable().default(null),
  subject: z.string().nullable().default(null),
  objections: z.string().nullable().default(null),
  security: z.object({ contact, expires: date.optional() }).optional(),
  checked: date,
  licence: z.object({ name: z.string(), url: knownAddress }),
  institutions: z.record(slug, z.object({ name: z.string(), short: z.string() })),
  /** What each kind of count is called. */
  kinds: kindsTable,
  marks: marksTable,
  ratio: z
    .object({
      of: slug,
      per: slug,
      label: z.string(),
      title: z.string().nullable(),
      item: z.string().nullable(),
      unnamed: z.string().nullable().default(null),
      estimate: slug.nullable(),
      limit: slug.nullable(),
    })
    .nullable(),
  contradictions: z.array(contradictionRecord),
  look: lookRecord.optional(),
  /** Whether drafts are shown: then the site is for colleagues, and no search engine may have it. */
  drafts: z.boolean().optional(),
});

/** content/pages/<name>.md: a section of `seeds/site.md`'s body. */
export const pageRecord = z.object({ name: slug, title: z.string(), origins: z.array(origin) });

export type ClaimRecord = z.infer<typeof claimRecord>;
export type ArticleRecord = z.infer<typeof articleRecord>;
export type EstimateRecord = z.infer<typeof estimateRecord>;
export type ReferenceRecord = z.infer<typeof referenceRecord>;
export type LedgerRow = z.infer<typeof ledgerRow>;
export type RatioRow = z.infer<typeof ratioRow>;
export type LedgerRecord = z.infer<typeof ledgerRecord>;
export type ContradictionRecord = z.infer<typeof contradictionRecord>;
export type SiteRecord = z.infer<typeof siteRecord>;
export type PageRecord = z.infer<typeof pageRecord>;
