import type { Node } from '../chart/node.ts';
import type { LiveData } from '../chart/live-data.ts';
import type { EmbedTarget } from './embed-code.ts';

/** What an article's page fetches when it is asked for: few readers move a slider, open a figure, embed a chart and print the page. */
export interface ArticleLater {
  /** What its figures run. */
  figures: LiveData[];
  /** What the closed parts of each figure hold, by the figure's key: the sliders of a chart in the text, the numbers as a table. */
  closed: Record<string, Node[][]>;
  /** Of each of its charts that others may embed. */
  embeds: EmbedTarget[];
  /** Where the figures in its notes come from: the names of those that have one chain, and the chain. */
  origins: Array<readonly [ids: readonly string[], ...chain: Node[]]>;
  /** Each source with its address, for paper. */
  sources: string[];
  /** The style of paper. */
  paper: string;
}

/** The address of it; none where a page has all that it needs. */
export const laterOf = (root: Document): string | undefined =>
  root.querySelector<HTMLElement>('[data-later]')?.dataset['later'];

let asked: Promise<ArticleLater | null> | null = null;

/** Fetched once; null where the page has all that it needs, or where it could not be had: then it is asked for again the next time. */
export function fetchLater(root: Document): Promise<ArticleLater | null> | null {
  const file = laterOf(root);
  if (file)
    asked ??= fetch(file)
      .then((answer) => answer.json() as Promise<ArticleLater>)
      .catch(() => (asked = null));
  return asked;
}
