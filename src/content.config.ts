import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readSettings } from './commands/settings.ts';
import {
  articleRecord,
  claimRecord,
  estimateRecord,
  ledgerRecord,
  pageRecord,
  referenceRecord,
  siteRecord,
} from './schema/record.ts';

/** The published records; `CONTENT` names another folder for another site or for drafts. */
const base = pathToFileURL(`${resolve(readSettings(process.env).content)}/`);

/** Our scripts hand the records over from memory (`src/site/collection.ts`), and then no folder is read. */
const live = process.env.RECOUNT_LIVE === '1';

/** Entries are named by their path, never by a field of theirs: `articles/x.md` is `x`, `claims/x/y.md` is `x/y`. */
const markdown = (...pattern: string[]) =>
  live
    ? { name: 'live', load: async () => {} }
    : glob({
        base,
        pattern,
        generateId: ({ entry }) => entry.replace(/^[^/]+\//, '').replace(/\.md$/, ''),
      });

/** Superseded records end in `.r<n>.md`; they stay for pinned addresses and are no part of the current site. */
const superseded = '*.r+([0-9]).md';

export const collections = {
  site: defineCollection({ loader: markdown('site.md'), schema: siteRecord }),
  articles: defineCollection({ loader: markdown('articles/*.md'), schema: articleRecord }),
  claims: defineCollection({ loader: markdown('claims/*/*.md', `!claims/*/${superseded}`), schema: claimRecord }),
  estimates: defineCollection({
    loader: markdown('estimates/*.md', `!estimates/${superseded}`),
    schema: estimateRecord,
  }),
  references: defineCollection({ loader: markdown('references/*.md'), schema: referenceRecord }),
  ledger: defineCollection({ loader: markdown('ledger/*.md', `!ledger/${superseded}`), schema: ledgerRecord }),
  pages: defineCollection({ loader: markdown('pages/*.md'), schema: pageRecord }),
  /** Old revisions, by the same ids with `.r<n>` behind. */
  claimRevisions: defineCollection({ loader: markdown(`claims/*/${superseded}`), schema: claimRecord }),
  estimateRevisions: defineCollection({ loader: markdown(`estimates/${superseded}`), schema: estimateRecord }),
  ledgerRevisions: defineCollection({ loader: markdown(`ledger/${superseded}`), schema: ledgerRecord }),
};
