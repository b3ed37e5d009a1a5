import type { APIRoute } from 'astro';
import { dataPictureFile } from '../../../site/pictures/files.ts';
import { estimatePaths } from '../../../site/exports/paths.ts';

export const getStaticPaths = estimatePaths;

export const GET: APIRoute = ({ params }) => dataPictureFile(`estimates/${params.id}`, 'png');
