import { completeTogether } from '../../estimate/complete-together.ts';
import type { Assumption, Together } from '../../estimate/types.ts';
import type { ClaimEntry, Lookup } from '../lookup.ts';
import { checkReference } from './find.ts';
import { fault } from '../../seeds/spot.ts';
import { suggest } from '../../seeds/suggest.ts';
import type { Estimate, Seed } from '../../seeds/types.ts';

/** Which assumptions of an estimate move together, as its seed says; null after a fault. */
export function readTogether(
  found: Lookup,
  { file, data }: Seed<Estimate>,
  assumptions: readonly Assumption[],
  claim: ClaimEntry | null,
): Together[] | null {
  let sound = true;
  const complain = (reason: string, ...path: PropertyKey[]): void => {
    sound = false;
    fault(found, { file, path: ['together', ...path] }, reason);
  };
  const ids = Object.keys(data.assumptions);
  for (const [i, entry] of data.together.entries()) {
    const told = [entry.published_by, entry.ours].filter((one) => one !== undefined).length;
    if (told !== 1)
      complain(
        `that these move together has ${told === 0 ? 'no origin' : 'two origins'}; write \`published_by:\` with who published it, or \`ours:\` with the reason`,
        i,
      );
    checkReference(found, entry.reference, { file, path: ['together', i, 'reference'] });
    for (const id of 'of' in entry ? entry.of : Object.keys(entry.moves))
      if (!ids.includes(id))
        complain(
          `the estimate has no assumption \`${id}\`${suggest(id, ids)}`,
          i,
          ...('of' in entry ? ['of'] : ['moves', id]),
        );
  }
  // A claim, or a scenario, may set what else varies.
  const set = data.scenarios.flatMap(({ sets }) => Object.keys(sets));
  for (const [i, entry] of data.together.entries())
    for (const id of 'of' in entry ? entry.of : Object.keys(entry.moves))
      if (claim === null && !set.includes(id) && assumptions.find((a) => a.id === id)?.range.shape === 'fixed')
        complain(`\`${id}\` is one number, and only what varies can move; give it a range, or leave it out here`, i);
  if (!sound) return null;
  const { together, faults } = completeTogether(data.together, assumptions, (i) => {
    const { published_by: by, reference, ours } = data.together[i] ?? {};
    return {
      ours: by === undefined,
      origin: {
        kind: by === undefined ? 'working' : 'reference',
        label: 'Moving together',
        value: '',
        detail: by === undefined ? (ours ?? '') : `Published by ${by}`,
        href: reference === undefined ? null : `/references/#${reference}`,
        children: [],
      },
    };
  });
  for (const { index, reason } of faults) complain(reason, index);
  return sound ? together : null;
}
