import { known } from '../../../language/known.ts';
import type { APIRoute } from 'astro';
import { annotations } from '../../../site/exports/annotations.ts';
import { json, link } from '../../../site/exports/files.ts';
import { articlePaths } from '../../../site/exports/paths.ts';
import { records } from '../../../site/records.ts';

export const getStaticPaths = articlePaths;

export const GET: APIRoute = async ({ params }) => {
  const { article, claimsOf, site } = await records();
  const { data } = known(article, params.slug ?? '', 'article');
  const claims = (claimsOf.get(data.slug) ?? []).map((c) => c.data);
  return new Response(json(annotations(data, claims, site, link)), {
    headers: { 'content-type': 'application/ld+json' },
  });
};
