import type { APIRoute } from 'astro';
import { estimateCsv } from '../../../site/exports/files.ts';
import { estimatePaths } from '../../../site/exports/paths.ts';

export const getStaticPaths = estimatePaths;

export const GET: APIRoute = async ({ params }) =>
  // biome-ignore lint/style/noNonNullAssertion: `getStaticPaths` gives the ids of estimates
  new Response(await estimateCsv(params.id!), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
