import type { APIRoute } from 'astro';
import { claimCsv } from '../../../../site/exports/files.ts';
import { chartedClaimPaths } from '../../../../site/exports/paths.ts';
import { records } from '../../../../site/records.ts';

export const getStaticPaths = chartedClaimPaths;

export const GET: APIRoute = async ({ params }) => {
  const { claim } = await records();
  // biome-ignore lint/style/noNonNullAssertion: `getStaticPaths` gives the ids of claims
  return new Response(await claimCsv(claim.get(`${params.article}/${params.claim}`)!.data), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
