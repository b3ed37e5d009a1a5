import type { SiteRecord } from '../../schema/record.ts';
import { printDate } from '../../language/calendar.ts';

type Site = Pick<SiteRecord, 'title' | 'author' | 'checked' | 'licence'>;

/** An address as readers see it. A site that was built without one (`SITE_URL`) has its path alone: `/claims/report/total/`. */
export const shownAddress = (url: string): string => url.replace(/^http:\/\/localhost(:\d+)?(?=\/)/, '');

/** How to name what was taken: “Headline.” Recount, checked 22 November 2026. https://... */
export const citation = (title: string, url: string, { title: name, checked }: Site): string =>
  `${quoted(title)} ${name}, checked ${printDate(checked)}. ${shownAddress(url)}`;

/** The owner of a file and its licence. Quoted words still belong to whoever wrote them. */
export const rights = ({ author, licence }: Site): string =>
  `${author.name}, ${licence.name} (${licence.url}). Quotes remain their publishers’.`;

/** A title within quotation marks, those inside it made single; it ends in a stop of some kind. */
function quoted(title: string): string {
  const inner = title.replaceAll('“', '‘').replaceAll('”', '’');
  return `“${/[.?!]’?$/.test(inner) ? inner : `${inner}.`}”`;
}
