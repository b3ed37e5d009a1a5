import type { ArticleRecord, SiteRecord } from '../../schema/record.ts';

/** When a check was made, and when it was last changed: later than that, or null. */
export function checkDates(
  article: ArticleRecord,
  corrections: ReadonlyArray<{ date: string }>,
  site: SiteRecord,
): { made: string; changed: string | null } {
  const made = article.made ?? site.checked;
  const last = [...(article.changed ? [article.changed] : []), ...corrections.map((c) => c.date)].sort().at(-1);
  return { made, changed: last !== undefined && last > made ? last : null };
}
