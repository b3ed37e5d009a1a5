import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Sharp from 'sharp';
import { known } from '../../language/known.ts';
import type { PictureRecord } from '../../schema/picture.ts';
import { handedOver } from '../handed-over.ts';
import { keep } from '../kept.ts';
import { records } from '../records.ts';
import { everyImage } from './sizes.ts';

// Resolved from the project's folder: it loads native code, and the built pages that call this may stand anywhere.
const packages = createRequire(join(process.cwd(), 'package.json'));

/** Out of 100: on a screen the loss is not seen. */
const QUALITY = 80;

/** The file of a picture, as its record names it. */
function original({ file, sha256 }: PictureRecord): Uint8Array {
  const bytes = readFileSync(join(handedOver().seedsFolder ?? 'seeds', file));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`\`${file}\` among the seeds is not what its record names; run \`npm run content\``);
  return bytes;
}

/** How a picture is made. `cover` cuts off what does not fit. */
interface Sizing {
  width: number;
  height: number;
  format: 'webp' | 'jpeg';
  fit: 'fill' | 'cover';
}

async function sized(picture: PictureRecord, sizing: Sizing): Promise<Uint8Array> {
  const { cache = join(process.cwd(), 'node_modules/.cache/recount-pictures'), aside = cache } =
    handedOver().pictures ?? {};
  const sharp = packages('sharp') as typeof Sharp;
  const key = createHash('sha256')
    .update(JSON.stringify([sharp.versions, picture.sha256, sizing]))
    .digest('hex')
    .slice(0, 32);
  const kept = join(cache, key.slice(0, 2), `${key}.${sizing.format}`);
  try {
    return readFileSync(kept);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const image = sharp(original(picture), { failOn: 'none', pages: -1 })
    // As the camera was held. What else it has noted, such as the place, is left out.
    .rotate()
    .resize({ width: sizing.width, height: sizing.height, fit: sizing.fit, withoutEnlargement: true });
  if (sizing.format === 'jpeg') image.flatten({ background: '#ffffff' });
  const data = await image
    .toFormat(sizing.format, { quality: QUALITY })
    .toBuffer()
    .catch((error: unknown) => {
      throw new Error(`\`${picture.file}\` cannot be read as a picture: ${(error as Error).message}`);
    });
  keep(kept, aside, data);
  return data;
}

/** Every file of every picture of the site, by its name. */
async function images(): Promise<ReturnType<typeof everyImage>> {
  const { article, reference } = await records();
  return everyImage(article.values(), reference.values());
}

/** The names of the files that end alike, without that end: a route has to have it, or Astro asks for a slash behind. */
export async function imagePaths(end: 'webp' | 'svg'): Promise<Array<{ params: { file: string } }>> {
  const names = [...(await images()).keys()].filter((name) => name.endsWith(`.${end}`));
  return names.map((name) => ({ params: { file: name.slice(0, -end.length - 1) } }));
}

/** A file of a picture by its name, as the site serves it. */
export async function imageFile(name: string): Promise<Response> {
  const { picture, size } = known(await images(), name, 'picture');
  const { width, height } = size;
  const svg = picture.kind === 'svg';
  const bytes = svg ? original(picture) : await sized(picture, { width, height, format: 'webp', fit: 'fill' });
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': svg ? 'image/svg+xml' : 'image/webp' } });
}

/** A picture inside a drawing: cut to a size, as an address that holds all of it. */
export async function imageWithin(picture: PictureRecord, width: number, height: number): Promise<string> {
  const svg = picture.kind === 'svg';
  const bytes = svg ? original(picture) : await sized(picture, { width, height, format: 'jpeg', fit: 'cover' });
  return `data:image/${svg ? 'svg+xml' : 'jpeg'};base64,${Buffer.from(bytes).toString('base64')}`;
}
