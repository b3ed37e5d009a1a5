import { known } from '../../../../language/known.ts';
import type { APIRoute } from 'astro';
import { claimJson } from '../../../../site/exports/files.ts';
import { chartedClaimPaths } from '../../../../site/exports/paths.ts';
import { records } from '../../../../site/records.ts';

export const getStaticPaths = chartedClaimPaths;

export const GET: APIRoute = async ({ params }) => {
  const { claim } = await records();
  return new Response(await claimJson(known(claim, `${params.article}/${params.claim}`, 'claim').data), {
    headers: { 'content-type': 'application/json' },
  });
};
