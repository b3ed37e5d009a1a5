import type { APIRoute } from 'astro';
import { dataPictureFile } from '../../../../site/card-files.ts';
import { chartedClaimPaths } from '../../../../site/data-paths.ts';

export const getStaticPaths = chartedClaimPaths;

export const GET: APIRoute = ({ params }) => dataPictureFile(`claims/${params.article}/${params.claim}`, 'svg');
