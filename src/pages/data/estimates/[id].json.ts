import type { APIRoute } from 'astro';
import { estimateJson } from '../../../site/exports/files.ts';
import { estimatePaths } from '../../../site/exports/paths.ts';

export const getStaticPaths = estimatePaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await estimateJson(params.id ?? ''), { headers: { 'content-type': 'application/json' } });
