import { monthNames } from '../language/calendar.ts';

/** Letters and digits of ASCII with single hyphens: safe as an address and as a file's name, whatever the title held. */
export function slugOf(text: string, longest = 48): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug.length <= longest ? slug : slug.slice(0, longest).replace(/-[^-]*$/, '');
}

/** `rio-times-october-2024`; from the title where publisher or day is not known. */
export function articleSlug(publisher: string | null, published: string | null, title: string | null): string {
  const [year, month] = published?.split('-') ?? [];
  const name = slugOf((publisher ?? '').replace(/^the\s+/i, ''), 30);
  const monthName = monthNames[Number(month) - 1];
  if (name && year && monthName) return `${name}-${monthName.toLowerCase()}-${year}`;
  return slugOf(title ?? '') || (name ? name : 'article');
}

/** The name itself, or with the first number behind it that is not taken. */
export function untaken(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  for (let n = 2; ; n++) if (!taken(`${name}-${n}`)) return `${name}-${n}`;
}
