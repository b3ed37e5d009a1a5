import { known } from '../../language/known.ts';
import type { APIContext } from 'astro';
import { embedFigure } from '../../site/embeds/figure.ts';
import { embedPage } from '../../site/embeds/page.ts';
import { absolute, dataPath, embedPath, oembedPath } from '../../site/embeds/paths.ts';
import { embedView } from '../../site/embeds/view.ts';
import { embeds, everyAddress, hasChart, revisionOf } from '../../site/embeds/embeds.ts';
import { path } from '../../site/paths.ts';
import { cardAddress } from '../../site/pictures/address.ts';
import { records } from '../../site/records.ts';

type Props = Omit<Awaited<ReturnType<typeof everyAddress>>[number], 'at'>;

/** The build writes what the path names; a server that renders while it serves is asked for the folder. */
const FILE = import.meta.env.DEV ? '' : '/index.html';

/** What of a chart can be taken away. */
const FILES = {
  claims: ['csv', 'json', 'svg', 'png'],
  estimates: ['csv', 'json', 'svg', 'png'],
  ledger: ['csv', 'svg', 'png'],
} as const;

export async function getStaticPaths() {
  return (await everyAddress()).map(({ at, of, revision }) => ({
    params: { path: at + FILE },
    props: { of, revision },
  }));
}

export async function GET({ props: { of, revision }, site: origin }: APIContext<Props>): Promise<Response> {
  const { site } = await records();
  const embed = known(await embeds(), of, 'embed');
  const drawn = revisionOf(embed, revision);
  const view = embedView(drawn, site);
  const html = await embedPage({
    embed,
    drawn,
    view,
    site,
    ...(await embedFigure(view)),
    pinned: revision !== null,
    page: absolute(path(view.page), origin),
    card: absolute(path(cardAddress(view.page)), origin),
    oembed: absolute(oembedPath(of, revision), origin),
    live: embedPath(of),
    files: (hasChart(embed) ? FILES[drawn.kind] : []).map(
      (e) =>
        // A reader who follows this link in a chart opens the table in a spreadsheet.
        [
          e.toUpperCase(),
          dataPath(drawn.kind === 'ledger' && e === 'csv' ? 'ledger' : of, e === 'csv' ? 'spreadsheet.csv' : e),
        ] as const,
    ),
  });
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
