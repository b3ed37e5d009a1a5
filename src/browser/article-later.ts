import type { Node } from '../chart/node.ts';
import type { LiveData } from '../chart/live-data.ts';
import type { EmbedTarget } from './embed-code.ts';

/** What an article's page fetches when it is asked for: few readers move a slider, open a figure, embed a chart and print the page. */
export interface ArticleLater {
  /** What its figures run. */
  figures: LiveData[];
  /** Of each of its charts that others may embed. */
  embeds: EmbedTarget[];
  /** Where the figures in its notes come from: the names of those that have one chain, and the chain. */
  origins: Array<readonly [ids: readonly string[], ...chain: Node[]]>;
  /** Each source with its address, for paper. */
  sources: string[];
}

let asked: Promise<ArticleLater> | undefined;

/** Fetched once; null where the page has all that it needs. */
export function fetchLater(root: Document): Promise<ArticleLater | null> {
  const file = root.querySelector<HTMLElement>('[data-later]')?.dataset['later'];
  if (file === undefined) return Promise.resolve(null);
  asked ??= fetch(file).then((answer) => answer.json() as Promise<ArticleLater>);
  // What could not be had is asked for again the next time.
  asked.catch(() => (asked = undefined));
  return asked;
}
