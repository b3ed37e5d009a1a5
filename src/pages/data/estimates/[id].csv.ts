import type { APIRoute } from 'astro';
import { estimateCsv } from '../../../site/data-files.ts';
import { estimatePaths } from '../../../site/data-paths.ts';

export const getStaticPaths = estimatePaths;

export const GET: APIRoute = async ({ params }) => new Response(await estimateCsv(params.id!), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
