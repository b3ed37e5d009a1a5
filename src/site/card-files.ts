import { cachedPng } from './card-cache.ts';
import type { Finished } from './card-frame.ts';
import { claimPicture, estimatePicture, ledgerPicture } from './card-picture.ts';
import { articleCard, claimCard, estimateCard, homeCard } from './card-share.ts';
import { sheet } from './card-sheet.ts';
import { link } from './data-files.ts';
import { records } from './records.ts';

/** Pictures of the site by what they show; each is drawn when its file is asked for. */
export const picture = {
  async claim(article: string, id: string): Promise<Finished> {
    const all = await records();
    return claimPicture(all.claim.get(`${article}/${id}`)!.data, all.article.get(article)!.data, all.site, link(`/claims/${article}/${id}/`), sheet);
  },
  async estimate(id: string): Promise<Finished> {
    const { estimate, site } = await records();
    return estimatePicture(estimate.get(id)!.data, site, link(`/estimates/${id}/`), sheet);
  },
  async ledger(quantity: string): Promise<Finished> {
    const { ledger, site } = await records();
    return ledgerPicture(ledger.get(quantity)!.data, site, link(`/#ledger-${quantity}`), sheet);
  },
};

/** Share cards, likewise. */
export const card = {
  async claim(article: string, id: string): Promise<Finished> {
    const all = await records();
    return claimCard(all.claim.get(`${article}/${id}`)!.data, all.article.get(article)!.data, all.site, link(`/claims/${article}/${id}/`), sheet);
  },
  async article(slug: string): Promise<Finished> {
    const { article, claimsOf, site } = await records();
    return articleCard(article.get(slug)!.data, (claimsOf.get(slug) ?? []).map((c) => c.data), site, link(`/articles/${slug}/`), sheet);
  },
  async estimate(id: string): Promise<Finished> {
    const { estimate, site } = await records();
    return estimateCard(estimate.get(id)!.data, site, link(`/estimates/${id}/`), sheet);
  },
  async home(): Promise<Finished> {
    const { claims, articles, site } = await records();
    return homeCard(claims.map((c) => c.data), articles.length, site, link('/'), sheet);
  },
};

export const svgResponse = ({ svg }: Finished): Response => new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });

export const pngResponse = async ({ svg, texts }: Finished): Promise<Response> =>
  new Response(new Uint8Array(await cachedPng(svg, texts)), { headers: { 'content-type': 'image/png' } });
