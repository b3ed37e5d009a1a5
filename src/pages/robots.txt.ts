import { link } from '../site/exports/files.ts';

/** Everything may be read and indexed; embeds and data are found through the pages they belong to. */
export const GET = (): Response =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${link('/sitemap-index.xml')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
