import type { PictureRecord } from '../../schema/picture.ts';

/** Where the pictures of articles and references stand on a site. */
export const IMAGES = 'pictures/';

/** In pixels: a phone, a column of text, and a column on a fine screen. */
const WIDTHS = [480, 960, 1440];

/** One file of a picture. */
export interface SizedImage {
  /** Its name says which picture it is, by the SHA-256 of its file, and how wide. */
  name: string;
  width: number;
  height: number;
}

/** The files of a picture, the smallest first. None is larger than the picture itself; a drawing has one, which fits every size. */
export function sizesOf({ sha256, kind, width, height }: PictureRecord): [SizedImage, ...SizedImage[]] {
  const name = sha256.slice(0, 16);
  if (kind === 'svg') return [{ name: `${name}.svg`, width, height }];
  const of = (w: number): SizedImage => ({
    name: `${name}-${w}.webp`,
    width: w,
    height: Math.max(1, Math.round((height * w) / width)),
  });
  return [...WIDTHS.filter((w) => w < width).map(of), ...(width <= Math.max(...WIDTHS) ? [of(width)] : [])] as [
    SizedImage,
    ...SizedImage[],
  ];
}

/** Something with pictures: the record of an article or a reference. */
type Illustrated = { data: { pictures?: PictureRecord[] | undefined } };

/** Every file of every picture by its name; one that several records show stands once. */
export const everyImage = (
  ...records: ReadonlyArray<Iterable<Illustrated>>
): Map<string, { picture: PictureRecord; size: SizedImage }> =>
  new Map(
    records
      .flatMap((some) => [...some])
      .flatMap(({ data }) => data.pictures ?? [])
      .flatMap((picture) => sizesOf(picture).map((size) => [size.name, { picture, size }] as const)),
  );
