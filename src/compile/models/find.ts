import { OWN } from '../../estimate/own-result.ts';
import type { ClaimEntry, FactEntry, Lookup } from '../lookup.ts';
import { fault, type Spot } from '../../seeds/spot.ts';
import { suggest } from '../../seeds/suggest.ts';
import type { Estimate, Seed } from '../../seeds/types.ts';

/** A claim by `claim` within its article or `article/claim`; null, and a fault, where there is none. */
export function findClaim(found: Lookup, ref: string, within: string | null, spot: Spot): ClaimEntry | null {
  const full = ref.includes('/') ? ref : within === null ? null : `${within}/${ref}`;
  if (full === null)
    return fault(found, spot, `\`${ref}\` names a claim without its article; write \`article/${ref}\``);
  const entry = found.claims.get(full);
  if (entry) return entry;
  if (isRenamed(found, `claims/${full}`, within === null ? '' : `${within}/`, spot)) return null;
  const [article] = full.split('/') as [string];
  if (found.broken.has(`article/${article}`)) return null;
  const draft = found.drafts.get(article);
  if (draft?.data.claims.some(({ id }) => `${article}/${id}` === full))
    return fault(
      found,
      spot,
      `the claim \`${ref}\` is in a draft, which is not published; take \`draft: true\` out of \`${draft.file.file}\`, or name another`,
    );
  if (found.faultyDrafts.has(`article/${article}`))
    return fault(
      found,
      spot,
      `the claim \`${ref}\` is in a draft, which is not published and has faults; mend it and take its \`draft: true\` out, or name another`,
    );
  const names = [...found.claims.keys()].map((name) =>
    within !== null && name.startsWith(`${within}/`) ? name.slice(within.length + 1) : name,
  );
  missing(found, spot, 'claim', ref, near(names, ref));
  return null;
}

export function findFact(found: Lookup, ref: string, spot: Spot): FactEntry | null {
  const entry = found.facts.get(ref);
  if (entry) return entry;
  const [reference] = ref.split('/') as [string];
  if (found.broken.has(`reference/${reference}`)) return null;
  if (isRenamed(found, `references/${reference}`, '', spot)) return null;
  const own = found.references.get(reference);
  if (own)
    missing(
      found,
      spot,
      'fact',
      ref.slice(reference.length + 1),
      Object.keys(own.data.facts),
      ` in the reference \`${reference}\``,
    );
  else missing(found, spot, 'reference', reference, found.references.keys());
  return null;
}

/** Whether a reference of that name is there; a fault, where it is not. */
export function checkReference(found: Lookup, id: string | undefined, spot: Spot): void {
  if (id === undefined || found.references.has(id) || found.broken.has(`reference/${id}`)) return;
  if (!isRenamed(found, `references/${id}`, '', spot)) missing(found, spot, 'reference', id, found.references.keys());
}

/** A name that nothing has. It is told once, with every place that uses it: a seed that was deleted may be named by many. */
export function missing(
  { faults }: Lookup,
  { file, path }: Spot,
  what: string,
  name: string,
  names: Iterable<string>,
  where = '',
): void {
  faults.add(file.file, file.placeOf(path), `no ${what} \`${name}\`${where}${suggest(name, names)}`, 'error', true);
}

/** An estimate's id, and which of its results is meant: `fair/cost` is `cost` of `fair`, and `fair` is its own result. */
export function partsOf(ref: string): [id: string, output: string] {
  const [id = ref, output = OWN] = ref.split('/');
  return [id, output];
}

/** An estimate by its id, or by one of its results, `fair/cost`; null, and a fault, where there is none. */
export function findEstimate(found: Lookup, ref: string, spot: Spot): Seed<Estimate> | null {
  const [id, output] = partsOf(ref);
  const seed = found.estimates.get(id);
  if (isRenamed(found, `estimates/${id}`, '', spot)) return null;
  if (!seed && !found.broken.has(`estimate/${id}`)) missing(found, spot, 'estimate', id, found.estimates.keys());
  if (seed && output !== OWN && !Object.hasOwn(seed.data.outputs, output)) {
    const others = Object.keys(seed.data.outputs);
    const known = others.length > 0 ? suggest(output, others) : `; it has one, which is \`${id}\``;
    return fault(found, spot, `the estimate \`${id}\` has no result \`${output}\`${known}`);
  }
  return seed ?? null;
}

/** The address of an estimate, or of one of its other results there. */
export function estimateHref(ref: string): string {
  const [id, output] = partsOf(ref);
  return output === OWN ? `/estimates/${id}/` : `/estimates/${id}/#result-${output}`;
}

/** A name that something had before, which leads readers on and seeds not: its present name is told. */
export function isRenamed(found: Lookup, record: string, within: string, spot: Spot): boolean {
  const now = found.aliases.now.get(record);
  if (now === undefined) return false;
  const [was, is] = [record, now].map((name) => name.slice(name.indexOf('/') + 1));
  const name = is?.startsWith(within) ? is.slice(within.length) : is;
  fault(found, spot, `\`${was}\` was renamed and is \`${name}\` now; write \`${name}\``);
  return true;
}

/** Names of the same article first: with thousands of claims the list itself would help nobody. */
function near(names: readonly string[], ref: string): string[] {
  const within = names.filter((name) => name.includes('/') === ref.includes('/'));
  const article = `${ref.split('/')[0]}/`;
  const same = within.filter((name) => name.startsWith(article));
  return same.length > 0 ? same : within;
}
