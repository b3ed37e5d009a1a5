import type { SiteRecord } from '../../schema/record.ts';
import type { Link } from './link.ts';

/** Where the file has to stand, at the root of a host (RFC 9116). */
export const SECURITY_TXT = '/.well-known/security.txt';

/**
 * Whom to tell of a hole (RFC 9116); null where the site names nobody. It lapses a year after the site was last checked, if the seed says no other day: the build has no
 * clock, and a site that nobody looks after should not send people to an address that nobody reads.
 */
export function securityTxt(
  { security, checked, language }: Pick<SiteRecord, 'security' | 'checked' | 'language'>,
  link: Link,
): string | null {
  if (!security) return null;
  const expires = security.expires ?? `${Number(checked.slice(0, 4)) + 1}${checked.slice(4)}`;
  return [
    `Contact: ${security.contact}`,
    `Expires: ${dayOf(expires)}T00:00:00Z`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${link(SECURITY_TXT)}`,
    '',
  ].join('\n');
}

/** A month counts from its first day; the 29th of February has no other year. */
const dayOf = (date: string): string => (date.length === 7 ? `${date}-01` : date.replace(/-02-29$/, '-02-28'));
