import type { z } from 'zod';
import { articleSeed } from '../schema/article.ts';
import { estimateSeed } from '../schema/estimate.ts';
import { referenceSeed } from '../schema/reference.ts';
import { siteSeed } from '../schema/site.ts';
import { SeedCache } from './seed-cache.ts';
import { explain, type Explained } from './explain/explain.ts';
import type { Faults } from './fault.ts';
import type { SeedFile } from './seed-file.ts';
import type { Seed, Seeds } from './types.ts';

/** Step 2: front matter against the schemas. */
export function validate(
  files: readonly SeedFile[],
  broken: Set<string>,
  faults: Faults,
  cache = new SeedCache(),
): Seeds {
  const seeds: Seeds = {
    site: null,
    articles: new Map(),
    estimates: new Map(),
    references: new Map(),
    broken,
    faultyDrafts: new Set(),
  };
  const check = <S extends z.ZodType>(schema: S, file: SeedFile): Seed<z.infer<S>> | null => {
    const known = cache.validated.get(file) as Seed<z.infer<S>> | undefined;
    if (known) return known;
    const result = schema.safeParse(file.data);
    if (result.success) {
      const seed = { slug: file.slug, file, data: result.data };
      cache.validated.set(file, seed);
      return seed;
    }
    const explained = result.error.issues.flatMap((issue) => explain(issue, schema, file.data));
    pairUp(explained);
    const misspelt = new Set(explained.map(({ meant }) => JSON.stringify(meant)));
    for (const { path, key, reason, missing } of explained) {
      if (missing && misspelt.has(JSON.stringify(path))) continue;
      faults.add(file.file, key ? file.placeOfKey(path) : file.placeOf(path), reason);
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

/** Where an object lacks one field and has one that is not known, that one is most likely the missing one, misspelt. */
function pairUp(explained: Explained[]): void {
  const around = ({ path }: Explained): string => JSON.stringify(path.slice(0, -1));
  const unknown = explained.filter((one) => one.key && one.unknown);
  for (const one of unknown) {
    const beside = (other: Explained): boolean => around(other) === around(one);
    const missing = explained.filter(
      (other) =>
        other.missing &&
        beside(other) &&
        !explained.some(({ meant }) => meant && JSON.stringify(meant) === JSON.stringify(other.path)),
    );
    const [field] = missing;
    if (
      one.meant ||
      !field ||
      missing.length > 1 ||
      unknown.filter(beside).some((other) => other !== one && !other.meant)
    )
      continue;
    one.meant = field.path;
    one.reason = `${one.unknown} is not a known field, and \`${String(field.path.at(-1))}\` is missing; did you mean \`${String(field.path.at(-1))}\`?`;
  }
}
