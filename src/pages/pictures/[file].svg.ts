import type { APIRoute } from 'astro';
import { imageFile, imagePaths } from '../../site/images/make-image.ts';

export const getStaticPaths = () => imagePaths('svg');

export const GET: APIRoute = ({ params }) => imageFile(`${params['file']}.svg`);
