import { hasHidden } from '../language/hidden.ts';

/** Signs that no address has (RFC 3986): in one they end an attribute, begin a tag, or are read as a slash. */
const NO_SIGN = /[\s"<>\\`]/u;

/** What was expected in the place of a text that is no address of a web page; null where it is one. */
export function addressFault(text: string): string | null {
  if (!/^https?:\/\/[^/?#]/i.test(text)) return 'an address that begins with `https://` or `http://`';
  return unprintable(text) ?? addressParts(text);
}

/** What was expected in the place of a faulty link in prose. A link may also lead to a page of the site (`/method/`) or to a place on its own page (`#policy`). */
export function linkFault(text: string): string | null {
  if (/^https?:\/\//i.test(text)) return addressFault(text);
  return /^(\/(?![/\\])|#)/.test(text) ? unprintable(text) : 'an address that begins with `https://`, `/` or `#`';
}

/** What was expected in the place of a faulty contact for reports of security holes: a page, a mailbox or a telephone (RFC 9116). */
export function contactFault(text: string): string | null {
  if (/^mailto:[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text) || /^tel:\+[\d-]+$/.test(text)) return unprintable(text);
  return /^https:/i.test(text)
    ? addressFault(text)
    : 'where to report a hole, as `mailto:security@example.org`, `https://example.org/report` or `tel:+1-201-555-0123`';
}

const unprintable = (text: string): string | null =>
  NO_SIGN.test(text) || hasHidden(text)
    ? 'an address without blanks, quotation marks, `<`, `>`, backslashes or hidden characters; write such a sign by its number, as `%20`'
    : null;

function addressParts(text: string): string | null {
  if (!URL.canParse(text)) return 'an address with the name of a host behind `https://`';
  const { username, password } = new URL(text);
  // `https://bank.example@evil.example/` leads to the second.
  return username || password ? 'an address without a name or a password before an `@`' : null;
}
