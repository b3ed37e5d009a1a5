import type { APIContext } from 'astro';
import { scripts } from './page-scripts.ts';

/** `/_a/[file].js` and `/_a/[file].css` are two routes; each has the files with its own ending. */
const ending = (routePattern: string): string => routePattern.slice(routePattern.lastIndexOf('.'));

/** `/_a/<name>`: the scripts of pages and the style of paper, each for ever, since its name says what is in it. */
export const getStaticPaths = async ({ routePattern }: { routePattern: string }) => {
  const end = ending(routePattern);
  return [...(await scripts()).files.keys()]
    .filter((file) => file.endsWith(end))
    .map((file) => ({ params: { file: file.slice(0, -end.length) } }));
};

export async function GET({ params, routePattern }: APIContext): Promise<Response> {
  const file = (await scripts()).files.get(`${params['file']}${ending(routePattern)}`);
  return file
    ? new Response(file.text, {
        headers: { 'content-type': `text/${file.name.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8` },
      })
    : new Response(null, { status: 404 });
}
