import type { APIContext } from 'astro';
import { addressesOf, embeds, revisionOf } from '../../../site/embeds/embeds.ts';
import { embedFigure } from '../../../site/embeds/figure.ts';
import { embedView } from '../../../site/embeds/view.ts';
import { records } from '../../../site/records.ts';

interface Props {
  of: string;
  revision: number | null;
}

/** `/embed/claims/<article>/<claim>/model.js`, and of each revision: what the embed's sliders run. */
export async function getStaticPaths() {
  const { site } = await records();
  return [...(await embeds()).values()].flatMap((embed) =>
    addressesOf(embed)
      .filter((revision) => 'live' in embedView(revisionOf(embed, revision), site).shown)
      .map((revision) => ({
        params: { path: `${embed.path}${revision === null ? '' : `/r${revision}`}` },
        props: { of: embed.path, revision },
      })),
  );
}

export async function GET({ props: { of, revision } }: APIContext<Props>): Promise<Response> {
  const { site } = await records();
  const drawn = revisionOf((await embeds()).get(of)!, revision);
  return new Response(embedFigure(embedView(drawn, site)).model, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
