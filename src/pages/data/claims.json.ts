import { claimsJson } from '../../site/exports/files.ts';

export const GET = async (): Promise<Response> =>
  new Response(await claimsJson(), { headers: { 'content-type': 'application/json' } });
