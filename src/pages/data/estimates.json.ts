import { estimatesJson } from '../../site/exports/files.ts';

export const GET = async (): Promise<Response> =>
  new Response(await estimatesJson(), { headers: { 'content-type': 'application/json' } });
