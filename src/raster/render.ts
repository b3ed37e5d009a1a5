import { createRequire } from 'node:module';
import { join } from 'node:path';
import { versionString } from 'harfbuzzjs';
import type * as Renderer from '@resvg/resvg-js';
import { draw, type Drawing } from './draw.ts';
import { FILES } from './face.ts';
import { encode, png, type PngTexts } from './png.ts';

// Resolved from the project's folder: it is native code, and the built pages that call this may stand anywhere.
const packages = createRequire(join(process.cwd(), 'package.json'));
/** Loaded when it is needed, which is hardly ever. */
let renderer: typeof Renderer | null = null;

const version = (name: string): string => (packages(`${name}/package.json`) as { version: string }).version;

/** What makes the same SVG another picture: the number of our own drawing, the setter of letters, the other renderer, and the typefaces. */
export const MAKER = [
  '3',
  versionString(),
  version('@resvg/resvg-js'),
  ...['source-sans-3', 'source-serif-4'].map((f) => version(`@expo-google-fonts/${f}`)),
].join(' ');

const FONT = {
  loadSystemFonts: false,
  fontFiles: Object.values(FILES),
  defaultFontFamily: 'Source Sans 3',
  sansSerifFamily: 'Source Sans 3',
  serifFamily: 'Source Serif 4',
};

/** Any SVG with a width and a height as pixels: red, green, blue, alpha. It takes ten times as long as our own drawing. */
export function renderAny(svg: string): { pixels: Uint8Array; width: number; height: number } {
  renderer ??= packages('@resvg/resvg-js') as typeof Renderer;
  return new renderer.Resvg(svg, { font: FONT, logLevel: 'error' }).render();
}

/** A picture with a width and a height as a PNG: by our own drawing where that knows all of it, else by the general renderer, which reads its SVG. */
export function renderPng(drawing: Drawing, svg: string, texts: PngTexts = {}): Buffer {
  const canvas = draw(drawing);
  if (canvas) return encode(canvas.rows, canvas.palette, canvas.width, canvas.height, texts);
  const { pixels, width, height } = renderAny(svg);
  return png(pixels, width, height, texts);
}
