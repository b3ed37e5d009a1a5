import type { APIContext } from 'astro';
import { absolute } from '../site/embeds/paths.ts';
import { articlePath, claimPath, estimatePath } from '../site/paths.ts';
import { records } from '../site/records.ts';
import { redirect } from '../site/redirect.ts';

interface Props {
  to: string;
  title: string;
}

/** The build writes what the path names; a server that renders while it serves is asked for the folder. */
const FILE = import.meta.env.DEV ? '' : '/index.html';

/** Pages at the addresses that articles, claims and estimates had before: each leads to the present one. */
export async function getStaticPaths() {
  const { articles, claims, estimate } = await records();
  const page = (folder: string, { aliases = [] }: { aliases?: string[] | undefined }, to: string, title: string) =>
    aliases.map((alias) => ({ params: { former: `${folder}/${alias}${FILE}` }, props: { to, title } }));
  return [
    ...articles.flatMap(({ data: a }) => page('articles', a, articlePath(a.slug), a.headline)),
    ...claims.flatMap(({ data: c }) => page('claims', c, claimPath(c.article, c.id), c.headline)),
    ...[...estimate.values()].flatMap(({ data: e }) => page('estimates', e, estimatePath(e.id), e.title)),
  ];
}

export async function GET({ props: { to, title }, site }: APIContext<Props>): Promise<Response> {
  const html = redirect(to, absolute(to, site), title, (await records()).site.language);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
