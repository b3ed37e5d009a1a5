import { known } from '../../language/known.ts';
import type { APIContext } from 'astro';
import { absolute, embedPath } from '../../site/embeds/paths.ts';
import { embedPicture } from '../../site/embeds/picture.ts';
import { embedView } from '../../site/embeds/view.ts';
import { embeds, everyAddress, revisionOf } from '../../site/embeds/embeds.ts';
import { oembed } from '../../site/embeds/oembed.ts';
import { path } from '../../site/paths.ts';
import { CARD, cardAddress } from '../../site/pictures/address.ts';
import { records } from '../../site/records.ts';

type Props = Omit<Awaited<ReturnType<typeof everyAddress>>[number], 'at'>;

export async function getStaticPaths() {
  return (await everyAddress()).map(({ at, of, revision }) => ({ params: { path: at }, props: { of, revision } }));
}

export async function GET({ props, site: origin }: APIContext<Props>): Promise<Response> {
  const { of, revision } = props;
  const { site } = await records();
  const embed = known(await embeds(), of, 'embed');
  const drawn = revisionOf(embed, revision);
  const view = embedView(drawn, site);
  const at = (to: string): string => absolute(to, origin);
  // A claim without a chart has its share card.
  const picture = (await embedPicture(embed)) ?? { path: path(cardAddress(view.page)), ...CARD };
  const answer = oembed({
    view,
    site,
    page: at(path(view.page)),
    frame: at(embedPath(of, revision)),
    home: at(path('/')),
    thumbnail: { url: at(picture.path), width: picture.width, height: picture.height },
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
