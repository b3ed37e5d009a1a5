import type { APIRoute } from 'astro';
import { dataPictureFile } from '../../../site/pictures/files.ts';
import { ledgerPaths } from '../../../site/exports/paths.ts';

export const getStaticPaths = ledgerPaths;

export const GET: APIRoute = ({ params }) => dataPictureFile(`ledger/${params.quantity}`, 'svg');
