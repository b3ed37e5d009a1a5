import { chartSchema } from '../../site/exports/files.ts';

export const GET = (): Response => new Response(chartSchema(), { headers: { 'content-type': 'application/json' } });
