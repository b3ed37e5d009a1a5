import type { Collection, Collections, RecordEntry } from '../schema/record-source.ts';
import { ByName } from './by-name.ts';
import { source } from './collection.ts';

type Entry<Name extends Collection> = RecordEntry<Collections[Name]>;
type Claim = Entry<'claims'>;

/** Every record of the site by its id, or by one that it had before, read once a build: pages look up what they need and carry no more. */
export interface Records {
  articles: Entry<'articles'>[];
  claims: Claim[];
  article: Map<string, Entry<'articles'>>;
  /** By `article/claim`. */
  claim: Map<string, Claim>;
  /** Claims of an article, in its order. */
  claimsOf: Map<string, Claim[]>;
  estimate: Map<string, Entry<'estimates'>>;
  reference: Map<string, Entry<'references'>>;
  ledger: Map<string, Entry<'ledger'>>;
  page: Map<string, Entry<'pages'>>;
  site: Entry<'site'>['data'];
}

const newestFirst = (
  a: { data: { published: string; slug: string } },
  b: { data: { published: string; slug: string } },
): number => b.data.published.localeCompare(a.data.published) || a.data.slug.localeCompare(b.data.slug);

/** Astro gives entries in the order in which it has read them, which differs from build to build. */
const inOrder = <E extends Entry<'estimates' | 'references' | 'ledger'>>(
  entries: Array<[name: string, entry: E]>,
): ByName<E> => new ByName(entries.sort(([a], [b]) => a.localeCompare(b)));

async function read(): Promise<Records> {
  const from = source();
  const [articles, claims, estimates, references, ledger, pages, site] = await Promise.all([
    from.entries('articles'),
    from.entries('claims'),
    from.entries('estimates'),
    from.entries('references'),
    from.entries('ledger'),
    from.entries('pages'),
    from.entries('site'),
  ]);
  articles.sort(newestFirst);
  const claim = new ByName(claims.map((c) => [`${c.data.article}/${c.data.id}`, c] as const));
  const claimsOf = new Map<string, Claim[]>(articles.map((a) => [a.data.slug, []]));
  for (const c of claims) claimsOf.get(c.data.article)?.push(c);
  for (const list of claimsOf.values()) list.sort((a, b) => a.data.order - b.data.order);
  const first = site[0];
  if (first === undefined) throw new Error('content/site.md is missing: run `npm run content`');
  return {
    articles,
    claims: articles.flatMap((a) => claimsOf.get(a.data.slug) ?? []),
    article: new ByName(articles.map((a) => [a.data.slug, a] as const)),
    claim,
    claimsOf,
    estimate: inOrder(estimates.map((e) => [e.data.id, e])),
    reference: inOrder(references.map((r) => [r.data.id, r])),
    ledger: inOrder(ledger.map((l) => [l.data.quantity, l])),
    page: new Map(pages.map((p) => [p.data.name, p])),
    site: first.data,
  };
}

let cached: { from: unknown; records: Promise<Records> } | null = null;

/** The records of this build, read once from the command that hands them over. Under `npm run dev` they are read again each time, since seeds change. */
export function records(): Promise<Records> {
  if (import.meta.env.DEV) return read();
  const from = source();
  if (cached === null || cached.from !== from) cached = { from, records: read() };
  return cached.records;
}
