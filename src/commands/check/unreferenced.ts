import type { Seeds } from '../../seeds/types.ts';
import { type Doubts, doubt } from './doubt.ts';

/** Findings of an editor that rest on no reference and no calculation. */
export function unreferenced({ articles }: Seeds): Doubts {
  // A fact that contradicts the claim counts as its reference, once a person has confirmed the contradiction.
  const judged = new Set(
    [...articles.values()].flatMap(({ slug, data }) =>
      data.contradictions
        .filter(({ decision }) => decision === 'confirmed')
        .flatMap(({ between }) => between.map((ref) => (ref.includes('/') ? ref : `${slug}/${ref}`))),
    ),
  );
  const entries = [...articles.values()].flatMap(({ slug, file, data }) =>
    data.claims.flatMap((claim, i) => {
      const rests =
        judged.has(`${slug}/${claim.id}`) ||
        claim.references.length > 0 ||
        claim.check !== undefined ||
        claim.finding === null ||
        claim.finding === 'not-checkable' ||
        claim.withdrawn !== undefined;
      return rests ? [] : [doubt(file, ['claims', i, 'finding'], `\`${claim.id}\` is found \`${claim.finding}\``)];
    }),
  );
  return { title: 'Findings without a reference or a calculation', entries };
}
