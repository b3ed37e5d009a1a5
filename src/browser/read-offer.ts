// biome-ignore-all lint/style/noNonNullAssertion: `EmbedOffer.astro` prints all of these attributes, and a page test holds it; a check of each would weigh on every page
import { unescape } from '../chart/escape.ts';
import type { EmbedTarget } from './embed-code.ts';

/** What `EmbedOffer.astro` printed: the plain code has the site's address and the title already. It is read as text, and never as a page. */
export function readOffer(offer: HTMLElement): EmbedTarget {
  const { embed, revision, height, picture, alt } = offer.dataset;
  const [, src, title] = /src="(.*?)" title="(.*?)"/.exec(offer.querySelector('textarea')!.value)!;
  const heights = height!.split(' ').map(Number);
  const [width = 0, high = 0] = picture?.split(' ').map(Number) ?? [];
  return {
    at: unescape(src!).split('/embed/')[0]!,
    path: embed!,
    page: embed!.startsWith('ledger/') ? `/#ledger-${embed!.slice(7)}` : `/${embed}/`,
    title: unescape(title!),
    revision: Number(revision),
    height: [heights[0]!, heights[1] ?? heights[0]!],
    sliders: heights.length > 1,
    picture: picture ? { alt: alt!, width, height: high } : null,
  };
}
