import type { APIRoute } from 'astro';
import { cardFile } from '../../../site/pictures/files.ts';
import { articlePaths } from '../../../site/exports/paths.ts';

export const getStaticPaths = articlePaths;

export const GET: APIRoute = ({ params }) => cardFile(`articles/${params.slug}`);
