import { claimsJson } from '../../site/data-files.ts';

export const GET = async (): Promise<Response> => new Response(await claimsJson(), { headers: { 'content-type': 'application/json' } });
