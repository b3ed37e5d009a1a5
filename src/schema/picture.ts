import { z } from 'zod';
import { field, knownAddress, line, part, sha256 } from './base.ts';

/** The kinds of pictures that are taken, each with the endings of its files. */
export const pictureKinds = { jpeg: ['jpg', 'jpeg'], png: ['png'], webp: ['webp'], svg: ['svg'] } as const;
export type PictureKind = keyof typeof pictureKinds;

const endings = Object.values(pictureKinds).flat().join('|');

/** A picture beside the words of an article or a reference. */
export const picture = part(
  z.strictObject({
    file: field(
      z
        .string()
        .regex(
          new RegExp(`^(?!.*\\.\\.)[a-z0-9][\\w.-]*(/[a-z0-9][\\w.-]*)*\\.(${endings})$`, 'i'),
          'a file in `seeds/pictures/` that ends in `.jpg`, `.png`, `.webp` or `.svg`, such as `square.jpg`',
        ),
      'A file in `seeds/pictures/`: JPEG, PNG, WebP or SVG.',
      'quay.jpg',
    ),
    alt: field(line, 'What it shows, for whoever cannot see it.', 'Passengers fill the quay up to the lighthouse.'),
    caption: field(line.optional(), 'What stands below it. Figures as directives.', 'The quay in the morning.'),
    credit: field(line, 'Who made it.', 'Ines Falk'),
    licence: field(
      z.union(
        [
          line,
          z.strictObject({
            name: field(line, 'Its name.', 'CC BY 4.0'),
            url: field(knownAddress, 'The page of the licence.', 'https://creativecommons.org/licenses/by/4.0/'),
          }),
        ],
        {
          error: 'a name such as `CC BY 4.0`, or `{ name: CC BY 4.0, url: https://... }`',
        },
      ),
      'What it may be used under: a name, or a name with a page.',
      'CC BY 4.0',
    ),
  }),
  'picture',
  'A picture',
  'A local file that stands beside the words of an article or a reference.',
);

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
