import type { APIRoute } from 'astro';
import { cardFile } from '../../../site/pictures/files.ts';
import { estimatePaths } from '../../../site/exports/paths.ts';

export const getStaticPaths = estimatePaths;

export const GET: APIRoute = ({ params }) => cardFile(`estimates/${params.id}`);
