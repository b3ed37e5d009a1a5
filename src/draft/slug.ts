import { monthNames } from '../language/calendar.ts';
import { slugOf } from '../seeds/slug.ts';

/** A title as an address, without its accents and cut between words. */
export function shortSlug(text: string, longest = 48): string {
  const slug = slugOf(text.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, ''));
  return slug.length <= longest ? slug : slug.slice(0, longest).replace(/-[^-]*$/, '');
}

/** `rio-times-october-2024`; from the title where publisher or day is not known. */
export function articleSlug(publisher: string | null, published: string | null, title: string | null): string {
  const [year, month] = published?.split('-') ?? [];
  const name = shortSlug((publisher ?? '').replace(/^the\s+/i, ''), 30);
  const monthName = monthNames[Number(month) - 1];
  if (name && year && monthName) return `${name}-${monthName.toLowerCase()}-${year}`;
  return shortSlug(title ?? '') || (name ? name : 'article');
}

/** The name itself, or with the first number behind it that is not taken. */
export function untaken(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  for (let n = 2; ; n++) if (!taken(`${name}-${n}`)) return `${name}-${n}`;
}
