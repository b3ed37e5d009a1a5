import text from '../../site/embeds/v1.js?raw';

/** The script of host pages: it sizes the iframes that it finds. It never changes its address. */
export const GET = (): Response =>
  new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
