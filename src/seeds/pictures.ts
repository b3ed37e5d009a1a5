import { createHash } from 'node:crypto';
import { pictureKinds, type PictureKind, type PictureRecord } from '../schema/picture.ts';
import type { Faults } from './fault.ts';
import { type Folder, readOr, Unreadable } from './folder.ts';
import { suggest } from './suggest.ts';
import { svgSize } from './svg.ts';
import type { Article, Reference, Seed, Seeds } from './types.ts';

/** Where pictures lie among the seeds. */
export const PICTURES = 'pictures/';

/** In bytes. A larger one is not meant for a page, and a drawing of a megabyte usually holds a photograph. */
const LARGEST = { photograph: 20_000_000, drawing: 1_000_000 };
/** In pixels: a decoder takes four bytes for each. */
const MOST_PIXELS = 40_000_000;

/** A picture's file. The words about the picture come from the seed. */
export type PictureFile = Pick<PictureRecord, 'sha256' | 'kind' | 'width' | 'height'>;

/** The pictures of each article and reference, by `articles/report`, each read from its file. A fault for each that cannot be shown. */
export async function readPictures(
  seeds: Pick<Seeds, 'articles' | 'references'>,
  folder: Folder,
  faults: Faults,
): Promise<Map<string, PictureFile[]>> {
  const found = new Map<string, PictureFile[]>();
  const known = new Map<string, PictureFile | string>();
  const read = async (name: string): Promise<PictureFile | string> => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const file = await readPicture(folder, name);
    known.set(name, file);
    return file;
  };
  const of = async (record: string, { file, data }: Seed<Article> | Seed<Reference>): Promise<void> => {
    const files: PictureFile[] = [];
    for (const [i, picture] of data.pictures.entries()) {
      const one = await read(picture.file);
      if (typeof one === 'string') faults.add(file.file, file.placeOf(['pictures', i, 'file']), one);
      else files.push(one);
    }
    if (files.length > 0) found.set(record, files);
  };
  for (const [slug, seed] of seeds.articles) await of(`articles/${slug}`, seed);
  for (const [id, seed] of seeds.references) await of(`references/${id}`, seed);
  return found;
}

/** A picture's file, or why it cannot be shown. */
async function readPicture(folder: Folder, name: string): Promise<PictureFile | string> {
  const place = `${folder.name}/${PICTURES}${name}`;
  const bytes = readOr(folder, PICTURES + name);
  if (bytes === null) {
    const there = folder.list().flatMap((path) => (path.startsWith(PICTURES) ? [path.slice(PICTURES.length)] : []));
    return `there is no file \`${place}\`${there.length === 0 ? '; put the picture there' : suggest(name, there)}`;
  }
  if (bytes instanceof Unreadable) return bytes.message;
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const meant = kindOf(ending) ?? 'jpeg';
  const most = meant === 'svg' ? LARGEST.drawing : LARGEST.photograph;
  if (bytes.length > most)
    return `\`${place}\` has ${megabytes(bytes.length)} MB, expected at most ${megabytes(most)}; save it smaller`;
  const size = meant === 'svg' ? svgSize(new TextDecoder().decode(bytes)) : await rasterSize(bytes, meant, ending);
  if ('reason' in size) return `\`${place}\` ${size.reason}`;
  const { width, height } = size;
  if (width * height > MOST_PIXELS)
    return `\`${place}\` has ${width} by ${height} pixels, expected at most ${MOST_PIXELS / 1e6} million in all; save it smaller`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, kind: meant, width: Math.round(width), height: Math.round(height) };
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 100_000) / 10);

const kindOf = (ending: string): PictureKind | null =>
  (Object.keys(pictureKinds) as PictureKind[]).find((kind) =>
    (pictureKinds[kind] as readonly string[]).includes(ending),
  ) ?? null;

/** The size at which a photograph is shown, turned as its camera says; or why it cannot be. */
async function rasterSize(
  bytes: Uint8Array,
  meant: PictureKind,
  ending: string,
): Promise<{ width: number; height: number } | { reason: string }> {
  // Loaded when there is a picture: it takes a tenth of a second.
  const { imageMetadata } = await import('astro/assets/utils');
  const { format, width, height } = await imageMetadata(bytes, '').catch(() => ({ format: '', width: 0, height: 0 }));
  const found = kindOf(format);
  if (found === null) {
    const what = format === '' ? 'is no picture that can be read' : `is of the kind \`${format}\``;
    return { reason: `${what}, expected a JPEG, PNG, WebP or SVG; save it as one of these` };
  }
  if (found !== meant)
    return {
      reason: `is of the kind \`${found}\`, expected what its name says, \`.${ending}\`; name it \`.${pictureKinds[found][0]}\``,
    };
  if (!isWhole(bytes, meant)) return { reason: 'is cut off: its last part is missing; copy the file again' };
  return { width, height };
}

/** Whether a file has its end. Decoders fill a missing part with grey. */
function isWhole(bytes: Uint8Array, kind: PictureKind): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (kind === 'png') return file.includes('IEND', -64);
  if (kind === 'webp') return file.length >= file.readUInt32LE(4) + 8;
  return file.includes(Buffer.from([0xff, 0xd9]), Math.max(0, Math.floor(file.length / 2)));
}
