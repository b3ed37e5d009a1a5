import type { APIRoute } from 'astro';
import { picture, pngResponse } from '../../../../site/card-files.ts';
import { chartedClaimPaths } from '../../../../site/data-paths.ts';

export const getStaticPaths = chartedClaimPaths;

export const GET: APIRoute = async ({ params }) => pngResponse(await picture.claim(params.article!, params.claim!));
