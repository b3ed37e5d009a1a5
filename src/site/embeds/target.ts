import type { EmbedTarget } from '../../browser/embed-code.ts';
import type { SiteRecord } from '../../schema/record.ts';
import { embedHeight } from './height.ts';
import { embedPicture } from './picture.ts';
import { embedView } from './view.ts';
import type { Embed } from './embeds.ts';

/** The narrowest usual column: what is reserved for it is too high anywhere else, and cut off nowhere. */
const RESERVED_FOR = 360;

/** What the code of a chart's embed is made of. `at` is the site's address with its base path, without a slash behind it. */
export async function embedTarget(embed: Embed, site: SiteRecord, at: string): Promise<EmbedTarget> {
  const { path, current } = embed;
  const view = embedView(current, site);
  const picture = await embedPicture(embed);
  return {
    at,
    path,
    page: view.page,
    title: view.title,
    height: embedHeight(view, RESERVED_FOR),
    revision: current.record.revision,
    sliders: 'live' in view.shown,
    picture: picture && { alt: view.alt, width: picture.width / 2, height: picture.height / 2 },
  };
}
