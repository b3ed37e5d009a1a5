import type { APIRoute } from 'astro';
import { imageFile } from '../../site/images/make-image.ts';
import { everyImage } from '../../site/images/sizes.ts';
import { records } from '../../site/records.ts';

export async function getStaticPaths() {
  const { article, reference } = await records();
  return [...everyImage(article.values(), reference.values()).keys()].map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params }) => imageFile(params['file'] ?? '');
