import type { APIRoute } from 'astro';
import { card, pngResponse } from '../../../site/card-files.ts';
import { articlePaths } from '../../../site/data-paths.ts';

export const getStaticPaths = articlePaths;

export const GET: APIRoute = async ({ params }) => pngResponse(await card.article(params.slug!));
