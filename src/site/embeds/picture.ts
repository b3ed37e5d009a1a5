import { dataPictureSize } from '../pictures/files.ts';
import { dataPath } from './paths.ts';

/** The chart's picture among the data files: its path and its size in pixels. */
export interface EmbedPicture {
  path: string;
  width: number;
  height: number;
}

/** The picture of a chart's current revision. `of` is what stands behind `/embed/`. */
export async function embedPicture(of: string): Promise<EmbedPicture> {
  const { width, height } = await dataPictureSize(of);
  return { path: dataPath(of, 'png'), width, height };
}
