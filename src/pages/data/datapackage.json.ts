import { packageJson } from '../../site/exports/files.ts';

export const GET = async (): Promise<Response> =>
  new Response(await packageJson(), { headers: { 'content-type': 'application/json' } });
