import { addressFault } from '../../schema/web-address.ts';

const archives =
  /^https?:\/\/(?:(?:web\.|wayback\.)?archive\.org|web-beta\.archive\.org|(?:www\.)?archive\.(?:ph|today|is|li|vn|fo|md)|perma\.cc|ghostarchive\.org|web\.archive\.org\.au|arquivo\.pt|(?:www\.)?webarchive\.[a-z.]+|webcache\.googleusercontent\.com)\//i;

/**
 * An address and, where it is an archive's copy, the original's: `https://web.archive.org/web/20240305120000/https://herald.example/a` is a copy of
 * `https://herald.example/a`. Null for what is no web address, and for a copy that does not say of what (`https://archive.ph/AbC12`).
 */
export function originalOf(address: string): { url: string | null; archive: string | null } {
  const full = address.trim().replace(/^\/\//, 'https://');
  if (addressFault(full) !== null) return { url: null, archive: null };
  if (!archives.test(full)) return { url: full, archive: null };
  // Some servers make one slash of two.
  const inner =
    /^https?:\/\/[^/]+\/.*?(https?):\/{1,2}([^/].*)$/i.exec(full) ??
    /^https?:\/\/[^/]+\/(?:web\/)?\d{4,14}[a-z_]{0,3}\/()((?:[\w-]+\.)+[a-z]{2,}(?:\/.*)?)$/i.exec(full);
  const url = inner ? `${inner[1] || 'https'}://${inner[2]}` : null;
  return { url: url && addressFault(url) === null ? url : null, archive: full };
}
