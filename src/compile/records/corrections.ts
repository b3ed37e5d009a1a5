import { known } from '../../language/known.ts';
import type { Corrections, Lookup, WrittenCorrection as Written } from '../lookup.ts';
import { findClaim, findEstimate } from '../models/find.ts';
import { lineReader } from '../prose/lines.ts';
import type { ProseWorld } from '../prose/passage.ts';
import type { SeedFile } from '../../seeds/seed-file.ts';
import { fault, type Spot } from '../../seeds/spot.ts';
import type { Correction } from '../../seeds/types.ts';

/** Every correction under each record that it covers: the one that it is written under, and those that it names. */
export function readCorrections(found: Lookup): Corrections {
  const all = new Map<string, Written[]>();
  const read = (
    list: readonly Correction[],
    file: SeedFile,
    path: readonly PropertyKey[],
    owner: Written['owner'],
    own: string | null,
  ): void => {
    for (const [i, { date, reason, claims, estimates }] of list.entries()) {
      const at = (...more: PropertyKey[]): Spot => ({ file, path: [...path, i, ...more] });
      const named = [
        ...claims.map((ref, j) => {
          const entry = findClaim(found, ref, owner.article ?? null, at('claims', j));
          return entry && { record: `claims/${entry.ref}`, spot: at('claims', j) };
        }),
        ...estimates.map((id, j) => {
          const seed = findEstimate(found, id, at('estimates', j));
          return seed && { record: `estimates/${seed.slug}`, spot: at('estimates', j) };
        }),
      ].filter((one) => one !== null);
      if (own === null && claims.length + estimates.length === 0)
        fault(
          found,
          at(),
          'the correction covers nothing; write what it changed: `claims: [article/claim]`, `estimates: [id]`, or both',
        );
      const covered = new Set(own === null ? [] : [own]);
      const written = { date, reason, spot: at('reason'), owner };
      for (const { record, spot } of named) {
        if (covered.has(record))
          fault(found, spot, `\`${record}\` is covered by this correction already; name it once`);
        covered.add(record);
      }
      for (const record of covered) {
        const list = all.get(record);
        if (list) list.push(written);
        else all.set(record, [written]);
      }
    }
  };
  // A record's own come first, where two are of one day.
  for (const { slug, file, data } of found.articles.values())
    for (const [i, claim] of data.claims.entries())
      read(
        claim.corrections,
        file,
        ['claims', i, 'corrections'],
        { article: slug, claim: `${slug}/${claim.id}` },
        `claims/${slug}/${claim.id}`,
      );
  for (const { slug, file, data } of found.estimates.values())
    read(data.corrections, file, ['corrections'], { estimate: slug }, `estimates/${slug}`);
  for (const { slug, file, data } of found.articles.values())
    read(data.corrections, file, ['corrections'], { article: slug }, null);
  for (const { file, data } of found.references.values()) read(data.corrections, file, ['corrections'], {}, null);
  read(found.site.corrections, found.siteFile, ['corrections'], {}, null);
  for (const list of all.values()) list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return all;
}

/** A record's corrections with the revision that each has made. */
export const corrected = (world: ProseWorld, record: string): { date: string; reason: string; revision: number }[] =>
  (world.found.corrections.get(record) ?? []).map(({ date, reason, spot, owner }, i) => ({
    date,
    reason: lineReader(world, spot.file, owner)(reason, spot.path),
    revision: i + 2,
  }));

/** What of them a page that is kept from one build to the next rests on. */
export const correctionsKey = ({ corrections }: Lookup, records: readonly string[]): string =>
  JSON.stringify(records.map((record) => (corrections.get(record) ?? []).map(({ date, reason }) => [date, reason])));

/** Where a record's newest correction stands. */
export const newestCorrection = ({ corrections }: Lookup, record: string): Spot | undefined => {
  const spot = corrections.get(record)?.at(-1)?.spot;
  return spot && { file: spot.file, path: spot.path.slice(0, -1) };
};

/** The seed of a record, for a message about it. */
export function spotOf(found: Lookup, record: string): Spot {
  const [kind, ...rest] = record.split('/');
  const name = rest.join('/');
  if (kind === 'estimates') return { file: known(found.estimates, name, 'estimate').file, path: ['title'] };
  if (kind === 'articles') return { file: known(found.articles, name, 'article').file, path: ['title'] };
  if (kind === 'references') return { file: known(found.references, name, 'reference').file, path: ['title'] };
  const { article, index } = known(found.claims, name, 'claim');
  return { file: article.file, path: ['claims', index, 'id'] };
}
