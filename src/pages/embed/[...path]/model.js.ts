import { known } from '../../../language/known.ts';
import type { APIContext } from 'astro';
import { embeds, everyAddress, revisionOf } from '../../../site/embeds/embeds.ts';
import { embedFigure } from '../../../site/embeds/figure.ts';
import { embedView } from '../../../site/embeds/view.ts';
import { records } from '../../../site/records.ts';

type Props = Omit<Awaited<ReturnType<typeof everyAddress>>[number], 'at'>;

/** `/embed/claims/<article>/<claim>/model.js`, and of each revision: what the embed's sliders run. */
export async function getStaticPaths() {
  const { site } = await records();
  const all = await embeds();
  return (await everyAddress())
    .filter(({ of, revision }) => 'live' in embedView(revisionOf(known(all, of, 'embed'), revision), site).shown)
    .map(({ at, of, revision }) => ({ params: { path: at }, props: { of, revision } }));
}

export async function GET({ props: { of, revision } }: APIContext<Props>): Promise<Response> {
  const { site } = await records();
  const drawn = revisionOf(known(await embeds(), of, 'embed'), revision);
  return new Response((await embedFigure(embedView(drawn, site))).model, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
