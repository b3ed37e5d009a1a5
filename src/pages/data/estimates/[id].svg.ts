import type { APIRoute } from 'astro';
import { picture, svgResponse } from '../../../site/card-files.ts';
import { estimatePaths } from '../../../site/data-paths.ts';

export const getStaticPaths = estimatePaths;

export const GET: APIRoute = async ({ params }) => svgResponse(await picture.estimate(params.id!));
