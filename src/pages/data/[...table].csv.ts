import type { APIContext } from 'astro';
import { forSpreadsheet } from '../../site/exports/csv.ts';
import { SPREADSHEET, tables, type Table } from '../../site/exports/files.ts';

interface Props {
  text: Table;
  /** What makes the file: the table, or its copy for a spreadsheet. */
  finish: (text: string) => string;
}

const plain = (text: string): string => text;

export const getStaticPaths = async () =>
  [...(await tables())].flatMap(([table, text]) => [
    { params: { table }, props: { text, finish: plain } },
    { params: { table: table + SPREADSHEET }, props: { text, finish: forSpreadsheet } },
  ]);

export const GET = async ({ props: { text, finish } }: APIContext<Props>): Promise<Response> =>
  new Response(finish(await text()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
