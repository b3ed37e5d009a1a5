import type { z } from 'zod';
import type { articleSeed } from '../schema/article.ts';
import type { estimateSeed } from '../schema/estimate.ts';
import type { referenceSeed } from '../schema/reference.ts';
import type { siteSeed } from '../schema/site.ts';
import type { SeedFile } from './seed-file.ts';

export type Site = z.infer<typeof siteSeed>;
export type Article = z.infer<typeof articleSeed>;
export type ClaimSeed = Article['claims'][number];
export type Estimate = z.infer<typeof estimateSeed>;
export type Reference = z.infer<typeof referenceSeed>;
export type Correction = ClaimSeed['corrections'][number];
export type Fact = Reference['facts'][string];

/** A seed whose front matter is complete: from here on nothing is optional that has a default. */
export interface Seed<Data> {
  slug: string;
  file: SeedFile;
  data: Data;
}

/** All valid seeds by slug, in the order of their names. */
export interface Seeds {
  site: Seed<Site> | null;
  articles: Map<string, Seed<Article>>;
  estimates: Map<string, Seed<Estimate>>;
  references: Map<string, Seed<Reference>>;
  /** Seeds that have faults of their own, as `article/march`: what leads to them is not blamed a second time. */
  broken: Set<string>;
  /** Drafts that have faults and are left out, named likewise. */
  faultyDrafts: Set<string>;
}
