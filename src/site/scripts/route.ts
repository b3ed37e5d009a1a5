import type { APIContext } from 'astro';
import { scripts } from './page-scripts.ts';

/** `/_a/<name>`: the scripts of pages and the style of paper, each for ever, since its name says what is in it. */
export const getStaticPaths = async () => [...(await scripts()).files.keys()].map((file) => ({ params: { file } }));

export async function GET({ params }: APIContext): Promise<Response> {
  const file = (await scripts()).files.get(params['file'] ?? '');
  return file
    ? new Response(file.text, {
        headers: { 'content-type': `text/${file.name.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8` },
      })
    : new Response(null, { status: 404 });
}
