/** What the site sends beside its files, and where. A host reads it in its own words (`write.ts`); `tests/headers.test.ts` holds them all against the same addresses. */
export interface Rule {
  /** Behind the base path: a file, or a folder with all in it (`/data/*`); a star between slashes is one name. */
  at: readonly string[];
  /** Left out of it. */
  but?: string;
  headers: Readonly<Record<string, string>>;
}

/** Everything that has a policy in a frame of its own. */
export const EMBEDS = '/embed/*';

/** Folders that hold no pages. */
export const FILES = ['.well-known', '_a', 'cards', 'data', 'embed', 'oembed', 'pictures'];

const NONE = 'accelerometer browsing-topics camera geolocation gyroscope magnetometer microphone payment usb'.split(
  ' ',
);

export const RULES: readonly Rule[] = [
  {
    at: ['/*'],
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': NONE.map((feature) => `${feature}=()`).join(', '),
      // A year. Without subdomains, which may be somebody else's.
      'Strict-Transport-Security': 'max-age=31536000',
    },
  },
  // Pages may be framed by nobody, those that do not exist included; the second is for browsers that know no `frame-ancestors`.
  {
    at: ['/*'],
    but: EMBEDS,
    headers: { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' },
  },
  // Embeds by anyone, also by a page that lets in only what allows it (`require-corp`).
  {
    at: [EMBEDS],
    headers: {
      'Content-Security-Policy': 'frame-ancestors *',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  },
  // Data and pictures may be read and shown by anyone.
  {
    at: ['/data/*', '/oembed/*', '/cards/*', '/claimreview.json', '/feed.xml', '/articles/*/annotations.jsonld'],
    headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
  // A name that says what is in the file.
  {
    at: ['/_a/*', '/embed/engine/*', '/pictures/*'],
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
];

/** The rules of a site. One that shows drafts is closed to search engines. */
export const rulesOf = (closed: boolean): readonly Rule[] =>
  closed ? [...RULES, { at: ['/*'], headers: { 'X-Robots-Tag': 'noindex, nofollow' } }] : RULES;

/** The pattern of an address as a regular expression, without its ends. */
export const source = (base: string, at: string): string =>
  (base + at)
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*(?=.)/g, '[^/]+')
    .replace(/\*$/, '.*');

/** The headers of an address behind the base path. A later rule wins over an earlier one. */
export function headersOf(path: string, rules = RULES): Record<string, string> {
  const matches = (at: string): boolean => new RegExp(`^${source('', at)}$`).test(path);
  return Object.assign(
    {},
    ...rules
      .filter(({ at, but }) => at.some(matches) && !(but !== undefined && matches(but)))
      .map(({ headers }) => headers),
  ) as Record<string, string>;
}
