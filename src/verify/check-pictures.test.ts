import { createHash } from 'node:crypto';
import sharp, { type WebpOptions } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PictureRecord } from '../schema/picture.ts';
import { checkPictures } from './check-pictures.ts';
import type { RecordsOf } from './read-records.ts';
import { Step } from './report.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const svg = new TextEncoder().encode('<svg viewBox="0 0 4 3"/>');
const photo = sha256(new Uint8Array([1]));
const about = { alt: 'A square', caption: null, credit: 'Us', licence: { name: 'CC0', url: null } };
const pictures: PictureRecord[] = [
  { file: 'pictures/a.jpg', sha256: photo, kind: 'jpeg', width: 1000, height: 600, ...about },
  { file: 'pictures/b.svg', sha256: sha256(svg), kind: 'svg', width: 4, height: 3, ...about },
];
const records = {
  articles: [{ path: 'articles/march.md', text: '', data: { pictures }, body: '' }],
  references: [],
} as unknown as RecordsOf;
const name = `pictures/${photo.slice(0, 16)}`;
const drawing = `pictures/${sha256(svg).slice(0, 16)}.svg`;

const webp = (width: number, height: number, options: WebpOptions = {}, alpha = 1): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 4, background: { r: 9, g: 9, b: 9, alpha } } })
    .webp(options)
    .toBuffer();

let site: Map<string, Uint8Array>;
beforeAll(async () => {
  // The three forms in which a WebP file says how large it is.
  site = new Map([
    [`${name}-480.webp`, await webp(480, 288)],
    [`${name}-960.webp`, await webp(960, 576, { lossless: true })],
    [`${name}-1000.webp`, await webp(1000, 600, {}, 0.5)],
    [drawing, svg],
  ]);
});

function told(change: (files: Map<string, Uint8Array>) => void, originals?: ReadonlySet<string>): Step {
  const files = new Map(site);
  change(files);
  const step = new Step();
  checkPictures(files, records, originals, step);
  return step;
}
const differences = (change: (files: Map<string, Uint8Array>) => void): string[] =>
  told(change).differences.map(({ path, says }) => `${path} ${says}`);

describe('checkPictures', () => {
  test('proves each file of each picture, and says which original is not at hand', () => {
    const { proved, open, differences: none } = told(() => {});
    expect(none).toEqual([]);
    expect([...proved]).toEqual([
      ['sized pictures are there in the widths that their records give', 3],
      ['drawings (SVG) of articles and references are those that their records name', 1],
    ]);
    expect(open).toEqual([
      `data/records/articles/march.md: that its \`pictures/a.jpg\` has the SHA-256 ${photo}: that file is not at hand (\`--pictures FOLDER\`)`,
    ]);
    expect(told(() => {}, new Set([photo])).open).toEqual([]);
  });

  test('finds one that is missing, of another size, of another kind, changed, or of no record', () => {
    expect(differences((files) => files.delete(`${name}-960.webp`))).toEqual([
      `${name}-960.webp is missing, and a record shows \`pictures/a.jpg\``,
    ]);
    for (const width of [480, 1000]) {
      const other = site.get(`${name}-${width}.webp`) ?? svg;
      expect(differences((files) => files.set(`${name}-960.webp`, other))).toEqual([
        `${name}-960.webp has ${width} by ${width * 0.6} pixels, and its record gives 960 by 576`,
      ]);
    }
    expect(differences((files) => files.set(`${name}-480.webp`, svg))).toEqual([`${name}-480.webp is no WebP picture`]);
    expect(differences((files) => files.set(drawing, new TextEncoder().encode('<svg/>'))).join()).toContain(
      `and its record says ${sha256(svg)}`,
    );
    expect(differences((files) => files.set('pictures/other.webp', svg))).toEqual([
      'pictures/other.webp is a picture that follows from no record',
    ]);
  });
});
