import type { APIRoute } from 'astro';
import { picture, pngResponse } from '../../../site/card-files.ts';
import { ledgerPaths } from '../../../site/data-paths.ts';

export const getStaticPaths = ledgerPaths;

export const GET: APIRoute = async ({ params }) => pngResponse(await picture.ledger(params.quantity!));
