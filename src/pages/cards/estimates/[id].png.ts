import type { APIRoute } from 'astro';
import { cardFile } from '../../../site/card-files.ts';
import { estimatePaths } from '../../../site/data-paths.ts';

export const getStaticPaths = estimatePaths;

export const GET: APIRoute = ({ params }) => cardFile(`estimates/${params.id}`);
