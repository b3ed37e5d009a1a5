import { constants, crc32, deflateSync } from 'node:zlib';

/** Texts that travel inside the file: `Title`, `Copyright`, `Source` and the like. */
export type PngTexts = Readonly<Record<string, string>>;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const SHORT = 64;

/** An opaque picture of any pixels as a PNG; of more than 256 colours it keeps the most frequent. */
export function png(pixels: Uint8Array, width: number, height: number, texts: PngTexts = {}): Buffer {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const { palette, index } = paletteOf(colours);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to += 1; // the row's filter: none
    for (const end = from + width; from < end; ) {
      const colour = colours[from]!;
      let next = from + 1;
      while (next < end && colours[next] === colour) next += 1;
      const value = index.get(colour)!;
      // Edges of letters are runs of one or two pixels, and to call `fill` takes longer than they do.
      if (next - from > SHORT) rows.fill(value, to, to + next - from);
      else for (let i = 0; i < next - from; i++) rows[to + i] = value;
      to += next - from;
      from = next;
    }
  }
  return encode(rows, palette, width, height, texts);
}

/**
 * Rows of numbers of a palette, each after its filter, as a PNG of at most 256 colours (ISO/IEC 15948), a third of the true-colour file.
 * Rows are compressed by run lengths alone: flat colours need no more, it is ten times as fast, and no hash decides the bytes, so they are
 * the same on every processor. Little memory makes short blocks, each with a code of its own: text and flat paper are unlike.
 */
export function encode(rows: Uint8Array, palette: Uint8Array, width: number, height: number, texts: PngTexts): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8); // eight bits, a palette
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...Object.entries(texts).map(([key, text]) => chunk('iTXt', Buffer.from(`${key}\0\0\0\0\0${text}`, 'utf8'))),
    chunk('PLTE', Buffer.from(palette)),
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
function paletteOf(colours: Uint32Array): { palette: Buffer; index: Map<number, number> } {
  const counts = new Map<number, number>();
  for (let i = 0; i < colours.length; ) {
    const colour = colours[i]!;
    let next = i + 1;
    while (next < colours.length && colours[next] === colour) next += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + next - i);
    i = next;
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const kept = ranked.slice(0, MOST_COLOURS);
  const palette = Buffer.from(kept.flatMap(rgb));
  const index = new Map(kept.map((colour, i) => [colour, i]));
  for (const colour of ranked.slice(MOST_COLOURS)) index.set(colour, nearest(colour, palette));
  return { palette, index };
}

/** The colour of a palette at the least distance. */
function nearest(colour: number, palette: Buffer): number {
  const [r, g, b] = rgb(colour);
  let best = 0;
  let least = Infinity;
  for (let i = 0; i < palette.length; i += 3) {
    const d = (palette[i]! - r) ** 2 + (palette[i + 1]! - g) ** 2 + (palette[i + 2]! - b) ** 2;
    if (d < least) {
      least = d;
      best = i / 3;
    }
  }
  return best;
}

/** Pixels are red, green, blue, alpha in that order of bytes; every machine we build on is little-endian. */
const rgb = (c: number): [number, number, number] => [c & 255, (c >>> 8) & 255, (c >>> 16) & 255];
