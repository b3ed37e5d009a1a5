import type { APIRoute } from 'astro';
import { card, pngResponse } from '../../../../site/card-files.ts';
import { claimPaths } from '../../../../site/data-paths.ts';

export const getStaticPaths = claimPaths;

export const GET: APIRoute = async ({ params }) => pngResponse(await card.claim(params.article!, params.claim!));
