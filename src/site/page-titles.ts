import { groupBy } from '../language/group-by.ts';
import { result } from '../chart/words.ts';
import { known } from '../language/known.ts';
import { printDate } from '../language/calendar.ts';
import { articlePath, claimPath, estimatePath } from './paths.ts';
import type { Records } from './records.ts';

/** The title and the description of a page, for a browser's tab and for search results. */
export interface PageTitle {
  title: string;
  description: string;
}

/** A page with its titles, the shortest first: each later one has more that tells the page apart, and the last is no other page's. */
interface Named {
  path: string;
  ways: readonly string[];
  description: string;
}

let made: { from: Records; titles: ReadonlyMap<string, PageTitle> } | null = null;

/** The title of an article, a claim or an estimate, by its address. No two pages have one title or one description: headlines alone may be the same. */
export function pageTitle(all: Records, path: string): PageTitle {
  if (made?.from !== all) made = { from: all, titles: toldApart(namesOf(all)) };
  return known(made.titles, path, 'page');
}

function namesOf({ articles, claims, article, estimate }: Records): Named[] {
  return [
    ...articles.map(({ data: { slug, headline, publisher, published, summary } }) => ({
      path: articlePath(slug),
      ways: [headline, `${headline} (${publisher}, ${printDate(published)})`, `${headline} (${publisher}, ${slug})`],
      description: summary,
    })),
    ...claims.map(({ data: c }) => {
      const { publisher, published } = known(article, c.article, 'article').data;
      const named = (...more: string[]): string => `${c.headline} (${more.join(', ')})`;
      return {
        path: claimPath(c.article, c.id),
        ways: [
          named(publisher),
          named(publisher, printDate(published)),
          named(c.stated ? `“${c.stated.text}”` : `claim ${c.order}`, publisher, printDate(published)),
          named(`claim ${c.order}`, publisher, printDate(published)),
          named(`claim ${c.order}`, publisher, c.article),
        ],
        description: `The claim: ${c.says} ${c.verdict.label} ${c.verdict.reason}`,
      };
    }),
    ...[...estimate.values()].map(({ data: { id, title, model, outcome } }) => ({
      path: estimatePath(id),
      ways: [title, `${title} (estimate)`, `${title} (estimate ${id})`],
      description: `${title}: ${model.formula}. ${model.resultLabel}: ${result(outcome, model)}.`,
    })),
  ];
}

/** Gives the pages that share a title a longer one each, until none is shared. */
function toldApart(pages: readonly Named[]): ReadonlyMap<string, PageTitle> {
  const way = new Map(pages.map(({ path }) => [path, 0]));
  const titleOf = ({ path, ways }: Named): string => ways[way.get(path) ?? 0] ?? '';
  for (let again = true; again; ) {
    again = false;
    for (const group of groupBy(pages, titleOf).values()) {
      if (group.length < 2) continue;
      for (const { path, ways } of group) {
        const longer = (way.get(path) ?? 0) + 1;
        if (longer < ways.length) again = Boolean(way.set(path, longer));
      }
    }
  }
  const said = groupBy(pages, ({ description }) => description);
  return new Map(
    pages.map((page) => {
      const { path, description } = page;
      const title = titleOf(page);
      const alone = (said.get(description)?.length ?? 0) < 2;
      return [path, { title, description: alone ? description : `${title}. ${description}` }];
    }),
  );
}
