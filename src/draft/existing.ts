import type { BuildCache } from '../compile/cache.ts';
import type { Folder } from '../seeds/folder.ts';
import { Faults } from '../seeds/fault.ts';
import { parse } from '../seeds/parse.ts';
import type { SeedFile } from '../seeds/seed-file.ts';
import type { Article as ArticleSeed } from '../seeds/types.ts';
import { validate } from '../seeds/validate.ts';
import type { Seeds, Site } from '../seeds/types.ts';
import type { Article } from '../article/text/article.ts';
import { flatten } from '../language/words.ts';
import { undecided } from '../seeds/undecided.ts';

/** Seeds as they stand, and the files that could be parsed; what is wrong with them is for the build to say, not for an import. */
export function readSeeds(
  folder: Folder,
  cache: BuildCache,
): { seeds: Seeds; site: Site | null; files: readonly SeedFile[] } {
  const faults = new Faults();
  const { files, broken } = parse(folder, faults, cache.parsed);
  const seeds = validate(files, broken, faults, cache);
  return { seeds, site: seeds.site?.data ?? null, files };
}

/** The fields by which a second import finds the seed of the same article. They are read even from a seed with faults. */
interface Known {
  path: string;
  sha256: unknown;
  url: unknown;
  title: unknown;
  published: unknown;
  publisher: unknown;
  draft: unknown;
  /** The quotes of its claims. */
  quotes: readonly string[];
}

/**
 * The seed of the same article, by its capture, its address, or its headline with its paper and day; `data` is null where the seed has faults. Where
 * not even its front matter can be read, the capture's hash is looked for in its text. The same headline in another paper is another article.
 */
export function seedOf(
  folder: Folder,
  { seeds, files }: Pick<ReturnType<typeof readSeeds>, 'seeds' | 'files'>,
  article: Article,
  sha256: string,
): { path: string; data: ArticleSeed | null } | null {
  const known = files.filter(({ kind }) => kind === 'article').map(knownOf);
  const flat = flatten(article.text);
  const same = [
    (one: Known) => one.sha256 === sha256,
    (one: Known) => typeof one.url === 'string' && article.url !== null && sameAddress(one.url, article.url),
    (one: Known) =>
      article.title !== null &&
      typeof one.title === 'string' &&
      alike(one.title, article.title.value) &&
      samePaper(one, article) &&
      sameDay(one, article) &&
      (paperKnown(one, article) || one.quotes.some((quote) => flat.includes(flatten(quote)))),
  ];
  for (const is of same) {
    const one = known.find(is);
    if (one) return { path: one.path, data: seeds.articles.get(slugIn(one.path))?.data ?? null };
  }
  const text = new TextDecoder();
  const unread = folder
    .list()
    .find(
      (path) =>
        path.startsWith('articles/') &&
        !known.some((one) => one.path === path) &&
        text.decode(folder.read(path) ?? new Uint8Array()).includes(sha256),
    );
  return unread === undefined ? null : { path: unread, data: null };
}

function slugIn(path: string): string {
  return path.slice('articles/'.length, -'.md'.length);
}

function knownOf({ slug, data }: SeedFile): Known {
  const fields = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const capture = (typeof fields.capture === 'object' && fields.capture !== null ? fields.capture : {}) as Record<
    string,
    unknown
  >;
  const claims = Array.isArray(fields.claims) ? (fields.claims as unknown[]) : [];
  const quotes = claims
    .map((claim) => (claim as { quote?: { exact?: unknown } } | null)?.quote?.exact)
    .filter((exact) => typeof exact === 'string');
  return {
    path: `articles/${slug}.md`,
    sha256: capture.sha256,
    url: fields.url,
    title: fields.title,
    published: fields.published,
    publisher: fields.publisher,
    draft: fields.draft,
    quotes,
  };
}

/** A paper's name that a person wrote, and not the import's mark for one that it did not find. */
function paperOf({ publisher }: Known): string | null {
  return typeof publisher === 'string' && !publisher.startsWith(undecided) ? publisher : null;
}

function paperKnown(one: Known, { publisher }: Article): boolean {
  return paperOf(one) !== null && publisher !== null;
}

/** `The Valley Herald` is the paper of `The Valley Herald, Lund`; where one is not known they may be the same. Two addresses on two hosts are two papers. */
function samePaper(one: Known, { publisher, url }: Article): boolean {
  const [a, b] = [paperOf(one), publisher?.value ?? null].map(
    (name) =>
      name
        ?.toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .replace(/^the | (?:com|org|net|co uk)$/g, '')
        .trim() ?? null,
  );
  if (typeof one.url === 'string' && url !== null && hostOf(one.url) !== hostOf(url)) return false;
  return (
    a === null ||
    b === null ||
    a === undefined ||
    b === undefined ||
    ` ${a} `.includes(` ${b} `) ||
    ` ${b} `.includes(` ${a} `)
  );
}

function sameDay(one: Known, { published }: Article): boolean {
  return published === null || one.published === published.value || one.draft === true;
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.|m\.|amp\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? url;
}

/** One page has its address with and without a slash, `www.` and a note of where a reader came from. */
function sameAddress(a: string, b: string): boolean {
  const plain = (url: string) =>
    url
      .replace(/^https?:\/\/(?:www\.|m\.)?/i, '')
      .replace(/#.*$/, '')
      .replace(/[?&](?:utm_\w+|fbclid|gclid|ref|cmp)=[^&#]*/gi, '')
      .replace(/\/$/, '');
  return plain(a) === plain(b);
}

function alike(a: string, b: string): boolean {
  const plain = (value: string) =>
    value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}
