/**
 * The format of the records in `content/`. It grows when a record means something else than before, or a field goes. A record with a new field alone is of the same
 * format. `docs/versions.md` has a note for each: what changes, and what a maintainer has to do.
 */
export const RECORD_FORMAT: number = 1;

/** The format that `content/site.md` names; the first one had no name. */
export const formatOf = (site: string | null): number => Number(/^format: (\d{1,6})\r?$/m.exec(site ?? '')?.[1] ?? 1);

/** Why records cannot be read by this version; null where they can. */
export function tooNew(site: string | null, own = RECORD_FORMAT): string | null {
  const found = formatOf(site);
  return found <= own
    ? null
    : `the records are of format ${found}, and this version knows formats up to ${own}; install the version that wrote them, or a newer one`;
}
