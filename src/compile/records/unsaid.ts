import { groupBy } from '../../language/group-by.ts';
import { causesOf, type Change, changeWords } from '../../chart/change-words.ts';
import type { Origin } from '../../estimate/types.ts';
import type { ReferenceRecord } from '../../schema/record.ts';
import { fault, faulted, type Spot } from '../../seeds/spot.ts';
import type { Lookup } from '../lookup.ts';
import { newestCorrection, spotOf } from './corrections.ts';
import { restsOn } from './rests-on.ts';

/** A published record whose figures are others, and no correction says why. */
export interface Unsaid {
  /** `claims/report/total` or `estimates/boxes`. */
  record: string;
  /** Where the figures in the record's prose come from. */
  origins: readonly Origin[];
  changes: Change[];
  /** Its label and rating alone changed, and its marks did not: then the site's table of marks did. */
  byTable: boolean;
}

/** A fact that is no longer what was published. */
export interface MovedFact {
  reference: string;
  id: string;
  was: string;
  is: string;
}

/** The facts of a reference that are no longer what they were. */
export const movedFacts = (was: ReferenceRecord, is: ReferenceRecord): MovedFact[] =>
  was.facts.flatMap(({ id, value }) => {
    const now = is.facts.find((fact) => fact.id === id)?.value;
    return now === undefined || now === value ? [] : [{ reference: is.id, id, was: value, is: now }];
  });

/** Says of each what changed, and what to write: once for all that changed by one cause, at the cause. */
export function tellUnsaid(
  found: Lookup,
  unsaid: readonly Unsaid[],
  /** The estimates with a figure that is not the published one, whether they say so or not. */
  moved: ReadonlySet<string>,
  facts: readonly MovedFact[],
): void {
  // What could not be read is no figure that changed: its own fault is told.
  const sound = unsaid.filter(
    ({ record, origins }) =>
      ![...restsOn(found, record, origins).estimates].some((id) => {
        const file = found.estimates.get(id)?.file;
        return file !== undefined && faulted(found, { file, path: [] });
      }),
  );
  const groups = groupBy(sound, (one) => causeOf(found, one, moved, facts));
  for (const [cause, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const own = group.find(({ record }) => record === cause);
    if (group.length === 1) {
      const why = own ? '' : ` (${becauseOf(first, cause, facts)})`;
      const covering =
        own || cause === 'site' ? '' : `, or name it in a correction of \`${cause}\`: \`${listed(group)}\``;
      fault(
        found,
        spotOf(found, first.record),
        `${figures(first.changes)}${why}; say why under \`corrections\`: \`- { date: ..., reason: ... }\`${covering}`,
      );
      continue;
    }
    const others = group.filter((one) => one !== own);
    const told = others.map(({ record, changes }) => {
      const { file, path } = spotOf(found, record);
      return `\`${record}\` (${file.file}:${file.placeOf(path).line}: ${figures(changes, '')})`;
    });
    const begin = own ? `${figures(own.changes)}; and with it` : `${became(cause, facts)}, and with it`;
    fault(
      found,
      placeOf(found, cause, own, facts),
      `${begin} ${told.join('; ')}. Say why once, under \`corrections\` here: \`- { date: ..., reason: ..., ${listed(others)} }\``,
    );
  }
}

/** What a record changed by: the reference, else the estimate, that began it; `site` for its table; else itself. */
function causeOf(
  found: Lookup,
  { record, origins, byTable }: Unsaid,
  moved: ReadonlySet<string>,
  facts: readonly MovedFact[],
): string {
  const { references, estimates } = restsOn(found, record, origins);
  const fact = facts.find(({ reference }) => references.has(reference));
  if (fact) return `references/${fact.reference}`;
  const estimate = [...estimates].filter((id) => moved.has(id)).at(-1);
  if (estimate !== undefined) return `estimates/${estimate}`;
  return byTable ? 'site' : record;
}

function placeOf(found: Lookup, cause: string, own: Unsaid | undefined, facts: readonly MovedFact[]): Spot {
  if (cause === 'site') return { file: found.siteFile, path: ['marks'] };
  const spot = spotOf(found, cause);
  const fact = facts.find(({ reference }) => cause === `references/${reference}`);
  if (fact) return { file: spot.file, path: ['facts', fact.id] };
  return own ? spot : (newestCorrection(found, cause) ?? spot);
}

const becauseOf = (one: Unsaid, cause: string, facts: readonly MovedFact[]): string => {
  const causes = causesOf(one.changes).map(({ label, was, is }) => `“${label}” was \`${was}\` and is \`${is}\``);
  const fact = cause.startsWith('references/') ? became(cause, facts) : null;
  return (
    fact ??
    `it rests on \`${cause}\`, which changed too: look there first${causes.length > 0 ? `; ${causes.join('; ')}` : ''}`
  );
};

const became = (cause: string, facts: readonly MovedFact[]): string => {
  if (cause === 'site') return 'the table `marks` of the site changed';
  const own = facts.filter(({ reference }) => cause === `references/${reference}`);
  if (own.length === 0) return `\`${cause}\` changed`;
  return own.map(({ id, was, is }) => `the fact \`${id}\` of \`${cause}\` was \`${was}\` and is \`${is}\``).join('; ');
};

const figures = (changes: readonly Change[], before = 'a published figure changed: '): string => {
  const words = changes.map((change) => changeWords(change, ['`', '`']));
  return `${before.replace('a published figure', words.length > 1 ? 'published figures' : 'a published figure')}${words.join('; ')}`;
};

/** The names of records as a correction lists them: "claims: [a/b], estimates: [x]". */
const listed = (records: readonly Unsaid[]): string =>
  (['claims', 'estimates'] as const)
    .flatMap((kind) => {
      const names = records.flatMap(({ record }) =>
        record.startsWith(`${kind}/`) ? [record.slice(kind.length + 1)] : [],
      );
      return names.length > 0 ? [`${kind}: [${names.join(', ')}]`] : [];
    })
    .join(', ');
