import type { z } from 'zod';
import { articleSeed } from '../schema/article.ts';
import { estimateSeed } from '../schema/estimate.ts';
import { referenceSeed } from '../schema/reference.ts';
import { siteSeed } from '../schema/site.ts';
import { BuildCache } from '../compile/cache.ts';
import { explain } from './explain/explain.ts';
import type { Faults } from './fault.ts';
import type { SeedFile } from './seed-file.ts';

export type Site = z.infer<typeof siteSeed>;
export type Article = z.infer<typeof articleSeed>;
export type ClaimSeed = Article['claims'][number];
export type Estimate = z.infer<typeof estimateSeed>;
export type Reference = z.infer<typeof referenceSeed>;
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
}

/** Step 2: front matter against the schemas. */
export function validate(files: readonly SeedFile[], broken: Set<string>, faults: Faults, cache = new BuildCache()): Seeds {
  const seeds: Seeds = { site: null, articles: new Map(), estimates: new Map(), references: new Map(), broken };
  const check = <S extends z.ZodType>(schema: S, file: SeedFile): Seed<z.infer<S>> | null => {
    const known = cache.validated.get(file) as Seed<z.infer<S>> | undefined;
    if (known) return known;
    const result = schema.safeParse(file.data);
    if (result.success) {
      const seed = { slug: file.slug, file, data: result.data };
      cache.validated.set(file, seed);
      return seed;
    }
    for (const issue of result.error.issues) {
      for (const { path, key, reason } of explain(issue, schema, file.data)) {
        faults.add(file.file, key ? file.placeOfKey(path) : file.placeOf(path), reason);
      }
    }
    broken.add(`${file.kind}/${file.slug}`);
    return null;
  };
  const keep = <Data>(map: Map<string, Seed<Data>>, seed: Seed<Data> | null): void => {
    if (seed) map.set(seed.slug, seed);
  };
  for (const file of files) {
    if (file.kind === 'site') seeds.site = check(siteSeed, file);
    else if (file.kind === 'article') keep(seeds.articles, check(articleSeed, file));
    else if (file.kind === 'estimate') keep(seeds.estimates, check(estimateSeed, file));
    else keep(seeds.references, check(referenceSeed, file));
  }
  return seeds;
}
