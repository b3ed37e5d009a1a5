import type { APIRoute } from 'astro';
import { dataPictureFile } from '../../../site/card-files.ts';
import { estimatePaths } from '../../../site/data-paths.ts';

export const getStaticPaths = estimatePaths;

export const GET: APIRoute = ({ params }) => dataPictureFile(`estimates/${params.id}`, 'svg');
