import { createHash } from 'node:crypto';
import type { ArticleLater } from '../../browser/article-later.ts';
import { known } from '../../language/known.ts';
import type { Element, Node } from '../../chart/node.ts';
import { printBriefly } from '../../chart/print.ts';
import type { ArticleRecord, ClaimRecord, SiteRecord } from '../../schema/record.ts';
import { embeds } from '../embeds/embeds.ts';
import { embedTarget } from '../embeds/target.ts';
import { claimPath, path } from '../paths.ts';
import { records } from '../records.ts';
import { scripts } from '../scripts/page-scripts.ts';
import { claimFigureTree } from './figure.ts';
import { foldedFigure } from './folded-figure.ts';
import { originGroups } from './origin-list.ts';
import { sourceList } from './source-list.ts';

/** The chart of a claim as its article's page has it: that of the claim at the top whole, every other with its sliders folded away. */
const figureIn = (claim: ClaimRecord, atTop: boolean, site: SiteRecord): Element | null =>
  atTop ? claimFigureTree(claim, site) : foldedFigure(claim, site);

const isData = (node: Node): node is Element => typeof node !== 'string' && node[0] === 'script';

/** What a reader opens: the sliders of a chart in the text, the numbers as a table. */
const isClosed = (node: Node): node is Element => typeof node !== 'string' && node[0] === 'details';

/**
 * The same as HTML, without the data that its sliders run, and without what its closed parts hold: `later.json` has both. Until it comes, and without script, a closed part
 * holds a link to the claim's own page, where all of it stands.
 */
export function articleFigure(claim: ClaimRecord, atTop: boolean, site: SiteRecord): string {
  const figure = figureIn(claim, atTop, site);
  if (figure === null) return '';
  const [tag, attributes, ...children] = figure;
  const link: Node = ['a', { href: claimPath(claim.article, claim.id) }, 'See it on the claim’s own page'];
  const shown = children.flatMap((child): Node[] => {
    if (!isClosed(child)) return isData(child) ? [] : [child];
    const [tag, attributes, summary = ''] = child;
    return [[tag, attributes, summary, link]];
  });
  return printBriefly([tag, attributes, ...shown]);
}

/** What stands in `later.json`, and the address under which an article's page asks for it: its name changes with what is in it. */
export interface Later {
  text: string;
  href: string;
}

const made = new WeakMap<ArticleRecord, Promise<Later>>();

/** Made once a build, for the page and for the file. */
export function articleLater(slug: string, origin: URL | undefined): Promise<Later> {
  return records().then(({ article }) => {
    const { data } = known(article, slug, 'article');
    const later = made.get(data) ?? make(data, new URL(path('/'), origin).href.replace(/\/$/, ''));
    made.set(data, later);
    return later;
  });
}

async function make({ slug, lead }: ArticleRecord, at: string): Promise<Later> {
  const all = await records();
  const { claimsOf, site } = all;
  const claims = (claimsOf.get(slug) ?? []).map(({ data }) => data);
  const figures = claims.flatMap((claim): Array<[string, Node[]]> => {
    const [, , ...children] = figureIn(claim, claim.id === lead && !claim.withdrawn, site) ?? ['', {}];
    return children.some(isData) ? [[claim.id, children]] : [];
  });
  const charts = await embeds();
  const rest: Omit<ArticleLater, 'figures'> = {
    embeds: await Promise.all(
      claims.flatMap(({ id, model }) => {
        const embed = model === null ? undefined : charts.get(`claims/${slug}/${id}`);
        return embed ? embedTarget(embed, site, at) : [];
      }),
    ),
    closed: Object.fromEntries(
      figures.map(([key, children]) => [key, children.filter(isClosed).map(([, , _summary, ...inside]) => inside)]),
    ),
    origins: originGroups(claims).map(({ ids, nodes }) => [ids, ...nodes]),
    sources: sourceList(claims, all),
    paper: (await scripts()).paper.text,
  };
  const text = `{"figures":[${figures.flatMap(([, children]) => children.filter(isData).map(([, , data]) => data)).join(',')}],${JSON.stringify(rest).slice(1)}`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { text, href: `later.json?${hash}` };
}
