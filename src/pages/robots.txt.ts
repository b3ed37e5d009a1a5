import { link } from '../site/exports/files.ts';
import { records } from '../site/records.ts';

/** Everything may be read and indexed; embeds and data are found through the pages they belong to. A site that shows drafts is closed. */
export const GET = async (): Promise<Response> => {
  const { site } = await records();
  const rules = site.drafts ? 'Disallow: /\n' : `Allow: /\n\nSitemap: ${link('/sitemap-index.xml')}\n`;
  return new Response(`User-agent: *\n${rules}`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
