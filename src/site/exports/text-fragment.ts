import type { ClaimRecord } from '../../schema/record.ts';

/** What a text fragment may not contain unescaped, besides what `encodeURIComponent` does. */
const part = (words: string): string => encodeURIComponent(words.trim()).replaceAll('-', '%2D');

/**
 * The article's address with the quote as a text fragment, so that the browser scrolls to it: `url#:~:text=prefix-,exact,-suffix`
 * (WICG Scroll to Text Fragment). Null where the address is not known.
 */
export function quoteAddress(url: string | null, quote: ClaimRecord['quote']): string | null {
  if (url === null) return null;
  const prefix = quote.prefix.trim() ? `${part(quote.prefix)}-,` : '';
  const suffix = quote.suffix.trim() ? `,-${part(quote.suffix)}` : '';
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${prefix}${part(quote.exact)}${suffix}`;
}
