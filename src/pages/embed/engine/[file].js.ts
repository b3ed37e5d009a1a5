import { embedScripts } from '../../../site/embeds/scripts.ts';

/** `/embed/engine/<hash>.js`: what moves with a slider, for every embed. */
export const getStaticPaths = async () => [
  { params: { file: (await embedScripts()).engine.file.replace(/\.js$/, '') } },
];

export const GET = async (): Promise<Response> =>
  new Response((await embedScripts()).engine.text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
