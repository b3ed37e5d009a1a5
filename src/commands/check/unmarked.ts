import type { Seeds } from '../../seeds/types.ts';
import { type Doubts, doubt } from './doubt.ts';

/** Claims that have a mark only because the build read one from other fields. */
export function unmarked({ articles }: Seeds): Doubts {
  const entries = [...articles.values()].flatMap(({ file, data }) =>
    data.claims.flatMap((claim, i) => {
      const missing = [
        claim.reporting === undefined && '`reporting:`',
        claim.substance === undefined && claim.check === undefined && '`substance:`',
      ].filter(Boolean);
      return missing.length === 0 || claim.withdrawn
        ? []
        : [doubt(file, ['claims', i, 'id'], `\`${claim.id}\` has no ${missing.join(' and no ')}`)];
    }),
  );
  return { title: 'Claims with a mark that no editor has given', entries };
}
