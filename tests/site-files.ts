import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { SITE } from './build-site.ts';

/** Every file of the built site, by its address: `/claims/`, `/data/x.json`. */
export function addresses(folder = SITE): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((f) => f.isFile())
    .map((f) => `/${relative(folder, join(f.parentPath, f.name))}`.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** The pages among them. */
export const pages = (folder = SITE): string[] =>
  addresses(folder).filter((a) => a.endsWith('/') || a.endsWith('.html'));

/** The text of what stands at an address, or null. */
export function at(address: string, folder = SITE): string | null {
  const path = join(folder, address.endsWith('/') ? `${address}index.html` : address);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** One address of each kind of page, for tests that look at every kind. */
export function kinds(folder = SITE): Record<string, string> {
  const found: Record<string, string> = {};
  for (const address of pages(folder)) {
    const kind = address
      .replace(/^\/articles\/[^/]+\/$/, 'article')
      .replace(/^\/claims\/[^/]+\/[^/]+\/$/, 'claim')
      .replace(/^\/estimates\/[^/]+\/$/, 'estimate')
      .replace(/^\/embed\/estimates\/[^/]+\/$/, 'embed-estimate')
      .replace(/^\/embed\/claims\/[^/]+\/[^/]+\/$/, 'embed-claim')
      .replace(/^\/embed\/ledger\/[^/]+\/$/, 'embed-ledger')
      .replace(/^\/embed\/.*\/r\d+\/$/, 'embed-pinned');
    // The longest page of a kind is the one with most to go wrong.
    const longer = (found[kind] === undefined ? 0 : at(found[kind], folder)!.length) < at(address, folder)!.length;
    if (longer) found[kind] = address;
  }
  return found;
}

/** What a reader reads at each address, and what a program reads as data. */
export const proseOf = (folder = SITE): [address: string, prose: string][] =>
  addresses(folder)
    .filter((one) => /(\/|\.html|\.svg|\.csv|\.xml|package\.json|schema\.json)$/.test(one))
    .map((address) => [address, (at(address, folder) ?? '').replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ' ')]);

/** The published records of a kind, as the site carries them; superseded revisions are left out. */
export const records = <Data>(kind: string, folder = SITE): Data[] =>
  addresses(folder)
    .filter((one) => one.startsWith(`/data/records/${kind}/`) && one.endsWith('.md') && !/\.r\d+\.md$/.test(one))
    .map((one) => parse(/^---\n([\s\S]*?)\n---/.exec(at(one, folder) ?? '')?.[1] ?? '') as Data);

/** The pages of a site's claims and estimates: of all claims that stand, and of what is computed. */
export function recordOf(folder = SITE): { claims: string[]; computed: string[]; estimates: string[] } {
  type Claim = { article: string; id: string; model: unknown; withdrawn: unknown };
  const claims = records<Claim>('claims', folder).filter(({ withdrawn }) => withdrawn === null);
  const page = ({ article, id }: Claim): string => `/claims/${article}/${id}/`;
  return {
    claims: claims.map(page),
    computed: claims.filter(({ model }) => model !== null).map(page),
    estimates: records<{ id: string }>('estimates', folder).map(({ id }) => `/estimates/${id}/`),
  };
}
