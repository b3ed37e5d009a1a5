import { createHash } from 'node:crypto';
import type { ArticleLater } from '../../browser/article-later.ts';
import { known } from '../../language/known.ts';
import type { Element, Node } from '../../chart/node.ts';
import { printBriefly } from '../../chart/print.ts';
import type { ArticleRecord, ClaimRecord, SiteRecord } from '../../schema/record.ts';
import { embeds } from '../embeds/embeds.ts';
import { embedTarget } from '../embeds/target.ts';
import { path } from '../paths.ts';
import { records } from '../records.ts';
import { claimFigureTree } from './figure.ts';
import { foldedFigure } from './folded-figure.ts';
import { originGroups } from './origin-list.ts';
import { sourceList } from './source-list.ts';

/** The chart of a claim as its article's page has it: that of the claim at the top whole, every other with its sliders folded away. */
const figureIn = (claim: ClaimRecord, atTop: boolean, site: SiteRecord): Element | null =>
  atTop ? claimFigureTree(claim, site) : foldedFigure(claim, site);

const isData = (node: Node): node is Element => typeof node !== 'string' && node[0] === 'script';

/** The same as HTML, without the data that its sliders run: `later.json` has it. */
export function articleFigure(claim: ClaimRecord, atTop: boolean, site: SiteRecord): string {
  const figure = figureIn(claim, atTop, site);
  if (figure === null) return '';
  const [tag, attributes, ...children] = figure;
  return printBriefly([tag, attributes, ...children.filter((child) => !isData(child))]);
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
  const figures = claims.flatMap((claim) => {
    const [, , ...children] = figureIn(claim, claim.id === lead && !claim.withdrawn, site) ?? ['', {}];
    return children.filter(isData);
  });
  const charts = await embeds();
  const rest: Omit<ArticleLater, 'figures'> = {
    embeds: await Promise.all(
      claims.flatMap(({ id, model }) => {
        const embed = model === null ? undefined : charts.get(`claims/${slug}/${id}`);
        return embed ? embedTarget(embed, site, at) : [];
      }),
    ),
    origins: originGroups(claims).map(({ ids, nodes }) => [ids, ...nodes]),
    sources: sourceList(claims, all),
  };
  const text = `{"figures":[${figures.map(([, , data]) => data).join(',')}],${JSON.stringify(rest).slice(1)}`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { text, href: `later.json?${hash}` };
}
