import { dataPictureSize } from '../pictures/files.ts';
import { hasChart } from './embeds.ts';
import type { Embed } from './embeds.ts';
import { dataPath } from './paths.ts';

/** The chart's picture among the data files: its path and its size in pixels. */
export interface EmbedPicture {
  path: string;
  width: number;
  height: number;
}

/** The picture of a chart's current revision; null for a claim without a chart. */
export async function embedPicture(embed: Embed): Promise<EmbedPicture | null> {
  const of = embed.path;
  if (!hasChart(embed)) return null;
  const { width, height } = await dataPictureSize(of);
  return { path: dataPath(of, 'png'), width, height };
}
