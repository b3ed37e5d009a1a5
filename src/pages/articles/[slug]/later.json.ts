import type { APIRoute } from 'astro';
import { articlePaths } from '../../../site/exports/paths.ts';
import { articleLater } from '../../../site/parts/article-later.ts';

/** `/articles/<slug>/later.json`: what the article's page fetches when it is asked for. */
export const getStaticPaths = articlePaths;

export const GET: APIRoute = async ({ params, site }) =>
  new Response((await articleLater(params.slug ?? '', site)).text, { headers: { 'content-type': 'application/json' } });
