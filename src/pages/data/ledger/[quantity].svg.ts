import type { APIRoute } from 'astro';
import { picture, svgResponse } from '../../../site/card-files.ts';
import { ledgerPaths } from '../../../site/data-paths.ts';

export const getStaticPaths = ledgerPaths;

export const GET: APIRoute = async ({ params }) => svgResponse(await picture.ledger(params.quantity!));
