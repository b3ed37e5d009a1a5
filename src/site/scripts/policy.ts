import { createHash } from 'node:crypto';

/** The part of a policy that allows a text in the page, or a file that the page names with its hash. */
export const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * The policy of a page, first in its head: nothing but what is named. Scripts are named by their hashes, never by the site they come from, where any file could run;
 * and no text becomes a script (`require-trusted-types-for`).
 */
export const policy = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries({
    'default-src': ["'none'"],
    ...directives,
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
  })
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join(';');

export const byHash = (hashes: readonly string[]): string[] => hashes.map((hash) => `'${hash}'`);
