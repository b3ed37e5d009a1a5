import type { APIRoute } from 'astro';
import { known } from '../../../../language/known.ts';
import { json, link } from '../../../../site/exports/files.ts';
import { claimPaths } from '../../../../site/exports/paths.ts';
import { packOf, sorted } from '../../../../site/exports/pack.ts';
import { records } from '../../../../site/records.ts';

export const getStaticPaths = claimPaths;

export const GET: APIRoute = async ({ params }) => {
  const { claim, article, reference, estimate, site } = await records();
  const { data, body = '' } = known(claim, `${params['article']}/${params['claim']}`, 'claim');
  const pack = packOf(
    data,
    body,
    {
      site,
      article: (slug) => known(article, slug, 'article').data,
      reference: (id) => reference.get(id)?.data,
      estimate: (id) => estimate.get(id)?.data,
    },
    link,
  );
  return new Response(json(sorted(pack)), { headers: { 'content-type': 'application/json' } });
};
