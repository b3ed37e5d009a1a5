import type { PictureRecord, PictureSeed } from '../../schema/picture.ts';
import { type PictureFile, PICTURES } from '../../seeds/pictures.ts';

/** The pictures of a record: what is known of each file, with the words of the seed. */
export const picturesOf = (
  files: readonly PictureFile[] | undefined,
  seeds: readonly PictureSeed[],
  captionOf: (caption: string, index: number) => string,
): { pictures?: PictureRecord[] } => {
  if (!files || files.length !== seeds.length) return {};
  return {
    pictures: seeds.flatMap(({ file, alt, caption, credit, licence }, i) => {
      const about = files[i];
      return about === undefined
        ? []
        : [
            {
              file: PICTURES + file,
              ...about,
              alt,
              caption: caption === undefined ? null : captionOf(caption, i),
              credit,
              licence: typeof licence === 'string' ? { name: licence, url: null } : licence,
            },
          ];
    }),
  };
};
