import { chartSchema } from '../../site/data-files.ts';

export const GET = (): Response => new Response(chartSchema(), { headers: { 'content-type': 'application/json' } });
