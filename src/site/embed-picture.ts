import { picture } from './card-files.ts';
import { dataPath } from './embed-paths.ts';

/** The chart's picture among the data files: its path and its size in pixels. */
export interface EmbedPicture { path: string; width: number; height: number }

/** Sizes are known only by drawing, so each is drawn once a build. */
const kept = new Map<string, Promise<EmbedPicture | null>>();

/** The picture of a chart's current revision; null where nothing is computed any more. `of` is what stands behind `/embed/`. */
export function embedPicture(of: string): Promise<EmbedPicture | null> {
  const known = import.meta.env.DEV ? undefined : kept.get(of);
  if (known) return known;
  const found = draw(of).then((size) => size && { path: dataPath(of, 'png'), width: size.width, height: size.height });
  kept.set(of, found);
  return found;
}

async function draw(of: string): Promise<{ width: number; height: number } | null> {
  const [kind, ...names] = of.split('/') as [string, string, string];
  switch (kind) {
    case 'claims': return picture.claim(names[0]!, names[1]!);
    case 'estimates': return picture.estimate(names[0]!);
    default: return picture.ledger(names[0]!);
  }
}
