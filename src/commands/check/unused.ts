import type { Folder } from '../../seeds/folder.ts';
import { PICTURES } from '../../seeds/pictures.ts';
import type { SeedFile } from '../../seeds/seed-file.ts';
import type { Seeds } from '../../seeds/types.ts';
import { type Doubts, doubt } from './doubt.ts';

/** References of which no other seed takes a fact, on which no claim rests, and that put nothing on a ledger. */
export function unusedReferences(seeds: Seeds): Doubts {
  const listed = new Set(
    [...seeds.articles.values()].flatMap(({ data }) => data.claims.flatMap(({ references }) => references)),
  );
  // `reference/fact`, in an origin or in a figure.
  const named = namedBy(seeds, /([a-z0-9]+(?:-[a-z0-9]+)*)\/[a-z0-9]/g);
  const unused = [...seeds.references.values()].filter(({ slug, file, data }) => {
    const onLedger = Object.values(data.facts).some((fact) => fact.ledger !== undefined || fact.event !== undefined);
    return !onLedger && !listed.has(slug) && !named(slug, file);
  });
  return {
    title: 'References that nothing refers to',
    entries: unused.map(({ file, data }) => doubt(file, ['title'], `“${data.title}”`)),
  };
}

/** Estimates that no claim, estimate or figure uses. */
export function unusedEstimates(seeds: Seeds): Doubts {
  // `estimate: id`, in a check or an origin, and `estimate:id` in a figure.
  const named = namedBy(seeds, /\bestimate: *([a-z0-9]+(?:-[a-z0-9]+)*)/g);
  const unused = [...seeds.estimates.values()].filter(({ slug, file }) => !named(slug, file));
  return {
    title: 'Estimates that nothing uses',
    entries: unused.map(({ file, data }) => doubt(file, ['title'], `“${data.title}”`)),
  };
}

/** Files in `pictures/` that no seed shows. */
export function unusedPictures({ articles, references }: Seeds, folder: Folder): Doubts {
  const shown = new Set(
    [...articles.values(), ...references.values()].flatMap(({ data }) => data.pictures.map(({ file }) => file)),
  );
  const unused = folder.list().filter((path) => path.startsWith(PICTURES) && !shown.has(path.slice(PICTURES.length)));
  return {
    title: 'Pictures that nothing shows',
    entries: unused.map((path) => ({ file: `${folder.name}/${path}`, line: 1, column: 1, reason: 'no seed names it' })),
  };
}

/** Whether a seed other than `own` names something in the way of `pattern`. */
function namedBy(
  { site, articles, estimates, references }: Seeds,
  pattern: RegExp,
): (slug: string, own: SeedFile) => boolean {
  const names = new Map<string, Set<SeedFile>>();
  for (const { file } of [
    ...(site ? [site] : []),
    ...articles.values(),
    ...estimates.values(),
    ...references.values(),
  ]) {
    for (const [, name = ''] of file.text.matchAll(pattern)) names.set(name, (names.get(name) ?? new Set()).add(file));
  }
  return (slug, own) => [...(names.get(slug) ?? [])].some((file) => file !== own);
}
