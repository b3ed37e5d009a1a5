import { constants, crc32, deflateSync } from 'node:zlib';
import { MOST_COLOURS, nearest, type Colour } from './canvas.ts';

/** Texts that travel inside the file: `Title`, `Copyright`, `Source` and the like. */
export type PngTexts = Readonly<Record<string, string>>;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The largest share of pixels outside the 256 most frequent colours, such as the edges of letters. A photograph has more. */
const EDGES = 0.05;

/** An opaque picture of any pixels as a PNG; of more than 256 colours it keeps the most frequent, unless it holds a photograph. */
export function png(pixels: Uint8Array, width: number, height: number, texts: PngTexts = {}): Buffer {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const { palette, indexOf, others } = paletteOf(colours);
  if (others > EDGES * colours.length) return trueColour(pixels, width, height, texts);
  const index = indexOf();
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let value = 0;
  colours.forEach((colour, i) => {
    // Most pixels have the colour of the one before.
    if (colour !== last) [last, value] = [colour, index.get(colour) ?? 0];
    // Each row begins with its filter: none.
    rows[i + Math.floor(i / width) + 1] = value;
  });
  return encode(rows, palette, width, height, texts);
}

/**
 * A PNG of at most 256 colours (ISO/IEC 15948), a third as large as one of true colour. `rows` holds numbers of the palette, with a filter's number
 * before each row. Rows are compressed by run lengths alone: flat colours need no more, it is ten times as fast, and no hash decides the bytes, so
 * they are the same on every processor. Little memory makes short blocks, each with a code of its own, since text and flat paper are unlike.
 */
export function encode(
  rows: Uint8Array,
  palette: readonly Colour[],
  width: number,
  height: number,
  texts: PngTexts,
): Buffer {
  const colours = chunk('PLTE', Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255])));
  return file(rows, 3, width, height, texts, colours);
}

/** A PNG that keeps each colour. A row holds what its pixels differ by from what is left of them, above them, or both (Paeth's filter). */
function trueColour(pixels: Uint8Array, width: number, height: number, texts: PngTexts): Buffer {
  const across = 3 * width + 1;
  const rows = Buffer.alloc(across * height);
  const at = (x: number, y: number, part: number): number =>
    x < 0 || y < 0 ? 0 : (pixels[4 * (y * width + x) + part] ?? 0);
  for (let y = 0; y < height; y++) {
    rows[y * across] = 4;
    for (let x = 0; x < width; x++)
      for (let part = 0; part < 3; part++) {
        const [left, above, corner] = [at(x - 1, y, part), at(x, y - 1, part), at(x - 1, y - 1, part)];
        const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(
          Math.abs,
        ) as [number, number, number];
        const near = toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
        rows[y * across + 1 + 3 * x + part] = at(x, y, part) - near;
      }
  }
  return file(rows, 2, width, height, texts);
}

/** The file of filtered rows. `kind` is 2 for true colour, 3 for numbers of a palette. */
function file(
  rows: Uint8Array,
  kind: 2 | 3,
  width: number,
  height: number,
  texts: PngTexts,
  ...palette: Buffer[]
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, kind, 0, 0, 0], 8); // eight bits each
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...Object.entries(texts).map(([key, text]) => chunk('iTXt', Buffer.from(`${key}\0\0\0\0\0${text}`, 'utf8'))),
    ...palette,
    chunk('IDAT', deflateSync(rows, { level: 6, memLevel: 6, chunkSize: 0x20000, strategy: constants.Z_RLE })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** The most frequent colours as they are, the rest as the nearest of them: those are edges of letters, a pixel or two each. */
function paletteOf(pixels: Uint32Array): { palette: Colour[]; indexOf: () => Map<number, number>; others: number } {
  const counts = new Map<number, number>();
  let begun = 0;
  pixels.forEach((pixel, i) => {
    if (pixels[i + 1] === pixel) return;
    counts.set(pixel, (counts.get(pixel) ?? 0) + i + 1 - begun);
    begun = i + 1;
  });
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([pixel]) => pixel);
  const palette = ranked.slice(0, MOST_COLOURS).map(colourOf);
  const kept = ranked.slice(0, MOST_COLOURS).reduce((sum, pixel) => sum + (counts.get(pixel) ?? 0), 0);
  return {
    palette,
    others: pixels.length - kept,
    indexOf: () => new Map(ranked.map((pixel, i) => [pixel, i < MOST_COLOURS ? i : nearest(colourOf(pixel), palette)])),
  };
}

/** A pixel's bytes are red, green, blue, alpha in that order; every machine we build on is little-endian. */
const colourOf = (pixel: number): Colour => ((pixel & 255) << 16) | (pixel & 0xff00) | ((pixel >>> 16) & 255);
