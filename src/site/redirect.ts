import { print } from '../chart/print.ts';
import { escape } from '../chart/escape.ts';
import { byHash, hashOf, policy } from './scripts/policy.ts';

/** By which a page that only leads on is known. */
export const REDIRECT = '<meta http-equiv="refresh"';

/** Takes a reader's numbers, and the place on the page, along. */
const script = "location.replace(document.querySelector('a').href+location.search+location.hash)";

/** A page at an address that a record had before. `to` is where it is now, `canonical` the same in full. It needs no script. */
export function redirect(to: string, canonical: string, title: string, language: string): string {
  const rules = policy({ 'script-src': byHash([hashOf(script)]) });
  return [
    `<!DOCTYPE html><html lang="${escape(language)}"><head>`,
    print(['meta', { 'http-equiv': 'content-security-policy', content: rules }]),
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    print(['title', {}, title]),
    print(['link', { rel: 'canonical', href: canonical }]),
    `<noscript>${REDIRECT} content="${escape(`0; url=${to}`)}"></noscript></head><body><main>`,
    print(['h1', {}, 'This page has a new address']),
    print(['p', {}, ['a', { href: to }, title]]),
    `</main><script>${script}</script></body></html>`,
  ].join('');
}
