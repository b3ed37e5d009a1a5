import type { APIRoute } from 'astro';
import { cardFile } from '../../../../site/card-files.ts';
import { claimPaths } from '../../../../site/data-paths.ts';

export const getStaticPaths = claimPaths;

export const GET: APIRoute = ({ params }) => cardFile(`claims/${params.article}/${params.claim}`);
