import { headersOf, RULES, source, type Rule } from './table.ts';

type Headers = Readonly<Record<string, string>>;

const lines = (headers: Headers, line: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

/**
 * `_headers`, which Netlify, Cloudflare Pages and others read. It cannot leave an address out of a rule, and some hosts join what two rules say; so the pages' own
 * `frame-ancestors` is written for each of their folders. `X-Frame-Options` goes to every address: a browser that finds `frame-ancestors` passes over it, so that
 * embeds are framed all the same, and a page that does not exist is not.
 */
export function netlify(base: string, pages: readonly string[], rules: readonly Rule[] = RULES): string {
  const blocks = new Map<string, Headers>();
  const add = (at: string, headers: Headers): unknown => blocks.set(at, { ...blocks.get(at), ...headers });
  for (const { at, but, headers } of rules) {
    const { 'X-Frame-Options': everywhere, ...rest } = headers;
    const own: Headers = everywhere === undefined ? {} : { 'X-Frame-Options': everywhere };
    for (const one of at) add(one, but === undefined ? headers : own);
    if (but !== undefined) for (const page of pages) add(page, rest);
  }
  return [
    '# Written by the build for hosts that read this file. It belongs to the root of the host.',
    ...[...blocks].map(([at, headers]) => `${base}${at}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}\n`),
  ].join('\n');
}

/** A file to be included in nginx's `server { ... }`. A location takes no header from another, so each has all of its own. */
export function nginx(base: string, rules: readonly Rule[] = RULES): string {
  const places = [...new Set(rules.flatMap(({ at }) => at))];
  const location = (at: string): string => {
    const sample = at.replaceAll('*', 'x');
    const match = /\*./.test(at)
      ? `~ "^${source(base, at)}$"`
      : at.endsWith('*')
        ? `${base}${at.slice(0, -1)}`
        : `= ${base}${at}`;
    return `location ${match} {\n  try_files $uri $uri/index.html =404;\n${lines(headersOf(sample, rules), (name, value) => `  add_header ${name} "${value}" always;`)}\n}`;
  };
  return [
    '# Written by the build: `include` it in a `server`, whose `root` holds the site.',
    `error_page 404 ${base}/404.html;`,
    ...places.map(location),
    '',
  ].join('\n');
}

/** `.htaccess`, which Apache reads in the site's own folder. */
export function apache(base: string, rules: readonly Rule[] = RULES): string {
  const condition = ({ at, but }: { at: readonly string[]; but?: string | undefined }): string =>
    `"expr=%{REQUEST_URI} =~ m#^(${at.map((one) => source(base, one)).join('|')})$#${but === undefined ? '' : ` && %{REQUEST_URI} !~ m#^${source(base, but)}$#`}"`;
  return [
    '# Written by the build.',
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}/404.html`,
    '<IfModule mod_headers.c>',
    ...rules.map((rule) =>
      lines(rule.headers, (name, value) => `Header always set ${name} "${value}" ${condition(rule)}`),
    ),
    '</IfModule>',
    '',
  ].join('\n');
}

/** `vercel.json`, which Vercel reads at the root of what is deployed. */
export function vercel(base: string, written: readonly Rule[] = RULES): string {
  const rules = written.flatMap(({ at, but, headers }) =>
    at.map((one) => ({
      source: but === undefined ? pattern(base + one) : `${base}/((?!${but.slice(1, -1)}).*)`,
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
  );
  return `${JSON.stringify({ trailingSlash: true, headers: rules }, null, 2)}\n`;
}

/** A pattern in Vercel's words (path-to-regexp). */
const pattern = (at: string): string =>
  at
    .replace(/[.+?()|]/g, '\\$&')
    .replace(/\*(?=.)/g, '([^/]+)')
    .replace(/\*$/, '(.*)');
