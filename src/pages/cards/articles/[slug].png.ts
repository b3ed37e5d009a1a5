import type { APIRoute } from 'astro';
import { cardFile } from '../../../site/card-files.ts';
import { articlePaths } from '../../../site/data-paths.ts';

export const getStaticPaths = articlePaths;

export const GET: APIRoute = ({ params }) => cardFile(`articles/${params.slug}`);
