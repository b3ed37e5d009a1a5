import type { SiteRecord } from '../schema/record.ts';
import { claimPicture, estimatePicture } from './card-picture.ts';
import { sheet } from './card-sheet.ts';
import { dataPath } from './embed-paths.ts';
import type { Drawn } from './embeds.ts';
import type { Records } from './records.ts';

/** The chart's picture among the data files: its path and its size in pixels. */
export interface EmbedPicture { path: string; width: number; height: number }

/** Sizes are known only by drawing, so each is drawn once a build. */
const drawn = new Map<string, EmbedPicture | null>();

/** The picture of a chart's current revision; null where there is none. */
export function embedPicture(of: string, current: Drawn, { article, site }: Records): EmbedPicture | null {
  const known = import.meta.env.DEV ? undefined : drawn.get(of);
  if (known !== undefined) return known;
  const size = draw(current, article, site);
  const found = size && { path: dataPath(of, 'png'), width: size.width, height: size.height };
  drawn.set(of, found);
  return found;
}

/** The address printed in the picture is of no matter to its size, if it is as long as one line. */
const ADDRESS = 'https://example.org/';

function draw(current: Drawn, article: Records['article'], site: SiteRecord): { width: number; height: number } | null {
  switch (current.kind) {
    case 'claims': return claimPicture(current.record, article.get(current.record.article)!.data, site, ADDRESS, sheet);
    case 'estimates': return estimatePicture(current.record, site, ADDRESS, sheet);
    case 'ledger': return null;
  }
}
