import { together } from '../together.ts';

/** The fields of an article in a page's JSON-LD, such as `{"@type": "NewsArticle", "headline": "..."}`. A field that is missing is null. */
export interface Linked {
  title: string | null;
  publisher: string | null;
  published: string | null;
  modified: string | null;
  byline: string | null;
  url: string | null;
  language: string | null;
}

type Node = Record<string, unknown>;

/** The most nodes of a page that has an article of its own. A page with more nodes lists many other articles. */
const mostNodes = 500;

/**
 * The article among a page's JSON-LD scripts: alone, in a list, in an `@graph`, or as the `mainEntity` of its page; its author and publisher may be named by their `@id` alone.
 * Where there are several articles: the one with the page's own headline, or else the first.
 */
export function linkedArticle(scripts: readonly string[], headline: string | null): Linked {
  const nodes = scripts.flatMap((script) => nodesIn(parsed(script), 0)).slice(0, mostNodes);
  // An author who is named by `@id` alone is a node too, and has no name.
  const byId = new Map(
    nodes
      .filter((node) => typeof field(node, '@id') === 'string' && text(field(node, 'name')) !== null)
      .map((node) => [field(node, '@id') as string, node]),
  );
  const articles = nodes.filter(
    (node) =>
      /Article(?:\b|$)|^Report|BlogPosting$|NewsArticle/.test(
        [field(node, '@type')]
          .flat()
          .filter((type) => typeof type === 'string')
          .join(' '),
      ) && (text(field(node, 'headline')) ?? text(field(node, 'name')) ?? text(field(node, 'datePublished'))) !== null,
  );
  const article =
    articles.find((node) => headline !== null && same(text(field(node, 'headline')), headline)) ?? articles[0];
  if (!article)
    return { title: null, publisher: null, published: null, modified: null, byline: null, url: null, language: null };
  const nameById = (id: unknown): string | null => {
    const node = typeof id === 'string' ? byId.get(id) : undefined;
    return node ? text(field(node, 'name')) : null;
  };
  const nameOf = (value: unknown): string | null => {
    const plain = text(value);
    if (plain) return /^https?:/.test(plain) ? nameById(plain) : plain;
    return isNode(value) ? (text(field(value, 'name')) ?? nameById(field(value, '@id'))) : null;
  };
  const page = field(article, 'mainEntityOfPage');
  const language = field(article, 'inLanguage');
  return {
    title: text(field(article, 'headline')) ?? text(field(article, 'name')),
    publisher:
      [field(article, 'publisher'), field(article, 'sourceOrganization')]
        .flat()
        .map(nameOf)
        .find((name) => name !== null) ?? null,
    published: text(field(article, 'datePublished')) ?? text(field(article, 'dateCreated')),
    modified: text(field(article, 'dateModified')),
    byline: together(
      [field(article, 'author') ?? field(article, 'creator')]
        .flat()
        .map(nameOf)
        .filter((name) => name !== null),
    ),
    url:
      text(field(article, 'url')) ??
      text(page) ??
      (isNode(page) ? (text(field(page, '@id')) ?? text(field(page, 'url'))) : null),
    language: text(isNode(language) ? field(language, 'alternateName') : language),
  };
}

function same(a: string | null, b: string): boolean {
  const plain = (value: string) =>
    value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return a !== null && plain(a) === plain(b);
}

/** Pages wrap JSON in comments, and break lines inside its strings. */
function parsed(script: string): unknown {
  const json = script
    .replace(/^\s*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)/, '')
    .replace(/(?:\/\/)?\s*(?:-->|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '');
  for (const attempt of [json, json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none.
    }
  }
  return null;
}

/** The nodes of a document, those within `@graph`, lists and `mainEntity` too. */
function nodesIn(data: unknown, depth: number): Node[] {
  if (depth > 6 || typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) return data.slice(0, mostNodes).flatMap((one) => nodesIn(one, depth + 1));
  const node = data as Node;
  return [
    node,
    ...[
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'author',
      'publisher',
      'hasPart',
      'itemListElement',
      'item',
    ].flatMap((name) => nodesIn(field(node, name), depth + 1)),
  ];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a node's own field. `field(node, 'constructor')` is undefined, though every object has a constructor. */
function field(node: Node, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['#39', "'"],
  ['#x27', "'"],
  ['#8217', '’'],
  ['#8216', '‘'],
]);

function text(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : isNode(value) ? field(value, '@value') : value;
  if (typeof first !== 'string' || !first.trim()) return null;
  return first
    .replace(/&(#?\w{2,6});/g, (whole, name: string) => entities.get(name) ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
