import { packageJson } from '../../site/data-files.ts';

export const GET = async (): Promise<Response> => new Response(await packageJson(), { headers: { 'content-type': 'application/json' } });
