import type { APIRoute } from 'astro';
import { cardFile } from '../../../../site/pictures/files.ts';
import { claimPaths } from '../../../../site/exports/paths.ts';

export const getStaticPaths = claimPaths;

export const GET: APIRoute = ({ params }) => cardFile(`claims/${params.article}/${params.claim}`);
