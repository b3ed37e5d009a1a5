import type { ArticleRecord, ClaimRecord } from '../schema/record.ts';

/** The day on which a check was last changed: as its article says, or by a correction or a withdrawal of one of the claims. Null where it never was. */
export const lastChange = (
  { changed }: Pick<ArticleRecord, 'changed'>,
  claims: ReadonlyArray<Pick<ClaimRecord, 'corrections' | 'withdrawn'>>,
): string | null =>
  [
    ...(changed ? [changed] : []),
    ...claims.flatMap((c) => [...c.corrections.map(({ date }) => date), ...(c.withdrawn ? [c.withdrawn.date] : [])]),
  ]
    .sort()
    .at(-1) ?? null;
