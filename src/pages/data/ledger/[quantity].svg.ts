import type { APIRoute } from 'astro';
import { dataPictureFile } from '../../../site/card-files.ts';
import { ledgerPaths } from '../../../site/data-paths.ts';

export const getStaticPaths = ledgerPaths;

export const GET: APIRoute = ({ params }) => dataPictureFile(`ledger/${params.quantity}`, 'svg');
