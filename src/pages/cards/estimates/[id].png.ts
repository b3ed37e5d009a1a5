import type { APIRoute } from 'astro';
import { card, pngResponse } from '../../../site/card-files.ts';
import { estimatePaths } from '../../../site/data-paths.ts';

export const getStaticPaths = estimatePaths;

export const GET: APIRoute = async ({ params }) => pngResponse(await card.estimate(params.id!));
