import type { Seeds } from '../content/validate.ts';
import { type Doubts, doubt } from './doubt.ts';

/** Findings of an editor that rest on no reference and no calculation. */
export function unreferenced({ articles }: Seeds): Doubts {
  const entries = [...articles.values()].flatMap(({ file, data }) =>
    data.claims.flatMap((claim, i) => {
      const rests = claim.references.length > 0 || claim.check !== undefined || claim.finding === null || claim.finding === 'not-checkable' || claim.withdrawn !== undefined;
      return rests ? [] : [doubt(file, ['claims', i, 'finding'], `\`${claim.id}\` is found \`${claim.finding}\``)];
    }),
  );
  return { title: 'Findings without a reference or a calculation', entries };
}
