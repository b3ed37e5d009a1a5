import { ledgerCsv } from '../../site/exports/files.ts';

export const GET = async (): Promise<Response> =>
  new Response(await ledgerCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
