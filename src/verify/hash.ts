import { createHash } from 'node:crypto';

/** Hashes of bytes that nobody changes: a site is checked again and again where its copies differ in a file or two. */
const known = new WeakMap<Uint8Array, string>();

/** The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal. */
export function hashOf(given: string | Uint8Array): string {
  let hash = typeof given === 'string' ? undefined : known.get(given);
  if (hash === undefined) {
    hash = createHash('sha256').update(given).digest('hex');
    if (typeof given !== 'string') known.set(given, hash);
  }
  return hash;
}
