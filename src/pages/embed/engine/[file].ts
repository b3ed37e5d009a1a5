import type { APIRoute } from 'astro';
import { embedScripts } from '../../../site/embeds/scripts.ts';

/** The engines of all embeds, each in a file of its own. */
export const getStaticPaths = async () => {
  const { common, rare } = await embedScripts();
  return [common, rare].map(({ engine: { file, text } }) => ({ params: { file }, props: { text } }));
};

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
