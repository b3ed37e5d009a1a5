import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readSettings } from './commands/settings.ts';
import { recordSchemas } from './schema/record-source.ts';
import { handedOver } from './site/handed-over.ts';

const { articles, claims, estimates, references, ledger, pages, site } = recordSchemas;

/** The published records; `CONTENT` names another folder for another site or for drafts. */
const base = pathToFileURL(`${resolve(readSettings(process.env).content)}/`);

/** Our commands hand the records over from memory, and then no folder is read. */
const live = handedOver().records !== undefined;

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
  site: defineCollection({ loader: markdown('site.md'), schema: site }),
  articles: defineCollection({ loader: markdown('articles/*.md'), schema: articles }),
  claims: defineCollection({ loader: markdown('claims/*/*.md', `!claims/*/${superseded}`), schema: claims }),
  estimates: defineCollection({
    loader: markdown('estimates/*.md', `!estimates/${superseded}`),
    schema: estimates,
  }),
  references: defineCollection({ loader: markdown('references/*.md'), schema: references }),
  ledger: defineCollection({ loader: markdown('ledger/*.md', `!ledger/${superseded}`), schema: ledger }),
  pages: defineCollection({ loader: markdown('pages/*.md'), schema: pages }),
  /** Old revisions, by the same ids with `.r<n>` behind. */
  claimRevisions: defineCollection({ loader: markdown(`claims/*/${superseded}`), schema: claims }),
  estimateRevisions: defineCollection({ loader: markdown(`estimates/${superseded}`), schema: estimates }),
  ledgerRevisions: defineCollection({ loader: markdown(`ledger/${superseded}`), schema: ledger }),
};
