import { z } from 'zod';
import { knownAddress, line, sha256 } from './base.ts';

/** The kinds of pictures that are taken, each with the endings of its files. */
export const pictureKinds = { jpeg: ['jpg', 'jpeg'], png: ['png'], webp: ['webp'], svg: ['svg'] } as const;
export type PictureKind = keyof typeof pictureKinds;

const endings = Object.values(pictureKinds).flat().join('|');

/** A picture beside the words of an article or a reference. */
export const picture = z.strictObject({
  /** A file in `seeds/pictures/`: `square.jpg`. JPEG, PNG, WebP or SVG. */
  file: z
    .string()
    .regex(
      new RegExp(`^(?!.*\\.\\.)[a-z0-9][\\w.-]*(/[a-z0-9][\\w.-]*)*\\.(${endings})$`, 'i'),
      'a file in `seeds/pictures/` that ends in `.jpg`, `.png`, `.webp` or `.svg`, such as `square.jpg`',
    ),
  /** What it shows, for whoever cannot see it: “Marchers fill the square up to the fountain.” */
  alt: line,
  /** What stands below it. Figures as directives. */
  caption: line.optional(),
  /** Who made it: “Ada Example”. */
  credit: line,
  /** What it may be used under: a name, or a name with a page. */
  licence: z.union([line, z.strictObject({ name: line, url: knownAddress })], {
    error: 'a name such as `CC BY 4.0`, or `{ name: CC BY 4.0, url: https://... }`',
  }),
});

/** A picture in a record: its file by its SHA-256, so that nobody changes it in silence, and its size in pixels. */
export const pictureRecord = z.object({
  /** Its place within the seeds: `pictures/square.jpg`. */
  file: z.string(),
  sha256,
  kind: z.enum(['jpeg', 'png', 'webp', 'svg']),
  width: z.int(),
  height: z.int(),
  alt: z.string(),
  caption: z.string().nullable(),
  credit: z.string(),
  licence: z.object({ name: z.string(), url: z.string().nullable() }),
});

export type PictureSeed = z.infer<typeof picture>;
export type PictureRecord = z.infer<typeof pictureRecord>;
